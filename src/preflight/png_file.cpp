#include "preflight/png_file.hpp"

#include "pdf/objects/deflate.hpp"

#include <array>
#include <cstdint>

namespace yaprak {
namespace {

void append(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += char(value >> shift & 255);
}

// PNG specification, annex D.
std::uint32_t checksum(std::string_view bytes) {
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < 256; ++i) {
            made[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                made[i] = made[i] & 1 ? 0xEDB88320U ^ (made[i] >> 1) : made[i] >> 1;
        }
        return made;
    }();
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char c : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(c)) & 255] ^ (sum >> 8);
    return ~sum;
}

void append_chunk(std::string& out, const std::string& type, const std::string& content) {
    append(out, std::uint32_t(content.size()));
    out += type + content;
    append(out, checksum(type + content));
}

}  // namespace

std::string png_file(const Pixels& pixels) {
    const std::size_t row = std::size_t(pixels.width) * std::size_t(pixels.channels);
    std::string header, rows;
    append(header, std::uint32_t(pixels.width));
    append(header, std::uint32_t(pixels.height));
    header += '\x08';
    header += pixels.channels == 3 ? '\x02' : '\0';
    header += std::string(3, '\0');
    for (std::size_t y = 0; y < std::size_t(pixels.height); ++y)
        rows += '\0' + pixels.bytes.substr(y * row, row);
    std::string out = "\x89PNG\r\n\x1A\n";
    append_chunk(out, "IHDR", header);
    append_chunk(out, "IDAT", Deflater()(rows));
    append_chunk(out, "IEND", "");
    return out;
}

}  // namespace yaprak
