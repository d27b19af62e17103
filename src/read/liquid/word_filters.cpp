// Filters of letters and words. Casing is the language's own: "istanbul" is "İSTANBUL" in Turkish.
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "language/words/casing.hpp"
#include "read/liquid/filter_tables.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::size_t most_letters = 1 << 20;

std::string to_text(std::u32string_view letters) {
    std::string out;
    for (const char32_t c : letters) append_utf8(out, c);
    return out;
}

LiquidValue upcase(const FilterInput& input) {
    return to_upper(text_of(input), input.lang);
}

// The first letter large, the others as they are (Liquid makes them small: a name loses its own).
LiquidValue capitalize(const FilterInput& input) {
    const std::u32string letters = to_utf32(text_of(input));
    if (letters.empty()) return std::string();
    const std::u32string_view whole = letters;
    return to_upper(to_text(whole.substr(0, 1)), input.lang) + to_text(whole.substr(1));
}

std::size_t number_of(const FilterInput& input, std::size_t index, std::size_t otherwise) {
    const auto said = parse_integer(argument(input, index));
    return said && *said >= 0 ? std::size_t(*said) : otherwise;
}

std::string ellipsis(const FilterInput& input) {
    return input.arguments.size() > 1 ? argument(input, 1) : "...";
}

// So many letters with the dots among them.
LiquidValue truncate(const FilterInput& input) {
    const std::u32string letters = to_utf32(text_of(input));
    const std::size_t most = std::min(number_of(input, 0, 50), most_letters);
    if (letters.size() <= most) return text_of(input);
    const std::string dots = ellipsis(input);
    const std::size_t kept = most - std::min(most, count_characters(dots));
    return to_text(std::u32string_view(letters).substr(0, kept)) + dots;
}

LiquidValue truncate_words(const FilterInput& input) {
    const std::string text = text_of(input);
    std::size_t left = std::max<std::size_t>(number_of(input, 0, 15), 1), at = 0;
    while (left > 0 && at < text.size()) {
        at = std::min(text.find_first_not_of(" \n", at), text.size());
        at = std::min(text.find_first_of(" \n", at), text.size());
        --left;
    }
    const bool is_whole = text.find_first_not_of(" \n", at) == text.npos;
    return is_whole ? text : text.substr(0, at) + ellipsis(input);
}

LiquidValue count_words(const FilterInput& input) {
    const std::string text = text_of(input);
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        words += !is_ascii_space(static_cast<unsigned char>(text[i])) &&
                 (i == 0 || is_ascii_space(static_cast<unsigned char>(text[i - 1])));
    return std::to_string(words);
}

// Letters and figures in small, a hyphen for all between them.
LiquidValue slugify(const FilterInput& input) {
    std::string out;
    for (const char c : fold_case(text_of(input), input.lang)) {
        const bool is_kept = is_ascii_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80);
        if (is_kept)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

LiquidValue lstrip(const FilterInput& input) {
    const std::string text = text_of(input);
    return text.substr(std::min(text.find_first_not_of(" \t\n"), text.size()));
}
LiquidValue rstrip(const FilterInput& input) {
    const std::string text = text_of(input);
    return text.substr(0, text.find_last_not_of(" \t\n") + 1);
}

LiquidValue lines_with_breaks(const FilterInput& input) {
    std::string out;
    for (const char c : text_of(input)) {
        if (c == '\n') out += "<br />";
        out += c;
    }
    return out;
}

LiquidValue encode_address(const FilterInput& input) {
    std::string out;
    for (const char c : text_of(input)) {
        const bool is_plain = is_ascii_alphanumeric(static_cast<unsigned char>(c)) ||
                              std::string_view("-._~").find(c) != std::string_view::npos;
        if (is_plain)
            out += c;
        else
            append_hex(out += '%', static_cast<unsigned char>(c), 2, HexCase::upper);
    }
    return out;
}

constexpr std::array<LiquidFilterRow, 16> rows = {{
    {"upcase", upcase},
    {"upper", upcase},
    {"capitalize", capitalize},
    {"truncate", truncate},
    {"truncatewords", truncate_words},
    {"number_of_words", count_words},
    {"wordcount", count_words},
    {"slugify", slugify},
    {"slug", slugify},
    {"lstrip", lstrip},
    {"rstrip", rstrip},
    {"newline_to_br", lines_with_breaks},
    {"nl2br", lines_with_breaks},
    {"url_encode", encode_address},
    {"cgi_escape", encode_address},
    {"urlencode", encode_address},
}};

}  // namespace

std::span<const LiquidFilterRow> word_filters() {
    return rows;
}

}  // namespace yaprak
