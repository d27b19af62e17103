// SHA-256 (FIPS 180-4): the fingerprint of a file, as sha256sum prints it.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace yaprak {

class Sha256 {
public:
    void add(std::string_view bytes);
    // 64 hexadecimal digits. To be called once, at the end.
    [[nodiscard]] std::string hex();

private:
    void add_blocks(const unsigned char* data, std::size_t count);

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> rest_{};
    std::size_t rest_size_ = 0;
    std::uint64_t size_ = 0;
};

[[nodiscard]] std::string sha256(std::string_view bytes);

// Whether the processor's own instructions are used; for tests, which want both ways to agree.
[[nodiscard]] bool sha256_uses_processor();
[[nodiscard]] std::string sha256_in_plain_code(std::string_view bytes);

}  // namespace yaprak
