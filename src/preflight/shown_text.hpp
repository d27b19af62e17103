// Where the text of a content stream stands (ISO 32000-1, 9.3 and 9.4).
#pragma once
#include "preflight/page_box.hpp"
#include "preflight/text_widths.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

// The part of the graphics state that texts are shown by.
struct TextState {
    const TextWidths* font = nullptr;
    double size = 1, character_space = 0, word_space = 0, scale = 1, leading = 0, rise = 0;
    int mode = 0;

    bool is_seen() const { return mode != 3 && mode != 7; }
    bool is_outlined() const { return mode == 1; }
};

// The widths of the fonts that a page has asked for, each read once.
class FontShelf {
public:
    const TextWidths* widths_of(const PdfObject& font);

private:
    std::map<int, std::unique_ptr<TextWidths>> known_;
    std::vector<std::unique_ptr<TextWidths>> direct_;  // fonts without a number
};

// The matrix of the text and that of the begin of its line.
class TextPosition {
public:
    void set(const Matrix& matrix) { text_ = line_ = matrix; }
    void move_line(double x, double y);
    // By a number between two strings, in thousandths of the size, to the left.
    void step_back(double thousandths, const TextState& state);

    struct Shown {
        PageBox box;
        double size = 0;  // points, as the page has it
    };
    // Where a string stands; the position moves behind it. `state` has a font.
    Shown show(const std::string& text, const TextState& state, const Matrix& ctm);

private:
    Matrix text_, line_;
};

}  // namespace yaprak
