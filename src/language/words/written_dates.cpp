#include "language/words/written_dates.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "language/words/calendar.hpp"

#include <array>
#include <chrono>
#include <string>
#include <vector>

namespace yaprak {
namespace {

// A number, a word, or a sign between them.
struct Token {
    std::string_view text;
    std::size_t end = 0;  // in the whole text
    bool is_number() const { return is_ascii_digit(text.front()); }
};

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
bool is_sign(char c) {
    return c == '.' || c == '/' || c == '-' || c == ',';
}

// The first few tokens: no date has more.
std::vector<Token> tokens_of(std::string_view text) {
    constexpr std::size_t most = 12;
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size() && tokens.size() < most;) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (!is_sign(text[at])) {
            const bool digits = is_ascii_digit(text[at]);
            while (end < text.size() && !is_blank(text[end]) && !is_sign(text[end]) &&
                   is_ascii_digit(text[end]) == digits)
                ++end;
        }
        tokens.push_back({text.substr(at, end - at), end});
        at = end;
    }
    return tokens;
}

std::optional<int> value_of(const Token& token) {
    if (!token.is_number() || token.text.size() > 4) return std::nullopt;
    return parse_integer(token.text);
}

bool is_year(const Token& token) {
    return token.is_number() && token.text.size() == 4;
}

// What was read of a date, and where it ends in the text.
struct Found {
    int year = 0, month = 0, day = 0;
    std::size_t end = 0;
};

// "2024-5-2", "2024/5/2", "20.11.2018", "4/5/2024": three numbers with one sign between them.
std::optional<Found> in_numbers(const std::vector<Token>& tokens, std::string_view lang) {
    if (tokens.size() < 5) return std::nullopt;
    const auto first = value_of(tokens[0]), second = value_of(tokens[2]),
               third = value_of(tokens[4]);
    const std::string_view sign = tokens[1].text;
    if (!first || !second || !third || sign != tokens[3].text || !is_sign(sign.front()) ||
        sign == ",")
        return std::nullopt;
    const std::size_t end = tokens[4].end;
    if (is_year(tokens[0])) return Found{*first, *second, *third, end};
    if (!is_year(tokens[4])) return std::nullopt;
    const bool month_first = (sign == "/" && lang.starts_with("en") && lang != "en-GB");
    if ((month_first && *first <= 12) || *second > 12) return Found{*third, *first, *second, end};
    return Found{*third, *second, *first, end};
}

// "12 Mayıs 2024", "12. Mai 2024", "May 12, 2024": words and numbers, signs left out.
std::optional<Found> in_words(const std::vector<Token>& tokens, std::string_view lang) {
    std::vector<Token> words;
    for (const Token& token : tokens) {
        if (is_sign(token.text.front())) continue;
        if (words.empty() && is_day_of_week(token.text, lang)) continue;
        words.push_back(token);
        if (words.size() == 3) break;
    }
    if (words.size() < 3 || !is_year(words[2])) return std::nullopt;
    const std::size_t month_at = words[0].is_number() ? 1 : 0, day_at = 1 - month_at;
    const int month = month_called(words[month_at].text, lang);
    const auto day = value_of(words[day_at]);
    if (month == 0 || !day) return std::nullopt;
    return Found{*value_of(words[2]), month, *day, words[2].end};
}

std::string_view without_day_of_week(std::string_view text, std::string_view lang) {
    const std::string_view rest = trimmed(text);
    const std::size_t end = std::min(rest.find_first_of(" \t,"), rest.size());
    return is_day_of_week(rest.substr(0, end), lang) ? rest.substr(end) : text;
}

}  // namespace

std::optional<ParsedDate> parse_written_date(std::string_view text, std::string_view lang) {
    if (auto iso = parse_date(text)) return iso;
    const std::vector<Token> tokens = tokens_of(text);
    auto found = in_numbers(tokens, lang);
    if (!found) found = in_words(tokens, lang);
    if (!found) return std::nullopt;
    const std::string iso = zero_padded(found->year, 4) + "-" + zero_padded(found->month, 2) + "-" +
                            zero_padded(found->day, 2);
    return parse_date(iso + std::string(without_day_of_week(text.substr(found->end), lang)));
}

}  // namespace yaprak
