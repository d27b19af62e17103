// Styled text for tests in one line, and the lines' texts back.
#pragma once
#include "model/flow.hpp"
#include "model/line.hpp"

#include <string>
#include <vector>

namespace yaprak {

using Texts = std::vector<std::string>;

// Each character 10 pt wide.
inline TextStyle square_style() {
    TextStyle style;
    style.family = "Square";
    style.size = 10_pt;
    return style;
}

inline StyledText styled(const std::string& text, const TextStyle& style) {
    return {text, {TextRun{text.size(), style, no_tag, -1, {"page.md", 3, 1}}}};
}

inline StyledText square(const std::string& text) {
    return styled(text, square_style());
}

inline std::string text_of(const Line& line) {
    std::string text;
    for (const LineRun& run : line.runs) text += run.glyphs.text;
    return text;
}

inline Texts texts_of(const std::vector<Line>& lines) {
    Texts texts;
    for (const Line& line : lines) texts.push_back(text_of(line));
    return texts;
}

}  // namespace yaprak
