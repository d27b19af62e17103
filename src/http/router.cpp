#include "http/router.hpp"

#include <algorithm>
#include <cctype>

namespace yaprak::http {
namespace {

std::string_view next_step(std::string_view& path) {
    path.remove_prefix(1);  // the slash
    const auto end = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, end);
    path.remove_prefix(end);
    return step;
}

bool is_id(std::string_view step) {
    return !step.empty() && step.size() <= longest_id &&
           std::all_of(step.begin(), step.end(), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
           });
}

std::optional<std::map<std::string, std::string>> values_of(std::string_view pattern,
                                                            std::string_view path) {
    std::map<std::string, std::string> values;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view wanted = next_step(pattern), given = next_step(path);
        const bool is_value = !wanted.empty() && wanted.front() == '{';
        if (is_value ? !is_id(given) : wanted != given) return std::nullopt;
        if (is_value) values.emplace(wanted.substr(1, wanted.size() - 2), given);
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return values;
}

}  // namespace

RouteMatch find_route(const std::vector<Route>& routes, Method method, const std::string& path) {
    RouteMatch found;
    for (const Route& route : routes) {
        const auto values = values_of(route.pattern, path);
        if (!values) continue;
        if (route.method == method) return {&route, *values, false};
        found.is_other_method = true;
    }
    return found;
}

}  // namespace yaprak::http
