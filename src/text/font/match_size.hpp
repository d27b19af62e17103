// Letters of one face beside those of another: at which size they look as high.
#pragma once
#include <cstdint>

namespace yaprak {

class Font;

// Of the size that `own` is set in; `script` as HarfBuzz tags it.
double matched_size(const Font& own, const Font& other, std::uint32_t script);

}  // namespace yaprak
