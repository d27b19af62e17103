// Filters of lists, which are texts whose items liquid_list_sign parts. Of a text that is no list
// they mean its letters, or the text as its one item.
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/liquid/filter_tables.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace yaprak {
namespace {

const std::string sign(1, liquid_list_sign);

bool is_list(const std::string& text) {
    return text.find(liquid_list_sign) != text.npos;
}

std::vector<std::string> items_of(const std::string& text) {
    std::vector<std::string> items;
    if (text.empty()) return items;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(liquid_list_sign, begin), text.size());
        items.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return items;
}

LiquidValue split(const FilterInput& input) {
    constexpr std::size_t most_items = 10'000;
    const std::string text = text_of(input), by = argument(input, 0);
    std::string out;
    std::size_t from = 0, items = 1;
    for (std::size_t at;
         !by.empty() && items < most_items && (at = text.find(by, from)) != text.npos; ++items) {
        out.append(text, from, at - from) += liquid_list_sign;
        from = at + by.size();
    }
    out.append(text, from, text.npos);
    while (out.ends_with(liquid_list_sign)) out.pop_back();
    return out;
}

LiquidValue join(const FilterInput& input) {
    return joined(items_of(text_of(input)), input.arguments.empty() ? " " : argument(input, 0));
}

LiquidValue first(const FilterInput& input) {
    const auto items = items_of(text_of(input));
    return items.empty() ? std::nullopt : LiquidValue(items.front());
}
LiquidValue last(const FilterInput& input) {
    const auto items = items_of(text_of(input));
    return items.empty() ? std::nullopt : LiquidValue(items.back());
}

LiquidValue size(const FilterInput& input) {
    const std::string text = text_of(input);
    return std::to_string(is_list(text) ? items_of(text).size() : count_characters(text));
}

LiquidValue reverse(const FilterInput& input) {
    auto items = items_of(text_of(input));
    std::reverse(items.begin(), items.end());
    return joined(items, sign);
}

LiquidValue sort(const FilterInput& input) {
    auto items = items_of(text_of(input));
    std::sort(items.begin(), items.end());
    return joined(items, sign);
}

LiquidValue uniq(const FilterInput& input) {
    auto items = items_of(text_of(input));
    std::set<std::string> seen;
    std::erase_if(items, [&](const std::string& item) { return !seen.insert(item).second; });
    return joined(items, sign);
}

LiquidValue without_empty(const FilterInput& input) {
    auto items = items_of(text_of(input));
    std::erase(items, "");
    return joined(items, sign);
}

// "a, b, and c": the word is the filter's argument, of a Turkish page "ve".
LiquidValue sentence(const FilterInput& input) {
    const auto items = items_of(text_of(input));
    const std::string usual = input.lang.starts_with("tr") ? "ve" : "and";
    const std::string word = input.arguments.empty() ? usual : argument(input, 0);
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_last = i > 0 && i + 1 == items.size();
        if (i > 0) out += is_last ? " " + word + " " : ", ";
        out += items[i];
    }
    return out;
}

constexpr std::array<LiquidFilterRow, 11> rows = {{
    {"split", split},
    {"join", join},
    {"first", first},
    {"last", last},
    {"size", size},
    {"length", size},
    {"reverse", reverse},
    {"sort", sort},
    {"uniq", uniq},
    {"compact", without_empty},
    {"array_to_sentence_string", sentence},
}};

}  // namespace

std::span<const LiquidFilterRow> list_filters() {
    return rows;
}

}  // namespace yaprak
