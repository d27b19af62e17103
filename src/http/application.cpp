#include "http/application.hpp"

#include <algorithm>
#include <exception>

namespace yaprak::http {
namespace {

bool says(const Response& response, const std::string& name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&name](const auto& header) { return header.first == name; });
}

void add_safe_headers(Response& response) {
    for (const auto& header : safe_headers())
        if (!says(response, header.first)) response.headers.push_back(header);
    if (!says(response, "Cache-Control"))
        response.headers.emplace_back("Cache-Control", "no-store");
}

// The token against forgery: a script's header, or the field of a form.
bool shows_token(const Request& request) {
    if (same_secret(request.csrf, request.header("x-csrf-token"))) return true;
    const Form form = request.form();
    const auto field = form.find("csrf");
    return field != form.end() && same_secret(request.csrf, field->second);
}

}  // namespace

void Application::serve_at(int port, bool is_secure) {
    cookie_name_ = "yaprak-" + std::to_string(port);
    is_secure_ = is_secure;
}

std::pair<std::string, std::string> Application::cookie(const std::string& id) const {
    const auto life = std::chrono::duration_cast<std::chrono::seconds>(session_life).count();
    return {"Set-Cookie",
            cookie_name_ + "=" + id + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" +
                std::to_string(id.empty() ? 0 : life) + (is_secure_ ? "; Secure" : "")};
}

Response Application::answer(Request request, Clock::time_point now) {
    Response response;
    try {
        response = guarded(request, now);
    } catch (const std::exception&) {
        response = text("something went wrong inside\n", 500);
    }
    add_safe_headers(response);
    return response;
}

Response Application::guarded(Request& request, Clock::time_point now) {
    if (!is_own_host(request.header("host"), settings_.hosts))
        return text("this server has another name\n", 403);
    const auto cookies = read_cookies(request.header("cookie"));
    if (const auto cookie = cookies.find(cookie_name_); cookie != cookies.end())
        if (const auto session = sessions_.find(cookie->second, now)) {
            request.session = session->id;
            request.csrf = session->csrf;
        }
    if (request.method == Method::get && request.path == "/start") return start(request, now);
    return routed(request, now);
}

Response Application::start(const Request& request, Clock::time_point now) {
    const auto token = request.query.find("t");
    const auto session =
        token == request.query.end() ? std::nullopt : sessions_.begin(token->second, now);
    if (!session && !request.session.empty()) return redirect(settings_.home);
    if (!session) return locked(request);
    Response response = redirect(settings_.home);
    response.headers.push_back(cookie(session->id));
    return response;
}

Response Application::locked(const Request&) const {
    if (settings_.locked_page.empty())
        return text("open this page by the address that the program printed\n", 403);
    Response page = html(settings_.locked_page);
    page.status = 403;
    return page;
}

Response Application::routed(Request& request, Clock::time_point) {
    RouteMatch match = find_route(settings_.routes, request.method, request.path);
    const bool is_known = match.route || match.is_other_method;
    const bool is_open = match.route && match.route->access == Access::everybody;
    if (request.session.empty() && !is_open) return locked(request);
    if (!is_known) return text("there is nothing here\n", 404);
    if (!match.route) {
        Response refused = text("this cannot be asked in that way\n", 405);
        refused.headers.emplace_back("Allow", "GET, HEAD, POST");
        return refused;
    }
    if (request.method == Method::post) {
        if (!is_own_origin(request)) return text("another site sent this\n", 403);
        if (!is_open && !shows_token(request))
            return text("the page is too old: load it again\n", 403);
    }
    request.values = std::move(match.values);
    return match.route->handle(request);
}

}  // namespace yaprak::http
