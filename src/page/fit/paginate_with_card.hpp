// Flow x Layout -> Pages as paginate() makes them; where their last one has no room for the
// clinic's card, the text is set a little closer for it.
#pragma once
#include "page/paginate.hpp"

namespace yaprak {

// Spaces, leading and the header's picture give way, in two steps, and the type never. Where that
// does not do, or takes a page more, the pages stay as they were, without the card.
Pages paginate_with_card(const Flow& flow, const Layout& layout, const FontBook& fonts,
                         const PictureBook& pictures, Warnings& warnings,
                         PageCache* cache = nullptr);

}  // namespace yaprak
