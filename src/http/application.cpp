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
    cookie_name_ = (is_secure ? "__Host-yaprak" : "yaprak");
    if (port > 0) cookie_name_ += "-" + std::to_string(port);
    is_secure_ = is_secure;
}

std::pair<std::string, std::string> Application::cookie(const std::string& id) const {
    const auto life =
        std::chrono::duration_cast<std::chrono::seconds>(settings_.sessions.idle).count();
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
    const auto session = session_of(request, now);
    if (session) {
        request.session = session->id;
        request.csrf = session->csrf;
        request.member = session->member;
        request.is_locked = session->is_locked;
    }
    if (request.method == Method::get && request.path == "/start") return start(request, now);
    Response response = routed(request);
    take_step(request, response, now);
    return response;
}

std::optional<Session> Application::session_of(const Request& request, Clock::time_point now) {
    const auto cookies = read_cookies(request.header("cookie"));
    const auto cookie = cookies.find(cookie_name_);
    if (cookie == cookies.end()) return std::nullopt;
    const Cause cause = request.header("x-caused-by") == "page" ? Cause::page : Cause::somebody;
    auto session = sessions_.find(cookie->second, now, cause);
    if (!session || session->member.user.empty()) return session;
    const auto member =
        settings_.vouch ? settings_.vouch(session->member.user) : std::optional<Member>();
    if (!member || member->stamp != session->member.stamp) {
        sessions_.end(session->id);
        return std::nullopt;
    }
    sessions_.renew(session->id, *member);
    session->member = *member;
    return session;
}

void Application::take_step(const Request& request, Response& response, Clock::time_point now) {
    switch (response.step) {
        case SessionStep::begin:
            if (!request.session.empty()) sessions_.end(request.session);
            response.headers.push_back(cookie(sessions_.begin(now, response.member).id));
            break;
        case SessionStep::end:
            sessions_.end(request.session);
            response.headers.push_back(cookie(""));
            response.headers.emplace_back("Clear-Site-Data", "\"cache\"");
            break;
        case SessionStep::lock:
            sessions_.lock(request.session);
            break;
        case SessionStep::unlock:
            sessions_.unlock(request.session, now);
            break;
        case SessionStep::none:
            break;
    }
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

// Nothing where the route may be asked.
std::optional<Response> Application::refusal(const Request& request, const Route& route) const {
    const bool is_open = route.access == Access::everybody;
    if (request.is_locked && route.access == Access::session)
        return json(R"({"error":"locked"})", 423);
    if (!is_open && request.member.rank < route.rank) return json(R"({"error":"rank"})", 403);
    if (request.method != Method::post) return std::nullopt;
    if (!is_own_origin(request)) return text("another site sent this\n", 403);
    if (is_open && !shows_own_origin(request))
        return text("nothing says that the page of this server sent this\n", 403);
    if (!is_open && !shows_token(request)) return text("the page is too old: load it again\n", 403);
    return std::nullopt;
}

Response Application::routed(Request& request) {
    RouteMatch match = find_route(settings_.routes, request.method, request.path);
    const bool is_open = match.route && match.route->access == Access::everybody;
    if (request.session.empty() && !is_open) return locked(request);
    if (!match.route && !match.is_other_method) return text("there is nothing here\n", 404);
    if (!match.route) {
        Response refused = text("this cannot be asked in that way\n", 405);
        refused.headers.emplace_back("Allow", "GET, HEAD, POST");
        return refused;
    }
    if (auto refused = refusal(request, *match.route)) return *refused;
    request.values = std::move(match.values);
    return match.route->handle(request);
}

}  // namespace yaprak::http
