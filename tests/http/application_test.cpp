#include "http/application.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace yaprak;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::SessionStep;

namespace {

std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

std::vector<http::Route> routes() {
    const auto says = [](const char* words) {
        return [words](const Request&) { return http::text(words, 200); };
    };
    const auto step = [](SessionStep what) {
        return [what](const Request& request) {
            Response response = http::text("done", 200);
            response.step = what;
            response.member = {request.form()["user"], 1, request.form().count("pin") > 0, 7};
            return response;
        };
    };
    return {{Method::get, "/", Access::session, says("home")},
            {Method::get, "/desk.css", Access::everybody, says("css")},
            {Method::get, "/pages/{id}/{number}", Access::session,
             [](const Request& r) {
                 return http::text(r.values.at("id") + " " + r.values.at("number"), 200);
             }},
            {Method::post, "/send", Access::session, says("sent")},
            {Method::get, "/accounts", Access::session, says("accounts"), 2},
            {Method::get, "/who", Access::signed_in, says("who")},
            {Method::post, "/in", Access::everybody, step(SessionStep::begin)},
            {Method::post, "/out", Access::signed_in, step(SessionStep::end)},
            {Method::post, "/lock", Access::signed_in, step(SessionStep::lock)},
            {Method::post, "/unlock", Access::signed_in, step(SessionStep::unlock)},
            {Method::get, "/falls", Access::session,
             [](const Request&) -> Response { throw std::runtime_error("/etc/secret"); }}};
}

// A browser with a session, as the start's address gives it.
struct Browser {
    http::Application application{{routes()}};
    http::Clock::time_point now{};
    std::string cookie;

    Browser() {
        application.serve_at(8470, false);
        const std::string path = application.start_path();
        const std::string set =
            header(ask(Method::get, "/start", {}, path.substr(9)), "Set-Cookie");
        cookie = set.substr(0, set.find(';'));
    }
    Request request(Method method, const std::string& path) const {
        Request out;
        out.method = method;
        out.path = path;
        out.headers = {{"host", "127.0.0.1:8470"}, {"cookie", cookie}};
        return out;
    }
    Response ask(Method method, const std::string& path,
                 const std::map<std::string, std::string>& headers = {},
                 const std::string& token = "") {
        Request out = request(method, path);
        for (const auto& [name, value] : headers) out.headers[name] = value;
        if (!token.empty()) out.query["t"] = token;
        return application.answer(out, now);
    }
    std::string csrf() {
        return application.sessions().find(cookie.substr(cookie.find('=') + 1), now)->csrf;
    }
};

// A server whose users sign in: Ayşe may do what rank 1 may, until she is removed.
struct Door {
    bool is_removed = false;
    std::int64_t stamp = 7;
    int rank = 1;
    http::Application application{settings()};
    http::Clock::time_point now{std::chrono::hours(1)};
    std::string cookie, csrf;

    http::ApplicationSettings settings() {
        http::ApplicationSettings out{routes()};
        out.sessions = {std::chrono::minutes(60), std::chrono::minutes(300),
                        std::chrono::minutes(5), 200};
        out.vouch = [this](const std::string& user) -> std::optional<http::Member> {
            if (user != "ayse" || is_removed) return std::nullopt;
            return http::Member{user, rank, has_pin, stamp};
        };
        return out;
    }
    bool has_pin = true;

    Door() { application.serve_at(8443, true); }
    Response ask(Method method, const std::string& path, const std::string& body = "",
                 std::map<std::string, std::string> headers = {}) {
        Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.headers = {{"host", "localhost"},
                           {"origin", "https://localhost"},
                           {"content-type", "application/x-www-form-urlencoded"},
                           {"cookie", cookie},
                           {"x-csrf-token", csrf}};
        for (const auto& [name, value] : headers) request.headers[name] = value;
        return application.answer(request, now);
    }
    int status(const std::string& path, std::map<std::string, std::string> headers = {}) {
        return ask(Method::get, path, "", std::move(headers)).status;
    }
    void sign_in() {
        const std::string set = header(ask(Method::post, "/in", "user=ayse&pin=1"), "Set-Cookie");
        cookie = set.substr(0, set.find(';'));
        csrf = application.sessions().find(cookie.substr(cookie.find('=') + 1), now)->csrf;
    }
};

}  // namespace

TEST_CASE("signing in gives a new session, and ends the one that came along") {
    Door door;
    door.cookie = "__Host-yaprak-8443=chosen-by-another";
    door.sign_in();
    CHECK(door.cookie.find("__Host-yaprak-8443=") == 0);
    CHECK(door.cookie.find("chosen") == std::string::npos);
    CHECK(door.status("/") == 200);
    const std::string first = door.cookie;
    door.sign_in();
    CHECK(door.cookie != first);
    CHECK(door.status("/") == 200);
    door.cookie = first;
    CHECK(door.status("/") == 403);
}

TEST_CASE("nobody is signed in by another site, nor by a request that tells no origin") {
    Door door;
    const auto status = [&](std::map<std::string, std::string> headers) {
        return door.ask(Method::post, "/in", "user=ayse", std::move(headers)).status;
    };
    CHECK(status({{"origin", "https://evil.example"}}) == 403);
    CHECK(status({{"origin", ""}}) == 403);
    CHECK(status({{"origin", ""}, {"sec-fetch-site", "cross-site"}}) == 403);
    CHECK(status({{"origin", ""}, {"sec-fetch-site", "none"}}) == 403);
    CHECK(status({{"origin", ""}, {"sec-fetch-site", "same-origin"}}) == 200);
}

TEST_CASE("what a route asks for at least is asked for by the server, at each request") {
    Door door;
    door.sign_in();
    CHECK(door.status("/accounts") == 403);
    door.rank = 2;
    CHECK(door.status("/accounts") == 200);
    door.rank = 0;
    CHECK(door.status("/accounts") == 403);
    CHECK(door.status("/") == 200);
}

TEST_CASE("who came with a token may ask for all") {
    Browser browser;
    CHECK(browser.ask(Method::get, "/accounts").status == 200);
}

TEST_CASE("a session ends when its user is removed or gets another password") {
    for (const bool is_removed : {true, false}) {
        Door door;
        door.sign_in();
        CHECK(door.status("/") == 200);
        (is_removed ? door.is_removed : door.has_pin) = true;
        if (!is_removed) door.stamp = 8;
        CHECK(door.status("/") == 403);
        door.is_removed = false;
        door.stamp = 7;
        CHECK(door.status("/") == 403);
    }
}

TEST_CASE("signing out ends the session on the server, and the cookie in the browser") {
    Door door;
    door.sign_in();
    CHECK(header(door.ask(Method::post, "/out"), "Set-Cookie").find("Max-Age=0") !=
          std::string::npos);
    CHECK(door.status("/") == 403);
}

TEST_CASE("a screen that was left is locked by the server, and opens again") {
    Door door;
    door.sign_in();
    door.now += std::chrono::minutes(6);
    CHECK(door.status("/") == 423);
    CHECK(door.status("/who") == 200);
    CHECK(door.status("/") == 423);
    CHECK(door.ask(Method::post, "/unlock").status == 200);
    CHECK(door.status("/") == 200);
    door.ask(Method::post, "/lock");
    CHECK(door.status("/") == 423);
}

TEST_CASE("a screen without a PIN is signed out instead") {
    Door door;
    door.has_pin = false;
    door.sign_in();
    CHECK(door.status("/") == 200);
    door.now += std::chrono::minutes(6);
    CHECK(door.status("/") == 403);
}

TEST_CASE("what the page asks by itself keeps no screen open") {
    Door door;
    door.sign_in();
    for (int i = 0; i < 3; ++i) {
        door.now += std::chrono::minutes(2);
        CHECK(door.status("/", {{"x-caused-by", "page"}}) == (i < 2 ? 200 : 423));
    }
}

TEST_CASE("a session ends with the working day, whatever is done") {
    Door door;
    door.sign_in();
    for (int minutes = 0; minutes < 300; minutes += 4) {
        CHECK(door.status("/") == 200);
        door.now += std::chrono::minutes(4);
    }
    door.now += std::chrono::minutes(1);
    CHECK(door.status("/") == 403);
}

TEST_CASE("the start's address gives a session once, and leads home") {
    http::Application application({routes()});
    application.serve_at(8470, false);
    const std::string token = application.start_path().substr(std::string("/start?t=").size());
    Request request;
    request.path = "/start";
    request.headers["host"] = "localhost:8470";
    request.query["t"] = token;
    const Response first = application.answer(request, {});
    CHECK(first.status == 303);
    CHECK(header(first, "Location") == "/");
    CHECK(header(first, "Set-Cookie").rfind("yaprak-8470=", 0) == 0);
    CHECK(header(first, "Set-Cookie").find("; HttpOnly; SameSite=Strict") != std::string::npos);
    CHECK(application.answer(request, {}).status == 403);
}

TEST_CASE("with TLS the cookie goes over TLS alone") {
    http::Application application({routes()});
    application.serve_at(8443, true);
    CHECK(application.cookie("x").second.find("; Secure") != std::string::npos);
}

TEST_CASE("a session's ID is never one that came along") {
    http::Application application({routes()});
    application.serve_at(8470, false);
    Request request;
    request.path = "/start";
    request.headers = {{"host", "localhost"}, {"cookie", "yaprak-8470=chosen-by-another"}};
    request.query["t"] = application.start_path().substr(9);
    CHECK(header(application.answer(request, {}), "Set-Cookie").find("chosen") ==
          std::string::npos);
}

TEST_CASE("nobody sees a page without a session, nor which pages there are") {
    Browser browser;
    browser.cookie = "yaprak-8470=guessed";
    CHECK(browser.ask(Method::get, "/").status == 403);
    CHECK(browser.ask(Method::get, "/nowhere").status == 403);
    CHECK(browser.ask(Method::post, "/send").status == 403);
    CHECK(browser.ask(Method::get, "/desk.css").status == 200);
}

TEST_CASE("a session ends half a day after its last request") {
    Browser browser;
    browser.now += std::chrono::hours(11);
    CHECK(browser.ask(Method::get, "/").status == 200);
    browser.now += std::chrono::hours(11);
    CHECK(browser.ask(Method::get, "/").status == 200);
    browser.now += std::chrono::hours(13);
    CHECK(browser.ask(Method::get, "/").status == 403);
}

TEST_CASE("there are at most 25 sessions, and the one used longest ago makes room") {
    http::Sessions sessions;
    http::Clock::time_point now{};
    const std::string first = sessions.begin(now).id;
    for (int i = 0; i < 25; ++i) (void)sessions.begin(now += std::chrono::seconds(1));
    CHECK_FALSE(sessions.find(first, now));
}

TEST_CASE("a server that is called by a name of another's answers nothing") {
    Browser browser;
    for (const char* host : {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example",
                             "192.168.1.5:8470", "", "a b", "127.evil"})
        CHECK_MESSAGE(browser.ask(Method::get, "/", {{"host", host}}).status == 403, host);
    for (const char* host :
         {"localhost", "LOCALHOST:8470", "desk.localhost", "[::1]:8470", "127.0.0.5", "localhost."})
        CHECK_MESSAGE(browser.ask(Method::get, "/", {{"host", host}}).status == 200, host);
    CHECK(http::is_own_host("masa.klinik.example", {"masa.klinik.example"}));
}

TEST_CASE("what changes something needs the page's token") {
    Browser browser;
    CHECK(browser.ask(Method::post, "/send").status == 403);
    CHECK(browser.ask(Method::post, "/send", {{"x-csrf-token", "guessed"}}).status == 403);
    CHECK(browser.ask(Method::post, "/send", {{"x-csrf-token", browser.csrf()}}).status == 200);
    Request form = browser.request(Method::post, "/send");
    form.headers["content-type"] = "application/x-www-form-urlencoded";
    form.body = "csrf=" + browser.csrf();
    CHECK(browser.application.answer(form, browser.now).status == 200);
}

TEST_CASE("what another site sends changes nothing, even with the token") {
    Browser browser;
    const std::string token = browser.csrf();
    const auto status = [&](std::map<std::string, std::string> headers) {
        headers["x-csrf-token"] = token;
        return browser.ask(Method::post, "/send", headers).status;
    };
    CHECK(status({{"sec-fetch-site", "cross-site"}}) == 403);
    CHECK(status({{"sec-fetch-site", "same-site"}}) == 403);
    CHECK(status({{"sec-fetch-site", "same-origin"}}) == 200);
    CHECK(status({{"origin", "http://evil.example"}}) == 403);
    CHECK(status({{"origin", "null"}}) == 403);
    CHECK(status({{"origin", "http://127.0.0.1:9999"}}) == 403);
    CHECK(status({{"origin", "http://127.0.0.1:8470"}}) == 200);
}

TEST_CASE("every answer forbids scripts, frames and copies of others") {
    Browser browser;
    for (const char* path : {"/", "/desk.css", "/nowhere", "/falls"}) {
        const Response response = browser.ask(Method::get, path);
        const std::string policy = header(response, "Content-Security-Policy");
        CHECK(policy.find("default-src 'none'; script-src 'self'; style-src 'self'") == 0);
        CHECK(policy.find("unsafe") == std::string::npos);
        CHECK(header(response, "X-Content-Type-Options") == "nosniff");
        CHECK(header(response, "Referrer-Policy") == "no-referrer");
        CHECK(header(response, "Cache-Control") == "no-store");
        CHECK(header(response, "Cross-Origin-Resource-Policy") == "same-origin");
        CHECK(header(response, "Access-Control-Allow-Origin") == "");
    }
}

TEST_CASE("a handler that fails says nothing of the inside") {
    Browser browser;
    const Response response = browser.ask(Method::get, "/falls");
    CHECK(response.status == 500);
    CHECK(response.body == "something went wrong inside\n");
}

TEST_CASE("a route's values are IDs and never paths") {
    Browser browser;
    CHECK(browser.ask(Method::get, "/pages/uyku-duzeni/2").body == "uyku-duzeni 2");
    for (const char* path : {"/pages/../2", "/pages/a.md/2", "/pages/a~/2", "/pages//2",
                             "/pages/a/2/", "/pages/a", "/pages/a/2/3"})
        CHECK_MESSAGE(browser.ask(Method::get, path).status == 404, path);
    CHECK(browser.ask(Method::get, "/pages/" + std::string(129, 'a') + "/2").status == 404);
    CHECK(browser.ask(Method::get, "/send").status == 405);
    CHECK(browser.ask(Method::other, "/").status == 405);
}

TEST_CASE("secrets are compared whole") {
    CHECK(http::same_secret("abc", "abc"));
    CHECK_FALSE(http::same_secret("abc", "abd"));
    CHECK_FALSE(http::same_secret("abc", "ab"));
    CHECK_FALSE(http::same_secret("abc", ""));
    CHECK_FALSE(http::same_secret("", ""));
    CHECK(http::random_token().size() == 32);
    CHECK(http::random_token() != http::random_token());
}
