#include "image/file/drawing_bytes.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "image/file/file_kind.hpp"
#include "image/file/limits.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace yaprak {
namespace {

// ---- packed ----

class Unpacker {
public:
    Unpacker() { is_open_ = inflateInit2(&stream_, with_gzip_header) == Z_OK; }
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    ~Unpacker() {
        if (is_open_) inflateEnd(&stream_);
    }

    std::optional<std::string> run(std::string& packed) {
        std::string out;
        stream_.next_in = reinterpret_cast<Bytef*>(packed.data());
        stream_.avail_in = uInt(packed.size());
        std::array<char, 1 << 15> part;
        for (int state = Z_OK; is_open_ && state == Z_OK;) {
            stream_.next_out = reinterpret_cast<Bytef*>(part.data());
            stream_.avail_out = uInt(part.size());
            state = inflate(&stream_, Z_NO_FLUSH);
            out.append(part.data(), part.size() - stream_.avail_out);
            if (out.size() > largest_file) return std::nullopt;
            if (state == Z_STREAM_END) return out;
        }
        return std::nullopt;
    }

private:
    static constexpr int with_gzip_header = 15 + 16;
    z_stream stream_{};
    bool is_open_ = false;
};

// ---- UTF-16 ----

std::string out_of_utf16(std::string_view bytes, bool is_big) {
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) {
            return char32_t(static_cast<unsigned char>(bytes[i]));
        };
        return is_big ? byte(at) << 8 | byte(at + 1) : byte(at + 1) << 8 | byte(at);
    };
    std::string out;
    for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
        char32_t value = unit(at);
        const char32_t next = at + 4 <= bytes.size() ? unit(at + 2) : 0;
        if (value >= 0xD800 && value < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10) + (next - 0xDC00);
            at += 2;
        }
        append_utf8(out, value >= 0xD800 && value < 0xE000 ? U'\uFFFD' : value);
    }
    return out;
}

std::optional<std::string> out_of_wide(std::string_view bytes) {
    using namespace std::string_view_literals;
    for (const bool is_big : {true, false}) {
        const std::string_view mark = is_big ? "\xFE\xFF"sv : "\xFF\xFE"sv;
        if (bytes.starts_with(mark)) return out_of_utf16(bytes.substr(2), is_big);
        if (bytes.starts_with(is_big ? "\0<\0?"sv : "<\0?\0"sv)) return out_of_utf16(bytes, is_big);
    }
    return std::nullopt;
}

// ---- encodings of eight bits ----

// What stands from 0x80 to 0x9F in those of Windows (1252; of 1254 only the last row differs).
constexpr std::array<char16_t, 32> windows{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

char32_t turkish_of(unsigned char byte) {
    static constexpr std::pair<unsigned char, char32_t> letters[] = {
        {0xD0, U'Ğ'}, {0xDD, U'İ'}, {0xDE, U'Ş'}, {0xF0, U'ğ'}, {0xFD, U'ı'}, {0xFE, U'ş'}};
    for (const auto& [from, to] : letters)
        if (byte == from) return to;
    return byte;
}

enum class EightBits { latin, turkish };

std::optional<EightBits> encoding_of(std::string_view name) {
    const std::string word = ascii_lower(name);
    for (const std::string_view known : {"iso-8859-1", "latin1", "windows-1252", "cp1252"})
        if (word == known) return EightBits::latin;
    for (const std::string_view known :
         {"iso-8859-9", "latin5", "windows-1254", "cp1254", "iso8859-9"})
        if (word == known) return EightBits::turkish;
    return std::nullopt;
}

std::string out_of_eight_bits(std::string_view bytes, EightBits encoding) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            out += c;
        else if (byte < 0xA0)
            append_utf8(out, windows[byte - 0x80]);
        else
            append_utf8(out, encoding == EightBits::turkish ? turkish_of(byte) : byte);
    }
    return out;
}

// Where the name of the encoding stands in the XML declaration; nothing where it says none.
std::optional<std::pair<std::size_t, std::size_t>> declared_encoding(std::string_view text) {
    constexpr std::string_view key = "encoding";
    const std::size_t declaration = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (!text.substr(declaration).starts_with("<?xml")) return std::nullopt;
    const std::string_view all = text.substr(0, std::min(text.find("?>"), std::size_t(300)));
    const std::size_t at = all.find(key);
    const std::size_t open = all.find_first_of("\"'", at == all.npos ? at : at + key.size());
    if (at == all.npos || open == all.npos) return std::nullopt;
    const std::size_t close = all.find(all[open], open + 1);
    if (close == all.npos) return std::nullopt;
    return std::pair{at, close + 1};
}

std::string_view name_in(std::string_view said) {
    const std::size_t open = said.find_first_of("\"'");
    return said.substr(open + 1, said.size() - open - 2);
}

// The text is in UTF-8 now, whatever its declaration says: that is blanked.
std::string without_encoding(std::string text) {
    if (const auto said = declared_encoding(text))
        std::fill(text.begin() + std::ptrdiff_t(said->first),
                  text.begin() + std::ptrdiff_t(said->second), ' ');
    return text;
}

std::string in_utf8(std::string bytes) {
    if (auto text = out_of_wide(bytes)) {
        const bool is_drawing = nature_of(*text).kind == FileKind::svg;
        return is_drawing ? without_encoding(std::move(*text)) : bytes;
    }
    const auto said = declared_encoding(bytes);
    if (!said) return bytes;
    const auto encoding = encoding_of(
        name_in(std::string_view(bytes).substr(said->first, said->second - said->first)));
    if (!encoding) return bytes;
    return without_encoding(is_valid_utf8(bytes) ? std::move(bytes)
                                                 : out_of_eight_bits(bytes, *encoding));
}

}  // namespace

std::string drawing_bytes(std::string bytes) {
    constexpr std::string_view packed_mark = "\x1F\x8B";
    if (!bytes.starts_with(packed_mark)) return in_utf8(std::move(bytes));
    auto unpacked = Unpacker().run(bytes);
    if (!unpacked) return bytes;
    std::string text = in_utf8(std::move(*unpacked));
    return nature_of(text).kind == FileKind::svg ? text : bytes;
}

}  // namespace yaprak
