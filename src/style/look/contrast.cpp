#include "style/look/contrast.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

bool is_large(const TextStyle& text) {
    return text.size >= 18_pt || (text.size >= 14_pt && text.weight >= 700);
}

}  // namespace

void ContrastCheck::look(const std::string& style, const SourcePos& at, const TextStyle& text,
                         const Colour& ground) {
    const auto is_known = [&](const Look& look) {
        return look.text == text.colour && look.ground == ground && look.style == style;
    };
    if (std::any_of(looked_.begin(), looked_.end(), is_known)) return;
    looked_.push_back({style, text.colour, ground});
    const double least = is_large(text) ? 3 : 4.5, ratio = contrast(text.colour, ground);
    if (ratio >= least) return;
    warnings_.add(Code::contrast, at,
                  "the text of style \"" + style + "\" is hard to read: contrast " +
                      number(std::floor(ratio * 10) / 10, 1) + ", " + to_text(text.colour) +
                      " on " + to_text(ground),
                  "at least " + number(least) + " is needed");
}

}  // namespace yaprak
