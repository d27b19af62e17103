// The inside of a rule, and of a style attribute.
#include "base/text.hpp"
#include "image/svg/css_words.hpp"
#include "image/svg/property_value.hpp"
#include "image/svg/style_sheet.hpp"

#include <algorithm>
#include <string>

namespace yaprak::svg {
namespace {

constexpr std::size_t longest_name = 40;  // of a property: none is longer

// Where a value ends: at the next ";" that stands in no quotes and no brackets.
std::size_t end_of_value(std::string_view text) {
    int brackets = 0;
    return find_outside_quotes(text, [&](char c) {
        brackets += (c == '(') - (c == ')');
        return c == ';' && brackets <= 0;
    });
}

bool take_important(std::string_view& value) {
    const std::size_t mark = value.rfind('!');
    if (mark == std::string_view::npos) return false;
    if (ascii_lower(trimmed(value.substr(mark + 1))) != "important") return false;
    value = trimmed(value.substr(0, mark));
    return true;
}

void add(std::string_view one, std::vector<Declaration>& out) {
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos) return;
    const std::string_view name = trimmed(one.substr(0, colon));
    Declaration said;
    said.value = trimmed(one.substr(colon + 1));
    said.important = take_important(said.value);
    if (said.value.empty()) return;
    if (name.starts_with("--")) {
        said.custom = name;
        return out.push_back(said);
    }
    if (name.size() > longest_name) return;
    const auto known = name_of(ascii_lower(name));
    if (!known || !is_property(*known)) return;
    said.name = *known;
    said.is_readable = can_be_read(*known, said.value);
    out.push_back(said);
}

}  // namespace

std::vector<Declaration> read_declarations(std::string_view text) {
    std::vector<Declaration> out;
    while (!text.empty()) {
        const std::size_t end = end_of_value(text);
        add(text.substr(0, end), out);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}  // namespace yaprak::svg
