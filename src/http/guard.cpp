#include "http/guard.hpp"

#include "base/error.hpp"

#include <sys/random.h>

#include <algorithm>

namespace yaprak::http {

std::string random_token() {
    unsigned char bytes[16];
    if (::getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
        throw Error(Code::internal, {}, "the system gives no random numbers");
    static const char* const digits = "0123456789abcdef";
    std::string token;
    for (const unsigned char byte : bytes) token += {digits[byte >> 4], digits[byte & 15]};
    return token;
}

bool same_secret(const std::string& one, const std::string& other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= static_cast<unsigned char>(one[i]) ^
                      static_cast<unsigned char>(other.empty() ? 1 : other[i % other.size()]);
    return difference == 0 && !one.empty();
}

bool is_own_host(const std::string& host, const std::vector<std::string>& names) {
    const auto name = host_name(host);
    if (!name) return false;
    const auto ends_with = [&name](std::string_view end) {
        return name->size() > end.size() &&
               name->compare(name->size() - end.size(), end.size(), end) == 0;
    };
    if (*name == "localhost" || *name == "localhost." || ends_with(".localhost")) return true;
    const bool is_figures = name->find_first_not_of("0123456789.") == name->npos;
    if (*name == "::1" || (is_figures && name->rfind("127.", 0) == 0)) return true;
    return std::find(names.begin(), names.end(), *name) != names.end();
}

bool is_own_origin(const Request& request) {
    const std::string site = request.header("sec-fetch-site");
    if (!site.empty() && site != "same-origin" && site != "none") return false;
    const std::string origin = request.header("origin");
    if (origin.empty()) return true;
    const auto scheme = origin.find("://");
    return scheme != origin.npos && origin.substr(scheme + 3) == request.header("host");
}

bool shows_own_origin(const Request& request) {
    const bool is_named =
        request.header("sec-fetch-site") == "same-origin" || !request.header("origin").empty();
    return is_named && is_own_origin(request);
}

std::string Sessions::invite() {
    const std::lock_guard lock(mutex_);
    tokens_.push_back(random_token());
    if (tokens_.size() > rules_.most) tokens_.pop_front();
    return tokens_.back();
}

std::optional<Session> Sessions::begin(const std::string& token, Clock::time_point now) {
    {
        const std::lock_guard lock(mutex_);
        auto used = tokens_.end();
        for (auto one = tokens_.begin(); one != tokens_.end(); ++one)
            if (same_secret(*one, token)) used = one;
        if (used == tokens_.end()) return std::nullopt;
        tokens_.erase(used);
    }
    return begin(now);
}

Session Sessions::begin(Clock::time_point now, Member member) {
    const std::lock_guard lock(mutex_);
    const auto older = [](const Session& a, const Session& b) { return a.used < b.used; };
    std::erase_if(sessions_, [&](const Session& one) { return is_over(one, now); });
    if (sessions_.size() >= rules_.most)
        sessions_.erase(std::min_element(sessions_.begin(), sessions_.end(), older));
    sessions_.push_back({random_token(), random_token(), std::move(member), now, now});
    return sessions_.back();
}

bool Sessions::is_over(const Session& session, Clock::time_point now) const {
    using namespace std::chrono_literals;
    if (now - session.used > rules_.idle) return true;
    return rules_.whole > 0min && now - session.begun > rules_.whole;
}

std::optional<Session> Sessions::find(const std::string& id, Clock::time_point now, Cause cause) {
    using namespace std::chrono_literals;
    const std::lock_guard lock(mutex_);
    Session* found = nullptr;
    for (Session& session : sessions_)
        if (same_secret(session.id, id)) found = &session;
    if (!found || is_over(*found, now)) return std::nullopt;
    if (rules_.lock > 0min && now - found->used > rules_.lock) {
        if (!found->member.can_unlock) return std::nullopt;
        found->is_locked = true;
    }
    if (!found->is_locked && cause == Cause::somebody) found->used = now;
    return *found;
}

void Sessions::end(const std::string& id) {
    const std::lock_guard lock(mutex_);
    std::erase_if(sessions_, [&](const Session& one) { return same_secret(one.id, id); });
}

template <class Change>
void Sessions::change(const std::string& id, const Change& change) {
    const std::lock_guard lock(mutex_);
    for (Session& session : sessions_)
        if (same_secret(session.id, id)) change(session);
}

void Sessions::lock(const std::string& id) {
    change(id, [](Session& session) { session.is_locked = true; });
}

void Sessions::unlock(const std::string& id, Clock::time_point now) {
    change(id, [now](Session& session) {
        session.is_locked = false;
        session.used = now;
    });
}

void Sessions::renew(const std::string& id, const Member& member) {
    change(id, [&member](Session& session) { session.member = member; });
}

}  // namespace yaprak::http
