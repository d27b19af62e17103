// A paragraph, shaped once, broken into lines at whatever measure is asked for: the whole paragraph
// at once (Knuth & Plass 1981).
#pragma once
#include "base/error.hpp"
#include "model/line.hpp"
#include "text/font/font_book.hpp"
#include "text/lines/line_shape.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct PreparedParagraph;
struct TextCache;

enum class Division {
    of_any_word,
    of_wide_words,  // only those that are wider than the measure: cells of a table
};

class ShapedParagraph {
public:
    // Shapes `text`. `fallback` are the families asked for characters that the style's own font
    // lacks. Never fails on text: a character that no font has is warned about. What was shaped
    // before is taken from `cache`, and what was not is kept there.
    ShapedParagraph(const StyledText& text, const ParagraphStyle& style, const FontBook& fonts,
                    const std::vector<std::string>& fallback, Warnings& warnings,
                    TextCache* cache = nullptr);

    // The lines at this measure; at least one, even of empty text. A word wider than the measure
    // that cannot be broken stands over; a word wider than the measure with no breakpoint is
    // broken anywhere rather than lost, and warned about.
    std::vector<Line> lines(Length measure, Warnings& warnings,
                            Division division = Division::of_any_word) const;

    // The same with first lines that have less room, beside a picture or a large letter.
    std::vector<Line> lines(Length measure, const LineShape& shape, Warnings& warnings) const;

    // The same in fewer than `lines` lines, or in one more, where that can be done well, for a page
    // that it helps; nothing of a paragraph with line breaks of its own or with words wider than
    // the measure.
    struct Other {
        std::vector<Line> lines;
        double badness = 0;  // of its lines in the mean: 100 where spaces are at their limits
    };
    std::optional<Other> shorter(Length measure, std::size_t lines) const;
    std::optional<Other> longer(Length measure, std::size_t lines) const;

    // For tables: the widest box that cannot be broken, where words up to `whole` are not divided
    // for the table's sake; and the width with no break but the forced ones.
    Length least_width(Length whole) const;
    Length natural_width() const;

private:
    std::shared_ptr<const PreparedParagraph> prepared_;
};

}  // namespace yaprak
