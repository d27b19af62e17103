// Most files are UTF-8 with '\n' already: they are looked through once and handed on untouched.
#include "read/source/source_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace yaprak {
namespace {

enum class ByteOrder { little, big };

// By its mark, or because every other byte of a Western text is zero.
std::optional<ByteOrder> utf16_order(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return ByteOrder::little;
    if (bytes.starts_with("\xFE\xFF")) return ByteOrder::big;
    const std::string_view sample = bytes.substr(0, 512);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
    const std::size_t many = std::max<std::size_t>(2, sample.size() / 4);
    if (zeros[0] == 0 && zeros[1] >= many) return ByteOrder::little;
    if (zeros[1] == 0 && zeros[0] >= many) return ByteOrder::big;
    return std::nullopt;
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
    const auto unit = [&](std::size_t i) -> char32_t {
        if (i + 1 >= bytes.size()) return 0xFFFD;
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return order == ByteOrder::little ? char32_t(second << 8 | first)
                                          : char32_t(first << 8 | second);
    };
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        char32_t value = unit(i);
        if (value >= 0xD800 && value < 0xDC00 && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
            value = 0x10000 + ((value - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
            i += 2;
        }
        append_utf8(out, value >= 0xD800 && value < 0xE000 ? U'\uFFFD' : value);
    }
    return out;
}

bool is_clean(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            if (byte < 0x20 && byte != '\n' && byte != '\t') return false;
            if (byte == 0x7F) return false;
            ++i;
            continue;
        }
        const CodePoint point = decode(text, i);
        if (!point.valid) return false;
        i += point.length;
    }
    return true;
}

// Turkish letters as Windows-1254 (and ISO 8859-9) has them.
bool is_windows_1254_letter(char byte) {
    return std::string_view("\xC7\xD0\xD6\xDC\xDD\xDE\xE7\xF0\xF6\xFC\xFD\xFE").find(byte) !=
           std::string_view::npos;
}

class Cleaner {
public:
    Cleaner(std::string_view text, FileName name, Warnings& warnings)
        : text_(text), name_(std::move(name)), warnings_(warnings) {}

    std::string run() {
        out_.reserve(text_.size() + text_.size() / 16);
        for (std::size_t i = 0; i < text_.size();) i += take(i);
        if (bad_bytes_) tell_of_bad_bytes();
        if (first_control_.line)
            warnings_.add(Code::encoding, first_control_,
                          "a control character is shown as \xEF\xBF\xBD");
        return std::move(out_);
    }

private:
    std::size_t take(std::size_t i) {
        const CodePoint point = decode(text_, i);
        if (!point.valid) {
            note_bad_byte(text_[i]);
            put(U'\uFFFD');
        } else if (point.value == '\r') {
            if (i + 1 < text_.size() && text_[i + 1] == '\n') return 1;
            put('\n');
        } else if (point.value == '\f' || point.value == '\v') {
            put(' ');
        } else if (is_control(point.value)) {
            if (!first_control_.line) first_control_ = here();
            put(U'\uFFFD');
        } else {
            put(point.value);
        }
        return point.length;
    }

    static bool is_control(char32_t value) {
        return (value < 0x20 && value != '\n' && value != '\t') || value == 0x7F;
    }
    SourcePos here() const { return {name_, line_, column_}; }

    void put(char32_t value) {
        append_utf8(out_, value);
        ++column_;
        if (value != '\n') return;
        ++line_;
        column_ = 1;
    }

    void note_bad_byte(char byte) {
        if (!bad_bytes_++) first_bad_ = here();
        turkish_bytes_ += is_windows_1254_letter(byte);
    }

    void tell_of_bad_bytes() {
        const bool turkish = turkish_bytes_ * 10 >= bad_bytes_ * 8;
        warnings_.add(Code::encoding, first_bad_,
                      bad_bytes_ == 1 ? "a byte that is not UTF-8 is shown as \xEF\xBF\xBD"
                                      : std::to_string(bad_bytes_) +
                                            " bytes that are not UTF-8 are shown as \xEF\xBF\xBD",
                      turkish ? "it looks like Windows-1254: save the file as UTF-8"
                              : "save the file as UTF-8");
    }

    std::string_view text_;
    FileName name_;
    Warnings& warnings_;
    std::string out_;
    int line_ = 1, column_ = 1;
    std::size_t bad_bytes_ = 0, turkish_bytes_ = 0;
    SourcePos first_bad_, first_control_;
};

}  // namespace

std::string normalise_text(std::string bytes, const FileName& name, Warnings& warnings) {
    if (const auto order = utf16_order(bytes)) {
        warnings.add(Code::encoding, {name, 1, 1}, "the file is UTF-16 and was converted",
                     "save the file as UTF-8");
        bytes = from_utf16(bytes, *order);
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (!is_clean(bytes)) bytes = Cleaner(bytes, name, warnings).run();
    if (bytes.find_first_not_of(" \t\n") == std::string::npos)
        throw Error(Code::page_empty, {name}, "the page is empty");
    return bytes;
}

std::string read_source(const std::filesystem::path& file, const FileName& name, Warnings& warnings,
                        const FileSystem& files) {
    return normalise_text(files.read(file, largest_page), name, warnings);
}

}  // namespace yaprak
