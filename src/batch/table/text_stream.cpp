#include "batch/table/text_stream.hpp"

#include "base/file.hpp"
#include "base/utf8.hpp"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <system_error>

namespace yaprak {
namespace {

constexpr std::size_t piece = 1 << 16;

// What Windows-1254 puts at 0x80 to 0x9F; 0 where it has nothing.
constexpr char32_t upper_controls[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0,      0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0,      0x0178};

char32_t turkish_letter(unsigned char byte) {
    switch (byte) {
        case 0xD0:
            return U'Ğ';
        case 0xDD:
            return U'İ';
        case 0xDE:
            return U'Ş';
        case 0xF0:
            return U'ğ';
        case 0xFD:
            return U'ı';
        case 0xFE:
            return U'ş';
        default:
            return byte;
    }
}

char32_t from_windows_1254(char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xA0) return turkish_letter(byte);
    const char32_t value = upper_controls[byte - 0x80];
    return value ? value : U'\xFFFD';
}

// Where the last character of `bytes` begins if it is not whole; else their end.
std::size_t whole_characters(std::string_view bytes) {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0) == 0x80) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
}

}  // namespace

TextStream::TextStream(const std::filesystem::path& file, Warnings& warnings)
    : name_(file.string()) {
    std::error_code problem;
    if (std::filesystem::exists(file, problem) && !std::filesystem::is_regular_file(file, problem))
        throw Error(Code::table, {name_}, "not a regular file");
    file_.reset(std::fopen(file.c_str(), "rbe"));
    if (!file_)
        throw Error(Code::table, {name_},
                    "cannot open the file: " + std::generic_category().message(errno));
    find_encoding(warnings);
    rewind();
}

void TextStream::rewind() {
    std::fseek(file_.get(), long(mark_), SEEK_SET);
    rest_.clear();
    high_ = 0;
}

std::size_t TextStream::read_bytes(char* into, std::size_t size) {
    const std::size_t got = std::fread(into, 1, size, file_.get());
    if (got < size && std::ferror(file_.get()))
        throw TransientError({name_}, "cannot read the file");
    return got;
}

void TextStream::find_encoding(Warnings& warnings) {
    std::string bytes(piece, '\0');
    std::string kept;
    bool valid = true, first = true;
    while (const std::size_t got = read_bytes(bytes.data(), piece)) {
        const std::string_view now(bytes.data(), got);
        if (first && (now.starts_with("\xFF\xFE") || now.starts_with("\xFE\xFF"))) {
            encoding_ = now[0] == '\xFF' ? Encoding::utf16_little : Encoding::utf16_big;
            mark_ = 2;
            return;
        }
        if (first && now.starts_with("\xEF\xBB\xBF")) mark_ = 3;
        first = false;
        if (now.find('\0') != now.npos)
            throw Error(Code::table, {name_}, "the file holds no text",
                        "save the table as CSV UTF-8");
        kept += now;
        const std::size_t whole = whole_characters(kept);
        valid = valid && is_valid_utf8(std::string_view(kept).substr(0, whole));
        kept.erase(0, whole);
    }
    if (valid && kept.empty()) return;
    if (mark_ == 3) throw Error(Code::table, {name_}, "the file says it is UTF-8 and is not");
    encoding_ = Encoding::windows_1254;
    warnings.add(Code::encoding, {name_},
                 "the table is not UTF-8; it is read as Windows-1254 (Turkish)",
                 "save it as CSV UTF-8 to be sure");
}

bool TextStream::read(std::string& out) {
    std::string bytes = std::move(rest_);
    rest_.clear();
    const std::size_t before = bytes.size();
    bytes.resize(before + piece);
    const std::size_t got = read_bytes(bytes.data() + before, piece);
    bytes.resize(before + got);
    if (bytes.empty()) return false;
    if (encoding_ == Encoding::windows_1254) {
        for (const char c : bytes) append_utf8(out, from_windows_1254(c));
        return true;
    }
    if (encoding_ != Encoding::utf8) {
        decode_utf16(bytes, out);
        return got > 0;
    }
    const std::size_t whole = got == 0 ? bytes.size() : whole_characters(bytes);
    rest_ = bytes.substr(whole);
    out.append(bytes, 0, whole);
    return true;
}

// A half without its other half is U+FFFD; so is half a unit at the end.
void TextStream::decode_utf16(std::string_view bytes, std::string& out) {
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const auto a = static_cast<unsigned char>(bytes[at]);
        const auto b = static_cast<unsigned char>(bytes[at + 1]);
        const auto unit = char32_t(encoding_ == Encoding::utf16_little ? b << 8 | a : a << 8 | b);
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (high_ && is_low) {
            append_utf8(out, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
            continue;
        }
        if (high_) append_utf8(out, 0xFFFD);
        high_ = unit >= 0xD800 && unit < 0xDC00 ? unit : 0;
        if (!high_) append_utf8(out, is_low ? char32_t(0xFFFD) : unit);
    }
    rest_ = bytes.substr(at);
}

}  // namespace yaprak
