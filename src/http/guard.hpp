// Who may ask: sessions that begin with a token, the name by which the server was called (against
// DNS rebinding), and where a request comes from (against forgery by other sites: the rule of Go's
// CrossOriginProtection, with a token beside it).
#pragma once
#include "http/message.hpp"

#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace yaprak::http {

using Clock = std::chrono::steady_clock;

// 32 hexadecimal digits from the kernel's source of chance. Throws Error where it gives none.
[[nodiscard]] std::string random_token();

// Takes as long for texts that differ in their first character as in their last.
[[nodiscard]] bool same_secret(const std::string& one, const std::string& other);

// Whether the Host header names this machine, or one of the names that the server has.
[[nodiscard]] bool is_own_host(const std::string& host, const std::vector<std::string>& names);

// Whether a page of this server sent a request that changes something: Sec-Fetch-Site says so, or,
// in a browser without it, Origin. Neither is needed where the token against forgery is right.
[[nodiscard]] bool is_own_origin(const Request& request);

// How long a session lasts without a request, and how many there are at most: the one that was
// used longest ago makes room.
constexpr std::chrono::hours session_life{12};
constexpr std::size_t most_sessions = 25;

struct Session {
    std::string id;    // the cookie's value
    std::string csrf;  // what its forms and scripts say
    Clock::time_point used{};
};

// May be used by several threads at once.
class Sessions {
public:
    // A token that begins one session, once. There are at most most_sessions of them.
    [[nodiscard]] std::string invite();
    // Nothing where the token is none, or was used. The session's ID is always a new one, whatever
    // cookie came along (against session fixation).
    [[nodiscard]] std::optional<Session> begin(const std::string& token, Clock::time_point now);
    // Begins one for somebody who showed otherwise who they are.
    [[nodiscard]] Session begin(Clock::time_point now);
    [[nodiscard]] std::optional<Session> find(const std::string& id, Clock::time_point now);
    void end(const std::string& id);

private:
    std::mutex mutex_;
    std::deque<std::string> tokens_;
    std::vector<Session> sessions_;
};

}  // namespace yaprak::http
