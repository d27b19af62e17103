#include "cli/run/options.hpp"

#include "base/text.hpp"

namespace yaprak {

std::vector<std::string> layouts_of(const std::string& asked) {
    std::vector<std::string> layouts;
    std::string_view rest = asked;
    for (std::size_t comma; (comma = rest.find(',')) != rest.npos; rest.remove_prefix(comma + 1))
        if (const auto one = trimmed(rest.substr(0, comma)); !one.empty())
            layouts.emplace_back(one);
    if (const auto last = trimmed(rest); !last.empty() || layouts.empty())
        layouts.emplace_back(last);
    return layouts;
}

}  // namespace yaprak
