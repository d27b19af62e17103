// Four lanes of multiply and fold, eight bytes each at a time, none of which waits for another:
// faster than the bytes are written. The multipliers are odd numbers with well-mixed bits (from the
// golden ratio and the root of 2).
#include "pdf/objects/content_hash.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace yaprak {
namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15u;
constexpr std::uint64_t root_two = 0x6A09E667F3BCC909u;
constexpr std::size_t lanes = 4, stride = lanes * 8;

// Little-endian on every machine.
std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
}

std::uint64_t fold(std::uint64_t value, std::uint64_t multiplier) {
    value *= multiplier;
    return value ^ (value >> 29);
}

struct Lanes {
    std::array<std::uint64_t, lanes> sums{golden, root_two, ~golden, ~root_two};

    void add(const char* bytes) {
        for (std::size_t i = 0; i < lanes; ++i)
            sums[i] = fold(sums[i] ^ word_at(bytes + 8 * i), i % 2 ? golden : root_two);
    }
};

}  // namespace

std::string content_hash(std::string_view bytes) {
    Lanes all;
    std::size_t at = 0;
    for (; at + stride <= bytes.size(); at += stride) all.add(bytes.data() + at);
    char rest[stride] = {};  // filled with zeros: the length tells them from the content's own
    std::copy(bytes.begin() + std::ptrdiff_t(at), bytes.end(), rest);
    all.add(rest);
    std::uint64_t first = golden ^ bytes.size(), second = root_two + bytes.size();
    for (const std::uint64_t sum : all.sums) {
        first = fold(first ^ sum, root_two);
        second = fold(second + sum, golden) ^ (first << 1);
    }
    std::string out;
    append_hex(out, fold(fold(first ^ second, golden), root_two), 16, HexCase::lower);
    append_hex(out, fold(fold(second, root_two), golden), 16, HexCase::lower);
    return out;
}

}  // namespace yaprak
