#include "image/codec/exif.hpp"

#include <cstddef>
#include <cstdint>

namespace yaprak {
namespace {

constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;
constexpr std::size_t entry_size = 12;  // tag, type, count, value: 2 + 2 + 4 + 4

// Reads beyond the end give zeros, so that a damaged block says nothing.
class Tiff {
public:
    explicit Tiff(std::string_view bytes) : bytes_(bytes), little_(bytes.substr(0, 2) == "II") {}
    bool valid() const { return (little_ || bytes_.substr(0, 2) == "MM") && number(2, 2) == 42; }
    std::uint32_t number(std::size_t at, std::size_t size) const {
        if (at > bytes_.size() || bytes_.size() - at < size) return 0;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value =
                value << 8 | static_cast<unsigned char>(bytes_[at + (little_ ? size - 1 - i : i)]);
        return value;
    }

private:
    std::string_view bytes_;
    bool little_;
};

}  // namespace

int exif_orientation(std::string_view bytes) {
    const Tiff tiff(bytes);
    if (!tiff.valid()) return 1;
    const std::size_t directory = tiff.number(4, 4);
    const std::size_t entries = tiff.number(directory, 2);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * entry_size;
        if (tiff.number(entry, 2) != orientation_tag) continue;
        const std::uint32_t value = tiff.number(entry + 8, 2);
        const bool sound = tiff.number(entry + 2, 2) == short_type && value >= 1 && value <= 8;
        return sound ? int(value) : 1;
    }
    return 1;
}

}  // namespace yaprak
