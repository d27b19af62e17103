// Small capitals: those that a face draws itself where they are right in the text's language and
// there for every letter of the paragraph, else capitals set smaller, in a bolder face if there is
// one, so that their strokes stay as thick as those around them.
#pragma once
#include "text/font/font_book.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace yaprak {

// The capital that is shown for the letter; 0: the letter is shown as it is.
char32_t small_capital_of(char32_t letter, const TextStyle& style);

// Does the face draw these letters as small capitals that can be told apart from each other in the
// language? In Turkish many make i and ı one.
bool draws_small_capitals(const Font& font, std::u32string_view letters, const std::string& lang,
                          SmallCaps which);

// What the runs of one paragraph get.
class SmallCapsChoice {
public:
    // `run_ends` as in PreparedText.
    SmallCapsChoice(std::string_view text, const std::vector<TextRun>& runs,
                    const std::vector<std::size_t>& run_ends, const FontBook& fonts);

    // Whether `font`, the style's own, draws them; false where the style asks for none.
    bool are_drawn(FontIndex font, const TextStyle& style) const;

private:
    using Key = std::tuple<FontIndex, std::string, SmallCaps>;
    std::map<Key, bool> drawn_;
};

// The face for capitals set smaller where the style's own face `font` draws none: of the family's,
// the one whose stems come nearest to those of `font` then.
FontIndex face_of_scaled_capitals(const FontBook& fonts, FontIndex font);

// Of the style's size: how large capitals of the face `with` stand among small letters of `own`.
double scale_of_capitals(const Font& own, const Font& with);

}  // namespace yaprak
