// A request as a handler sees it, and what it answers.
#pragma once
#include "http/form.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace yaprak::http {

class EventHub;

enum class Method { get, post, other };

// Somebody with an account, as the server knows them.
struct Member {
    std::string user;         // empty: who came with a token, and may do all
    int rank = 0;             // what they may ask: see Route::rank
    bool can_unlock = false;  // has a PIN that opens a screen which was left
    std::int64_t stamp = 0;   // another one once sessions that began before are over
};
constexpr int highest_rank = 1000;  // of who came with a token

struct Request {
    Method method = Method::get;
    std::string path;
    Form query;
    std::map<std::string, std::string> headers;  // names in small letters; of each the first
    std::string body;
    std::string peer = {};                           // the other side's address, "127.0.0.1"
    std::map<std::string, std::string> values = {};  // of the route's {names}
    std::string session = {};                        // whose it is; empty: nobody's
    std::string csrf = {};                           // the session's token against forgery
    Member member = {};                              // whose session it is
    bool is_locked = false;                          // its screen was left

    // Empty where there is none.
    [[nodiscard]] std::string header(const std::string& name) const;
    // The body, where it is a form that can be read; else empty.
    [[nodiscard]] Form form() const;
};

// What an answer does to the session of its request.
enum class SessionStep { none, begin, end, lock, unlock };

struct Response {
    int status = 200;
    std::string type = "text/plain; charset=utf-8";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    // Where it is set, the answer is a stream of its events, and there is no body.
    std::shared_ptr<EventHub> events = {};
    SessionStep step = SessionStep::none;
    Member member = {};  // whose session begins
};

[[nodiscard]] Response html(std::string body);
[[nodiscard]] Response json(std::string body, int status = 200);
[[nodiscard]] Response text(std::string body, int status);
[[nodiscard]] Response redirect(std::string path);  // 303: get that
// A file to be shown in the browser, or kept under the name. `name` may hold any letters.
[[nodiscard]] Response file(std::string bytes, const std::string& type, const std::string& name,
                            bool is_kept);

// What every answer says beside its own headers: no other site may frame it, read it or run
// scripts in it, and nothing of it is kept (Content Security Policy 3, Fetch).
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& safe_headers();

}  // namespace yaprak::http
