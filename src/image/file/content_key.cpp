// FNV-1a with 128 bits (Fowler, Noll, Vo), eight bytes at a step instead of one: the key is ours
// alone, and a large picture must not wait for it.
#include "image/file/content_key.hpp"

#include <cstddef>
#include <cstdint>

namespace yaprak {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr Wide wide(std::uint64_t high, std::uint64_t low) {
    return (Wide(high) << 64) | low;
}

constexpr Wide start = wide(0x6C62272E07BB0142u, 0x62B821756295C58Du);
constexpr Wide prime = wide(0x0000000001000000u, 0x000000000000013Bu);

// Little-endian on every machine; the bytes missing from the last word count as zeros.
std::uint64_t word_at(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    const std::size_t count = bytes.size() - at < 8 ? bytes.size() - at : 8;
    for (std::size_t i = 0; i < count; ++i)
        word |= std::uint64_t(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return word;
}

}  // namespace

std::string content_key(std::string_view bytes) {
    Wide hash = (start ^ bytes.size()) * prime;
    for (std::size_t at = 0; at < bytes.size(); at += 8) {
        hash = (hash ^ word_at(bytes, at)) * prime;
        hash ^= hash >> 71;  // carries the high bits down, which the product alone never does
    }
    std::string key(32, '0');
    for (std::size_t digit = key.size(); digit-- > 0; hash >>= 4)
        key[digit] = "0123456789abcdef"[unsigned(hash & 15)];
    return key;
}

}  // namespace yaprak
