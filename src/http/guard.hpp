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
// Whether its headers name this server's page as the sender: for what is sent before there is a
// session whose token could say so.
[[nodiscard]] bool shows_own_origin(const Request& request);

// How long sessions last, and how many there are at most: the one that was used longest ago makes
// room.
struct SessionRules {
    std::chrono::minutes idle{12 * 60};  // without a request that somebody made
    std::chrono::minutes whole{0};       // from sign-in on, whatever is done; 0: no end
    std::chrono::minutes lock{0};        // without a request, until the screen is locked; 0: never
    std::size_t most = 25;
};

struct Session {
    std::string id;    // the cookie's value
    std::string csrf;  // what its forms and scripts say
    Member member = {};
    Clock::time_point begun{}, used{};
    bool is_locked = false;
};

// Whether somebody at the screen caused a request, or the page did by itself.
enum class Cause { somebody, page };

// May be used by several threads at once.
class Sessions {
public:
    explicit Sessions(SessionRules rules = {}) : rules_(rules) {}

    // A token that begins one session, once. There are at most as many as sessions.
    [[nodiscard]] std::string invite();
    // Nothing where the token is none, or was used. The session's ID is always a new one, whatever
    // cookie came along (against session fixation).
    [[nodiscard]] std::optional<Session> begin(const std::string& token, Clock::time_point now);
    // Begins one for somebody who showed otherwise who they are.
    [[nodiscard]] Session begin(Clock::time_point now, Member member = {"", highest_rank});
    // Nothing where its time is over. Where its screen was left for too long it is locked, or over
    // where its member has no PIN.
    [[nodiscard]] std::optional<Session> find(const std::string& id, Clock::time_point now,
                                              Cause cause = Cause::somebody);
    void end(const std::string& id);
    void lock(const std::string& id);
    void unlock(const std::string& id, Clock::time_point now);
    // What is known of its member by now.
    void renew(const std::string& id, const Member& member);
    [[nodiscard]] const SessionRules& rules() const { return rules_; }

private:
    [[nodiscard]] bool is_over(const Session& session, Clock::time_point now) const;
    template <class Change>
    void change(const std::string& id, const Change& change);

    const SessionRules rules_;
    std::mutex mutex_;
    std::deque<std::string> tokens_;
    std::vector<Session> sessions_;
};

}  // namespace yaprak::http
