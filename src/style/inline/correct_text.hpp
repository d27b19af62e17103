// An author's text -> the same with its letters mended and its quotes typographic.
#pragma once
#include "base/memo.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

struct TextPart {
    std::size_t end = 0;   // byte; it begins where the part before it ends
    bool is_code = false;  // its quotes stay
};

struct CorrectedText {
    std::string text;
    std::vector<std::size_t> ends;   // of its parts
    std::vector<std::size_t> hints;  // StyledText::break_hints
    int mended = -1;                 // the first part with a letter that the language does not have
};

using CorrectedTexts = Memo<CorrectedText>;

// `smart`: quotes, dashes and the like are set as the language has them. The same with and without
// what is kept in `kept`.
std::shared_ptr<const CorrectedText> correct_text(const std::string& text,
                                                  const std::vector<TextPart>& parts,
                                                  const std::string& lang, bool smart,
                                                  CorrectedTexts& kept);

}  // namespace yaprak
