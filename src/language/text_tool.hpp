// What language/ does to one line of text, shown as text: for authors who ask why a line breaks,
// and for tests.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

class PatternBook;

// upper | lower | title: the text cased. hyphenate: each word divided, '-' prints a hyphen, '|'
// breaks without one. breaks: '|' before each permitted break at a space. smart: typographic signs,
// `code` left alone. date: "2025-04-07", "07.04.2025", "7 Nisan 2025"; behind it "full" with the
// weekday, "short" in figures, "month" without the day; or "number 1234.5", "percent 0.5", "time
// 14:30". suffix: a word, a tab and a Turkish suffix (parse_suffix()), and behind a second tab how
// the word is read. Nothing where the operation is not known or the line is no date. `patterns`
// divide words of the languages whose rule is not in code.
std::optional<std::string> text_tool(std::string_view operation, std::string_view line,
                                     std::string_view lang, const PatternBook* patterns = nullptr);

}  // namespace yaprak
