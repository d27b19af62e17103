// The library's header holds all of its code: the program needs no file of it to start.
#include "base/content_hash.hpp"

#include "base/text.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace yaprak {

std::string content_hash(std::string_view bytes) {
    XXH128_canonical_t hash;  // the most significant byte first, on every machine
    XXH128_canonicalFromHash(&hash, XXH3_128bits(bytes.data(), bytes.size()));
    std::string out;
    for (const unsigned char byte : hash.digest) append_hex(out, byte, 2, HexCase::lower);
    return out;
}

}  // namespace yaprak
