// The EXIF block of a photograph (a TIFF header and its first directory) -> how it was held.
#pragma once
#include <string_view>

namespace yaprak {

// The orientation, 1 to 8 as in Exif 2.3, 4.6.4 A. It is 1 when the block says nothing, or
// nonsense. `tiff` begins with the byte order, "II" or "MM".
int exif_orientation(std::string_view tiff);

}  // namespace yaprak
