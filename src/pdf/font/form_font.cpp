#include "pdf/font/form_font.hpp"

#include "base/number.hpp"
#include "base/whole_number.hpp"
#include "pdf/font/embed_font.hpp"
#include "pdf/font/subset_font.hpp"
#include "pdf/objects/entries.hpp"

#include <array>
#include <string>
#include <vector>

namespace yaprak {
namespace {

constexpr int first_code = 32, last_code = 255;

// Of 128 to 159 in Windows' code pages; 0: nothing.
constexpr std::array<char32_t, 32> upper_signs = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0,      0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0,      0x0178};

struct TurkishCode {
    int code;
    char32_t character;
    const char* name;  // in the Adobe Glyph List
};
constexpr TurkishCode turkish_codes[] = {{208, U'Ğ', "Gbreve"},   {221, U'İ', "Idotaccent"},
                                         {222, U'Ş', "Scedilla"}, {240, U'ğ', "gbreve"},
                                         {253, U'ı', "dotlessi"}, {254, U'ş', "scedilla"}};

char32_t character_of(int code) {
    for (const TurkishCode& known : turkish_codes)
        if (known.code == code) return known.character;
    if (code >= 128 && code < 160) return upper_signs[std::size_t(code - 128)];
    return code == 127 ? U'\0' : char32_t(code);
}

std::string widths_of(const Font& font) {
    std::string out = "[";
    for (int code = first_code; code <= last_code; ++code) {
        if (code > first_code) out += ' ';
        append_number(out,
                      whole_number(font.advance(font.glyph(character_of(code))) * 1000, 0, 32767));
    }
    return out + "]";
}

std::string encoding() {
    std::string differences;
    int next = -1;
    for (const TurkishCode& known : turkish_codes) {
        if (known.code != next) differences += " " + std::to_string(known.code);
        (differences += '/') += known.name;
        next = known.code + 1;
    }
    return haru::Entries()
        .set_name("Type", "Encoding")
        .set_name("BaseEncoding", "WinAnsiEncoding")
        .set_array("Differences", differences)
        .as_dict();
}

}  // namespace

bool may_be_form_font(const Font& font) {
    if (font.has_compact_outlines() || !font.has(U'a') || !font.has(U'ä')) return false;
    for (const TurkishCode& known : turkish_codes)
        if (!font.has(known.character)) return false;
    return true;
}

haru::Dict embed_form_font(haru::Document& document, const Deflater& deflate, const Font& font) {
    std::vector<char32_t> characters;
    for (int code = first_code; code <= last_code; ++code)
        if (const char32_t character = character_of(code); character && font.has(character))
            characters.push_back(character);
    const FontSubset subset = subset_for_typing(font, characters);
    haru::Dict file = document.new_stream(deflate(subset.file), "FlateDecode");
    file.set_integer("Length1", int(subset.file.size()));
    haru::Dict descriptor = describe_font(document, font, subset.name, FontUse::of_letters);
    descriptor.set("FontFile2", file);
    haru::Dict out = document.new_dict();
    out.set_name("Type", "Font");
    out.set_name("Subtype", "TrueType");
    out.set_name("BaseFont", subset.name);
    out.set_integer("FirstChar", first_code);
    out.set_integer("LastChar", last_code);
    out.set_verbatim("Widths", widths_of(font));
    out.set_verbatim("Encoding", encoding());
    out.set("FontDescriptor", descriptor);
    return out;
}

}  // namespace yaprak
