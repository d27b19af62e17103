// Which function answers a request: a table of methods and paths.
#pragma once
#include "http/message.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace yaprak::http {

enum class Access {
    everybody,  // what says nothing: a style sheet, a font
    signed_in,  // who has a session, even if its screen is locked
    session,    // who came with a token or signed in
};

struct Route {
    Method method = Method::get;
    // "/api/letters/{id}/resend": a step in braces is any ID, [A-Za-z0-9_-] alone and no longer
    // than longest_id, which the handler finds in Request::values. No step is ever a path.
    std::string pattern;
    Access access = Access::session;
    std::function<Response(const Request&)> handle;
    int rank = 0;  // the least one of a member who may ask
};

constexpr std::size_t longest_id = 128;

struct RouteMatch {
    const Route* route = nullptr;  // null where no route is meant
    std::map<std::string, std::string> values = {};
    bool is_other_method = false;  // the path is known, the method is not
};

// The first route that fits.
[[nodiscard]] RouteMatch find_route(const std::vector<Route>& routes, Method method,
                                    const std::string& path);

}  // namespace yaprak::http
