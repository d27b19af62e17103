// The table directory of an sfnt file and three of its tables, every offset checked.
#include "text/font/sfnt.hpp"

#include "base/utf8.hpp"

namespace yaprak {
namespace {

constexpr std::size_t directory_entry = 16;
constexpr std::size_t name_record = 12;
constexpr std::uint16_t english_us = 0x409;

bool is_sfnt(std::string_view file, std::size_t directory) {
    const std::uint32_t version = read_u32(file, directory);
    return version == 0x00010000 || version == 0x4F54544F /* OTTO */ ||
           version == 0x74727565 /* true */;
}

std::string from_utf16(std::string_view bytes) {
    std::string text;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t value = read_u16(bytes, i);
        if (value >= 0xD800 && value < 0xDC00 && i + 3 < bytes.size()) {
            value = 0x10000 + ((value - 0xD800) << 10) + (read_u16(bytes, i + 2) - 0xDC00u);
            i += 2;
        }
        append_utf8(text, value);
    }
    return text;
}

// Windows Unicode names first (OpenType, name: platform 3, encoding 1 or 10), English before
// others; else the Macintosh name, which is ASCII in practice.
std::string find_name(std::string_view table, std::uint16_t id) {
    const std::size_t count = read_u16(table, 2), storage = read_u16(table, 4);
    std::string found;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = 6 + i * name_record;
        if (at + name_record > table.size() || read_u16(table, at + 6) != id) continue;
        const std::size_t begin = storage + read_u16(table, at + 10);
        if (begin >= table.size()) continue;
        const std::string_view bytes = table.substr(begin, read_u16(table, at + 8));
        const bool windows = read_u16(table, at) == 3;
        if (windows && read_u16(table, at + 4) == english_us) return from_utf16(bytes);
        if (found.empty()) found = windows ? from_utf16(bytes) : std::string(bytes);
    }
    return is_valid_utf8(found) ? found : std::string();
}

}  // namespace

std::uint16_t read_u16(std::string_view bytes, std::size_t offset) {
    if (offset + 2 > bytes.size()) return 0;
    return std::uint16_t(std::uint8_t(bytes[offset]) << 8 | std::uint8_t(bytes[offset + 1]));
}

std::int16_t read_i16(std::string_view bytes, std::size_t offset) {
    return std::int16_t(read_u16(bytes, offset));
}

std::uint32_t read_u32(std::string_view bytes, std::size_t offset) {
    return std::uint32_t(read_u16(bytes, offset)) << 16 | read_u16(bytes, offset + 2);
}

std::string_view find_table(std::string_view file, std::string_view tag, std::size_t directory) {
    const std::size_t count = read_u16(file, directory + 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = directory + 12 + i * directory_entry;
        if (at + directory_entry > file.size()) break;
        if (file.substr(at, 4) != tag) continue;
        const std::size_t offset = read_u32(file, at + 8), length = read_u32(file, at + 12);
        if (offset > file.size() || length > file.size() - offset) return {};
        return file.substr(offset, length);
    }
    return {};
}

bool has_whole_tables(std::string_view file, std::size_t directory) {
    const std::size_t count = read_u16(file, directory + 4);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = directory + 12 + i * directory_entry;
        const std::uint64_t end = std::uint64_t(read_u32(file, at + 8)) + read_u32(file, at + 12);
        if (at + directory_entry > file.size() || end > file.size()) return false;
    }
    return count > 0;
}

std::optional<FaceNames> read_face_names(std::string_view file, std::size_t directory) {
    if (!is_sfnt(file, directory)) return std::nullopt;
    const std::string_view names = find_table(file, "name", directory),
                           os2 = find_table(file, "OS/2", directory);
    FaceNames face;
    face.family = find_name(names, 16);
    if (face.family.empty()) face.family = find_name(names, 1);
    if (face.family.empty() || os2.size() < 64) return std::nullopt;
    face.ps_name = find_name(names, 6);
    face.weight = read_u16(os2, 4);
    face.italic = read_u16(os2, 62) & (1 | 1 << 9);
    return face;
}

}  // namespace yaprak
