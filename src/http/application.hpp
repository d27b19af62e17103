// A request -> the answer, with all that guards it: the host's name, the session, forgery, the
// table of routes. It knows no sockets.
#pragma once
#include "http/guard.hpp"
#include "http/router.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yaprak::http {

struct ApplicationSettings {
    std::vector<Route> routes;
    std::vector<std::string> hosts = {};  // by which it may be called beside localhost
    std::string home = "/";               // where a session begins
    // What a browser without a session gets for a page; empty: a sentence in English.
    std::string locked_page = {};
    SessionRules sessions = {};
    // What is known of a user by now; nothing where they may do no more. Not asked for who came
    // with a token.
    std::function<std::optional<Member>(const std::string& user)> vouch = {};
};

class Application {
public:
    explicit Application(ApplicationSettings settings)
        : settings_(std::move(settings)), sessions_(settings_.sessions) {}

    // A path that begins a session, once: "/start?t=…".
    [[nodiscard]] std::string start_path() { return "/start?t=" + sessions_.invite(); }
    [[nodiscard]] Sessions& sessions() { return sessions_; }

    // To be called by the server before the first request: cookies are the same for all ports of a
    // host, so they are named by it; with TLS they go over TLS alone, and no neighbour of the
    // host's name can set them (RFC 6265bis, 4.1.3.2). The port 0 is none.
    void serve_at(int port, bool is_secure);

    // Never throws: what a handler throws becomes an answer that says nothing of the inside.
    [[nodiscard]] Response answer(Request request, Clock::time_point now);

    // What makes a browser keep a session, or forget it where the ID is empty.
    [[nodiscard]] std::pair<std::string, std::string> cookie(const std::string& id) const;

private:
    [[nodiscard]] Response guarded(Request& request, Clock::time_point now);
    [[nodiscard]] std::optional<Session> session_of(const Request& request, Clock::time_point now);
    void take_step(const Request& request, Response& response, Clock::time_point now);
    [[nodiscard]] Response start(const Request& request, Clock::time_point now);
    [[nodiscard]] Response locked(const Request& request) const;
    [[nodiscard]] Response routed(Request& request);
    [[nodiscard]] std::optional<Response> refusal(const Request& request, const Route& route) const;

    ApplicationSettings settings_;
    Sessions sessions_;
    std::string cookie_name_ = "yaprak";
    bool is_secure_ = false;
};

}  // namespace yaprak::http
