// Styled text for tests in one line, and the lines' texts back.
#pragma once
#include "model/line.hpp"
#include "model/text_style.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Each character 10 pt wide.
inline TextStyle square_style() {
    TextStyle style;
    style.family = "Square";
    style.size = 10_pt;
    style.hyphenate = false;
    return style;
}

inline TextStyle style_of(const std::string& family, const std::string& lang = "tr") {
    TextStyle style;
    style.family = family;
    style.lang = lang;
    return style;
}

inline StyledText styled(const std::string& text, const TextStyle& style) {
    return {text, {TextRun{text.size(), style, no_tag, -1, {"page.md", 3, 1}}}, {}};
}

inline StyledText in_squares(const std::string& text) {
    return styled(text, square_style());
}

inline std::string text_of(const Line& line) {
    std::string text;
    for (const LineRun& run : line.runs) text += run.glyphs.text;
    return text;
}

// The lines' texts with "|" between them; U+00AD shows as "-".
inline std::string texts_of(const std::vector<Line>& lines) {
    std::string texts;
    for (const Line& line : lines) texts += text_of(line) + "|";
    if (!texts.empty()) texts.pop_back();
    for (auto at = texts.find("\u00AD"); at != std::string::npos; at = texts.find("\u00AD"))
        texts.replace(at, 2, "-");
    return texts;
}

}  // namespace yaprak
