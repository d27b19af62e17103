// The library's header holds all of its code: the program needs no file of it to start.
#include "base/content_hash.hpp"

#include "base/text.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace yaprak {
namespace {

std::string digits_of(XXH128_hash_t hash) {
    XXH128_canonical_t bytes;  // the most significant one first, on every machine
    XXH128_canonicalFromHash(&bytes, hash);
    std::string out;
    for (const unsigned char byte : bytes.digest) append_hex(out, byte, 2, HexCase::lower);
    return out;
}

}  // namespace

std::string content_hash(std::string_view bytes) {
    return digits_of(XXH3_128bits(bytes.data(), bytes.size()));
}

struct ContentHash::State {
    XXH3_state_t state;
};

ContentHash::ContentHash() : state_(std::make_unique<State>()) {
    XXH3_128bits_reset(&state_->state);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes) {
    XXH3_128bits_update(&state_->state, bytes.data(), bytes.size());
}

std::string ContentHash::hex() const {
    return digits_of(XXH3_128bits_digest(&state_->state));
}

}  // namespace yaprak
