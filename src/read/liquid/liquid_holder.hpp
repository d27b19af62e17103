// What a name of Liquid holds that is no text: a list of pages, a list of maps, a map. It can be
// asked for its size and whether it is there, and cannot be written.
#pragma once
#include "read/liquid/liquid_page.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

// The value of such a name stands for the name itself.
constexpr char liquid_holder_sign = '\x1E';

[[nodiscard]] inline std::string liquid_holder(std::string_view name) {
    return liquid_holder_sign + std::string(name);
}
[[nodiscard]] inline bool is_liquid_holder(const LiquidValue& value) {
    return value && value->starts_with(liquid_holder_sign);
}

// How many different words follow "name." in the names of a sorted map.
template <class Texts>
std::size_t names_below(const Texts& texts, std::string_view name) {
    constexpr std::size_t most_looked_at = 20'000;
    const std::string prefix = std::string(name) + ".";
    std::size_t count = 0, seen = 0;
    std::string last;
    for (auto at = texts.lower_bound(prefix);
         at != texts.end() && at->first.starts_with(prefix) && seen < most_looked_at;
         ++at, ++seen) {
        const std::size_t end = at->first.find('.', prefix.size());
        std::string word = at->first.substr(prefix.size(), end - prefix.size());
        if (count > 0 && word == last) continue;
        last = std::move(word);
        ++count;
    }
    return count;
}

}  // namespace yaprak
