// The bytes of a drawing's file, as programs write them -> plain XML in UTF-8: unpacked where the
// file is packed (.svgz, RFC 1952), out of UTF-16, and out of the encodings of eight bits that
// Western European and Turkish files are in.
#pragma once
#include <string>

namespace yaprak {

// All other bytes stay as they are. What unpacks to more than a picture's file may have stays
// packed.
[[nodiscard]] std::string drawing_bytes(std::string bytes);

}  // namespace yaprak
