// The rounds in plain code, and the same with the processor's instructions where it has them (five
// times as fast): every PDF's fingerprint is taken while it is written.
#include "base/sha256.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace yaprak {
namespace {

using State = std::array<std::uint32_t, 8>;
constexpr std::size_t block_size = 64;

// The first 32 bits of the fractions of the cube roots of the first 64 primes.
alignas(16) constexpr std::uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t word_at(const unsigned char* data) {
    return std::uint32_t(data[0]) << 24 | std::uint32_t(data[1]) << 16 |
           std::uint32_t(data[2]) << 8 | std::uint32_t(data[3]);
}

void fill_schedule(std::uint32_t (&w)[64], const unsigned char* data) {
    for (int i = 0; i < 16; ++i) w[i] = word_at(data + 4 * i);
    for (int i = 16; i < 64; ++i) {
        const std::uint32_t a = w[i - 15], b = w[i - 2];
        const std::uint32_t s0 = std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3);
        const std::uint32_t s1 = std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10);
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
}

void plain_block(State& state, const unsigned char* data) {
    std::uint32_t w[64];
    fill_schedule(w, data);
    auto [a, b, c, d, e, f, g, h] = state;
    for (int i = 0; i < 64; ++i) {
        const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
        const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[i] + w[i];
        const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
        const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    const State sums = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < sums.size(); ++i) state[i] += sums[i];
}

#if defined(__x86_64__)

bool has_instructions() {
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d) || !(b & (1u << 29))) return false;
    return __get_cpuid(1, &a, &b, &c, &d) && (c & (1u << 19)) && (c & (1u << 9));
}

__attribute__((target("sha,sse4.1,ssse3"))) void fast_blocks(State& state,
                                                             const unsigned char* data,
                                                             std::size_t count) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    auto* words = reinterpret_cast<__m128i*>(state.data());
    // The instructions want the state as ABEF and CDGH.
    __m128i low = _mm_shuffle_epi32(_mm_loadu_si128(words), 0xB1);
    __m128i high = _mm_shuffle_epi32(_mm_loadu_si128(words + 1), 0x1B);
    __m128i abef = _mm_alignr_epi8(low, high, 8), cdgh = _mm_blend_epi16(high, low, 0xF0);
    for (; count > 0; --count, data += block_size) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; ++i)
            w[i] =
                _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(data) + i), swap);
        for (int i = 0; i < 16; ++i) {
            const __m128i now = w[i & 3];
            const __m128i k =
                _mm_add_epi32(now, _mm_load_si128(reinterpret_cast<const __m128i*>(constants) + i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, k);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(k, 0x0E));
            // The words of four groups on: w[i+4] from w[i], w[i+1], w[i+2], w[i+3].
            const __m128i third = w[(i + 2) & 3], last = w[(i + 3) & 3];
            const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(now, w[(i + 1) & 3]),
                                              _mm_alignr_epi8(last, third, 4));
            w[i & 3] = _mm_sha256msg2_epu32(sum, last);
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    low = _mm_shuffle_epi32(abef, 0x1B);
    high = _mm_shuffle_epi32(cdgh, 0xB1);
    _mm_storeu_si128(words, _mm_blend_epi16(low, high, 0xF0));
    _mm_storeu_si128(words + 1, _mm_alignr_epi8(high, low, 8));
}

#else

bool has_instructions() {
    return false;
}
void fast_blocks(State&, const unsigned char*, std::size_t) {}

#endif

// The bytes after the last whole block: a one, zeros, the length in bits.
std::string padding(std::uint64_t size) {
    std::string out = "\x80";
    out.append((block_size * 2 - 9 - size % block_size) % block_size, '\0');
    for (int shift = 56; shift >= 0; shift -= 8) out += char((size * 8) >> shift & 0xFF);
    return out;
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string hex_of(const State& state) {
    std::string out;
    for (const std::uint32_t word : state) append_hex(out, word, 8, HexCase::lower);
    return out;
}

}  // namespace

bool sha256_uses_processor() {
    static const bool uses = has_instructions();
    return uses;
}

void Sha256::add_blocks(const unsigned char* data, std::size_t count) {
    if (sha256_uses_processor()) return fast_blocks(state_, data, count);
    for (; count > 0; --count, data += block_size) plain_block(state_, data);
}

void Sha256::add(std::string_view bytes) {
    size_ += bytes.size();
    if (rest_size_ > 0) {
        const std::size_t taken = std::min(bytes.size(), block_size - rest_size_);
        std::memcpy(rest_.data() + rest_size_, bytes.data(), taken);
        rest_size_ += taken;
        bytes.remove_prefix(taken);
        if (rest_size_ < block_size) return;
        add_blocks(rest_.data(), 1);
        rest_size_ = 0;
    }
    add_blocks(bytes_of(bytes), bytes.size() / block_size);
    bytes.remove_prefix(bytes.size() / block_size * block_size);
    if (!bytes.empty()) std::memcpy(rest_.data(), bytes.data(), bytes.size());
    rest_size_ = bytes.size();
}

std::string Sha256::hex() {
    add(padding(size_));
    return hex_of(state_);
}

std::string sha256(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

std::string sha256_in_plain_code(std::string_view bytes) {
    State state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::string padded(bytes);
    padded += padding(bytes.size());
    for (std::size_t at = 0; at < padded.size(); at += block_size)
        plain_block(state, bytes_of(padded) + at);
    return hex_of(state);
}

}  // namespace yaprak
