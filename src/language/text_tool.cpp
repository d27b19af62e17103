#include "language/text_tool.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "language/breaks/find_breaks.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/letters/normalise.hpp"
#include "language/letters/tokens.hpp"
#include "language/suffixes/with_suffix.hpp"
#include "language/words/addresses.hpp"
#include "language/words/casing.hpp"
#include "language/words/dates.hpp"
#include "language/words/smart.hpp"
#include "language/words/written_dates.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// Addresses are broken in their own way, not by the rules of words.
void append_divided(std::string& out, std::string_view word, std::string_view lang,
                    const HyphenPatterns* patterns) {
    std::size_t from = 0;
    for (const BreakOpportunity& point :
         find_breaks(word, {{word.size(), std::string(lang), true, patterns}})) {
        if (is_address(word) || point.offset == word.size()) break;
        out += word.substr(from, point.offset - from);
        out += point.kind == BreakKind::hyphen ? '-' : '|';
        from = point.offset;
    }
    out += word.substr(from);
}

std::string hyphenated(std::string_view line, std::string_view lang,
                       const HyphenPatterns* patterns) {
    std::string out;
    for_each_stretch(line, [&](ByteRange range, bool blank) {
        const std::string_view stretch = line.substr(range.begin, range.end - range.begin);
        if (blank)
            out += stretch;
        else
            append_divided(out, stretch, lang, patterns);
    });
    return out;
}

std::string with_breaks(std::string_view line, std::string_view lang) {
    std::string out;
    std::size_t from = 0;
    for (const BreakOpportunity& point :
         find_breaks(line, {{line.size(), std::string(lang), true}})) {
        if (point.kind != BreakKind::space) continue;
        out += line.substr(from, point.offset - from);
        out += '|';
        from = point.offset;
    }
    return out += line.substr(from);
}

// Stretches between backticks, with them.
std::vector<ByteRange> code_spans(std::string_view line) {
    std::vector<ByteRange> out;
    for (std::size_t open = line.find('`'); open != std::string_view::npos;) {
        const std::size_t close = line.find('`', open + 1);
        if (close == std::string_view::npos) break;
        out.push_back({open, close + 1});
        open = line.find('`', close + 1);
    }
    return out;
}

std::optional<std::string> after(std::string_view line, std::string_view word) {
    if (!line.starts_with(word)) return std::nullopt;
    return std::string(line.substr(word.size()));
}

std::optional<std::string> dated(std::string_view line, std::string_view lang) {
    if (const auto value = after(line, "number "))
        if (const auto read = parse_number(*value)) return format_number(*read, lang);
    if (const auto value = after(line, "percent "))
        if (const auto read = parse_number(*value)) return format_percent(*read, lang);
    if (const auto value = after(line, "time "))
        if (const auto read = parse_date("2000-01-01T" + *value); read && read->date.time)
            return format_time(*read->date.time, lang);
    const auto read = parse_written_date(line, lang);
    if (!read) return std::nullopt;
    if (read->rest.empty()) return format_date(read->date, lang);
    if (read->rest == "full") return format_date(read->date, lang, Weekday::written);
    if (read->rest == "short") return format_short_date(read->date, lang);
    if (read->rest == "month") return format_month(read->date, lang);
    return std::nullopt;
}

// "Umut\tin", and how it is read in a third field: "Shakespeare\tin\tŞekspir".
std::optional<std::string> suffixed(std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == line.npos) return std::nullopt;
    const std::size_t second = std::min(line.find('\t', tab + 1), line.size());
    const auto form = parse_suffix(trimmed(line.substr(tab + 1, second - tab - 1)));
    if (!form) return std::nullopt;
    return with_suffix(line.substr(0, tab), *form,
                       trimmed(line.substr(std::min(second + 1, line.size()))));
}

}  // namespace

std::optional<std::string> text_tool(std::string_view operation, std::string_view source,
                                     std::string_view lang, const PatternBook* patterns) {
    if (operation == "smart")
        return with_edits(smart_punctuation(source, code_spans(source), lang), source);
    const std::string line = with_edits(normalise(source, lang).edits, source);
    if (operation == "upper") return to_upper(line, lang);
    if (operation == "lower") return to_lower(line, lang);
    if (operation == "title") return to_title(line, lang);
    if (operation == "hyphenate")
        return hyphenated(line, lang, patterns ? patterns->find(lang) : nullptr);
    if (operation == "breaks") return with_breaks(line, lang);
    if (operation == "suffix") return suffixed(line);
    if (operation == "date") return dated(line, lang);
    return std::nullopt;
}

}  // namespace yaprak
