// A page's text -> the few sentences that a wall or a card has room for, as one list.
#pragma once
#include "model/document.hpp"

#include <string>

namespace yaprak {

struct DigestLayout;

// `wanted.points` items at most: of each section, which a heading begins, the first sentence of no
// more than `wanted.letters`, else its heading; where points are left over, the sentences after
// those. What a callout warns of goes before all others. They stand as in the text. A text that
// holds no sentence so short stays as it is.
Document digest(const Document& document, const DigestLayout& wanted, const std::string& lang);

}  // namespace yaprak
