#include "read/liquid/liquid_filters.hpp"

#include "base/text.hpp"
#include "language/words/casing.hpp"
#include "read/liquid/filter_tables.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

bool is_whole_address(std::string_view text) {
    return text.find("://") != text.npos || text.starts_with("//") || text.starts_with("mailto:") ||
           text.starts_with("#");
}

std::string from_root(const std::string& path) {
    return path.starts_with('/') ? path : "/" + path;
}

// Written into an address of the page, it begins at the site's root: pictures are looked for there,
// and links get the site's address before them.
LiquidValue relative_url(const FilterInput& input) {
    const std::string path = text_of(input);
    if (is_whole_address(path)) return path;
    return (input.is_in_address ? "" : input.site.baseurl) + from_root(path);
}

LiquidValue absolute_url(const FilterInput& input) {
    const std::string path = text_of(input);
    if (is_whole_address(path)) return path;
    if (input.is_in_address) return from_root(path);
    return input.site.url + input.site.baseurl + from_root(path);
}

LiquidValue with_default(const FilterInput& input) {
    if (is_true(input.value) && !input.value->empty()) return input.value;
    return argument(input, 0);
}

LiquidValue as_it_is(const FilterInput& input) {
    return input.value;
}

LiquidValue date(const FilterInput& input) {
    return format_liquid_date(text_of(input), argument(input, 0), input.lang);
}
LiquidValue date_to_string(const FilterInput& input) {
    return format_liquid_date(text_of(input), "%d %b %Y", input.lang);
}
LiquidValue date_to_long_string(const FilterInput& input) {
    return format_liquid_date(text_of(input), "%d %B %Y", input.lang);
}

LiquidValue append(const FilterInput& input) {
    return text_of(input) + argument(input, 0);
}
LiquidValue prepend(const FilterInput& input) {
    return argument(input, 0) + text_of(input);
}

std::string replaced(std::string text, const std::string& what, const std::string& by,
                     std::size_t most) {
    constexpr std::size_t longest = 1 << 20;
    std::size_t at = 0;
    for (std::size_t count = 0; !what.empty() && count < most && text.size() < longest; ++count) {
        at = text.find(what, at);
        if (at == text.npos) break;
        text.replace(at, what.size(), by);
        at += by.size();
    }
    return text;
}

constexpr std::size_t all = std::size_t(-1);

LiquidValue replace(const FilterInput& input) {
    return replaced(text_of(input), argument(input, 0), argument(input, 1), all);
}
LiquidValue replace_first(const FilterInput& input) {
    return replaced(text_of(input), argument(input, 0), argument(input, 1), 1);
}
LiquidValue remove(const FilterInput& input) {
    return replaced(text_of(input), argument(input, 0), "", all);
}

LiquidValue strip(const FilterInput& input) {
    return std::string(trimmed(text_of(input)));
}

LiquidValue strip_newlines(const FilterInput& input) {
    std::string text = text_of(input);
    std::erase(text, '\n');
    return text;
}

LiquidValue strip_html(const FilterInput& input) {
    std::string out;
    bool in_tag = false;
    for (const char c : text_of(input)) {
        if (c == '<') in_tag = true;
        if (!in_tag) out += c;
        if (c == '>') in_tag = false;
    }
    return out;
}

LiquidValue escape(const FilterInput& input) {
    std::string out;
    for (const char c : text_of(input))
        out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
    return out;
}

LiquidValue downcase(const FilterInput& input) {
    return fold_case(text_of(input), input.lang);
}

using Row = LiquidFilterRow;
constexpr std::array<Row, 25> filters = {{
    {"relative_url", relative_url},
    {"absolute_url", absolute_url},
    {"url", relative_url},  // Eleventy's name for it
    {"default", with_default},
    {"date", date},
    {"date_to_string", date_to_string},
    {"date_to_long_string", date_to_long_string},
    {"append", append},
    {"prepend", prepend},
    {"replace", replace},
    {"replace_first", replace_first},
    {"remove", remove},
    {"strip", strip},
    {"trim", strip},  // Nunjucks' name for it
    {"strip_newlines", strip_newlines},
    {"strip_html", strip_html},
    {"striptags", strip_html},
    {"escape", escape},
    {"downcase", downcase},
    {"lower", downcase},
    {"markdownify", as_it_is},  // what is written is read as Markdown anyway
    {"smartify", as_it_is},
    {"strip_index", as_it_is},
    {"uri_escape", as_it_is},
    {"safe", as_it_is},
}};

const Row* row_of(std::string_view name) {
    for (const std::span<const Row> table :
         {std::span<const Row>(filters), word_filters(), list_filters(), number_filters()})
        for (const Row& row : table)
            if (row.name == name) return &row;
    return nullptr;
}

}  // namespace

bool is_liquid_filter(std::string_view name) {
    return row_of(name) != nullptr;
}

std::optional<LiquidValue> apply_filter(std::string_view name, const FilterInput& input) {
    const Row* row = row_of(name);
    if (!row) return std::nullopt;
    return row->apply(input);
}

}  // namespace yaprak
