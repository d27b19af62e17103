#include "pdf/font/embed_font.hpp"

#include "base/number.hpp"
#include "base/whole_number.hpp"
#include "pdf/font/compact_outlines.hpp"
#include "pdf/font/to_unicode.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace yaprak {
namespace {

constexpr std::size_t most_codes = 65534;  // two bytes, and 0 stands for no glyph

// ISO 32000-1, table 123. Every face here holds more than the standard Latin set: symbolic.
enum Flag { fixed_pitch = 1, serif = 2, symbolic = 4, nonsymbolic = 32, italic = 64 };

int thousandths(double em) {
    constexpr int farthest = 32767;  // of a glyph space, in any reader
    return rounded(em * 1000, -farthest, farthest);
}

std::string bounding_box(const FontMetrics& metrics) {
    std::string out = "[";
    for (double edge : {metrics.x_min, metrics.y_min, metrics.x_max, metrics.y_max})
        out += number(thousandths(edge), 0) + " ";
    out.back() = ']';
    return out;
}

// ISO 32000-1, 9.7.3: characters of no collection but our own.
void name_collection(haru::Dict& owner) {
    haru::Dict system = owner.set_dict("CIDSystemInfo");
    system.set_ascii("Registry", "Adobe");
    system.set_ascii("Ordering", "Identity");
    system.set_integer("Supplement", 0);
}

// What the stream of code_map() says too.
void describe_code_map(haru::Dict& stream) {
    stream.set_name("Type", "CMap");
    stream.set_name("CMapName", "Codes");
    name_collection(stream);
    stream.set_integer("WMode", 0);
}

// For each code, from 0 on, the number of its glyph, in two bytes.
std::string glyph_map(const std::vector<std::uint16_t>& places) {
    std::string out(2, '\0');
    out.reserve(2 * places.size() + 2);
    for (const std::uint16_t place : places) {
        out += char(place >> 8);
        out += char(place & 255);
    }
    return out;
}

constexpr std::uint32_t long_text = ~0u;

// A text of at most three bytes as one number. All longer texts have the same number.
std::uint32_t as_short(std::string_view text) {
    const auto byte = [&](std::size_t i) { return std::uint32_t(std::uint8_t(text[i])); };
    switch (text.size()) {
        case 0:
            return 0;
        case 1:
            return 1u << 24 | byte(0);
        case 2:
            return 2u << 24 | byte(1) << 8 | byte(0);
        case 3:
            return 3u << 24 | byte(2) << 16 | byte(1) << 8 | byte(0);
        default:
            return long_text;
    }
}

}  // namespace

EmbeddedFont::EmbeddedFont(const Font& font)
    : font_(&font), first_code_(std::size_t(font.glyph_count()) + 1, 0) {}

CharCode EmbeddedFont::code(std::uint32_t glyph, std::string_view text) {
    glyph = std::min(glyph, std::uint32_t(first_code_.size() - 1));
    const CharCode first = first_code_[glyph];
    if (first == 0) return add_glyph(glyph, text);
    if (shows(first, text)) return first;
    const auto other = other_codes_.find({glyph, std::string(text)});
    return other != other_codes_.end() ? other->second : add_text(glyph, text);
}

bool EmbeddedFont::shows(CharCode code, std::string_view text) const {
    const Shown& shown = shown_[code - 1u];
    const std::uint32_t short_text = as_short(text);
    return shown.short_text == short_text && (short_text != long_text || shown.text == text);
}

EmbeddedFont::Shown EmbeddedFont::shown(std::uint32_t glyph, std::string_view text) const {
    return {glyph, as_short(text), std::string(text), font_->advance(glyph) * 1000};
}

// The right shape comes before the right text of another one.
CharCode EmbeddedFont::add_glyph(std::uint32_t glyph, std::string_view text) {
    if (shown_.size() < most_codes) {
        shown_.push_back(shown(glyph, text));
        return first_code_[glyph] = CharCode(shown_.size());
    }
    if (!give_back_a_text()) return CharCode(most_codes);
    const std::size_t code = most_codes - given_back_ + 1;
    shown_[code - 1] = shown(glyph, text);
    return first_code_[glyph] = CharCode(code);
}

CharCode EmbeddedFont::add_text(std::uint32_t glyph, std::string_view text) {
    if (shown_.size() == most_codes) return first_code_[glyph];
    shown_.push_back(shown(glyph, text));
    const CharCode code = CharCode(shown_.size());
    other_codes_.emplace(OtherText{glyph, std::string(text)}, code);
    return code;
}

// Goes on downwards to the next code that is not its glyph's first. Says whether there was one
// left.
bool EmbeddedFont::give_back_a_text() {
    while (given_back_ < shown_.size()) {
        const std::size_t code = shown_.size() - given_back_++;
        const Shown& last = shown_[code - 1];
        if (first_code_[last.glyph] == code) continue;
        other_codes_.erase({last.glyph, last.text});
        return true;
    }
    return false;
}

void EmbeddedFont::settle() {
    std::sort(shown_.begin(), shown_.end(), [](const Shown& a, const Shown& b) {
        return a.glyph != b.glyph ? a.glyph < b.glyph : a.text < b.text;
    });
    other_codes_.clear();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const Shown& shown = shown_[i];
        if (i > 0 && shown_[i - 1].glyph == shown.glyph)
            other_codes_.emplace(OtherText{shown.glyph, shown.text}, CharCode(i + 1));
        else
            first_code_[shown.glyph] = CharCode(i + 1);
    }
}

std::string EmbeddedFont::widths() const {
    std::string out = "[1 [";
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        if (i > 0) out += i % 20 == 0 ? '\n' : ' ';
        append_number(out, shown_[i].width);
    }
    return out + "]]";
}

std::vector<std::uint32_t> EmbeddedFont::glyphs() const {
    std::vector<std::uint32_t> out;
    out.reserve(shown_.size());
    for (const Shown& shown : shown_) out.push_back(shown.glyph);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// For each code, from 1 on, the number of its glyph in the subset. `places` are the numbers of
// `glyphs` there.
std::vector<std::uint16_t> EmbeddedFont::places_of_codes(
    const std::vector<std::uint32_t>& glyphs, const std::vector<std::uint16_t>& places) const {
    std::vector<std::uint16_t> out;
    out.reserve(shown_.size());
    for (const Shown& shown : shown_) {
        const auto found = std::lower_bound(glyphs.begin(), glyphs.end(), shown.glyph);
        out.push_back(places[std::size_t(found - glyphs.begin())]);
    }
    return out;
}

// Several codes may have one CID, and one width.
std::string EmbeddedFont::widths_by_cid(const std::vector<std::uint16_t>& cids) const {
    std::map<std::uint16_t, double> by_cid;
    for (std::size_t i = 0; i < shown_.size(); ++i) by_cid.emplace(cids[i], shown_[i].width);
    std::string out = "[";
    int next = -1;
    for (const auto& [cid, width] : by_cid) {
        if (cid != next) out += (next < 0 ? "" : "]\n") + std::to_string(cid) + " [";
        if (cid == next) out += ' ';
        append_number(out, width);
        next = cid + 1;
    }
    return out + (next < 0 ? "]" : "]]");
}

std::vector<std::string_view> EmbeddedFont::texts() const {
    std::vector<std::string_view> out;
    out.reserve(shown_.size());
    for (const Shown& shown : shown_) out.push_back(shown.text);
    return out;
}

// What the tables of codes are kept by: the face, then glyph and text of every code.
std::string EmbeddedFont::key() const {
    const auto append = [](std::string& out, const auto& value) {
        out.append(reinterpret_cast<const char*>(&value), sizeof value);
    };
    std::string out;
    append(out, font_);
    for (const Shown& shown : shown_) {
        append(out, shown.glyph);
        append(out, shown.text.size());
        out += shown.text;
    }
    return out;
}

void EmbeddedFont::embed(haru::Document& document, const Deflater& deflate, SubsetCache& subsets,
                         haru::Dict font) const {
    const std::vector<std::uint32_t> used = glyphs();
    const SubsetCache::Packed& subset = subsets.subset(*font_, used, deflate);
    const bool compact = font_->has_compact_outlines();
    const auto make_codes = [&] {
        const std::vector<std::uint16_t> by_code = places_of_codes(used, subset.places);
        return SubsetCache::Codes{deflate(compact ? code_map(by_code) : glyph_map(by_code)),
                                  deflate(to_unicode_map(texts()), Effort::thorough),
                                  compact ? widths_by_cid(by_code) : widths()};
    };
    const std::string all = key();
    const auto codes = subsets.codes.get(all, make_codes, [&](const SubsetCache::Codes& made) {
        return all.size() + made.glyph_map.size() + made.texts.size() + made.widths.size();
    });
    haru::Dict shown = descendant(document, subset, codes->widths);
    haru::Dict glyph_map = document.new_stream(codes->glyph_map, "FlateDecode");
    font.set_name("Type", "Font");
    font.set_name("Subtype", "Type0");
    font.set_name("BaseFont", subset.name);
    if (compact) {
        describe_code_map(glyph_map);
        font.set("Encoding", glyph_map);
    } else {
        shown.set("CIDToGIDMap", glyph_map);
        font.set_name("Encoding", "Identity-H");
    }
    font.set_array("DescendantFonts").add(shown);
    font.set("ToUnicode", document.new_stream(codes->texts, "FlateDecode"));
}

haru::Dict EmbeddedFont::descendant(haru::Document& document, const SubsetCache::Packed& subset,
                                    const std::string& widths) const {
    haru::Dict file = document.new_stream(subset.file, "FlateDecode");
    const bool compact = font_->has_compact_outlines();
    haru::Dict described = describe_font(document, *font_, subset.name, FontUse::of_glyphs);
    if (compact)
        file.set_name("Subtype", "CIDFontType0C");
    else
        file.set_integer("Length1", int(subset.length));
    described.set(compact ? "FontFile3" : "FontFile2", file);

    haru::Dict font = document.new_dict();
    font.set_name("Type", "Font");
    font.set_name("Subtype", compact ? "CIDFontType0" : "CIDFontType2");
    font.set_name("BaseFont", subset.name);
    name_collection(font);
    font.set_integer("DW", 0);
    font.set_verbatim("W", widths);
    font.set("FontDescriptor", described);
    return font;
}

haru::Dict describe_font(haru::Document& document, const Font& font, const std::string& name,
                         FontUse use) {
    const FontMetrics& metrics = font.metrics();
    haru::Dict out = document.new_dict();
    out.set_name("Type", "FontDescriptor");
    out.set_name("FontName", name);
    out.set_integer("Flags", (use == FontUse::of_letters ? nonsymbolic : symbolic) |
                                 (font.fixed_pitch() ? fixed_pitch : 0) |
                                 (font.serif() ? serif : 0) |
                                 (font.slant() == Slant::italic ? italic : 0));
    out.set_integer("Ascent", thousandths(metrics.ascent));
    out.set_integer("Descent", -thousandths(metrics.descent));
    out.set_integer("CapHeight", thousandths(metrics.cap_height));
    out.set_verbatim("ItalicAngle", number(metrics.italic_angle, 1));
    out.set_integer("StemV", whole_number(stem_of_weight(font.weight()), 0, 1000));
    out.set_verbatim("FontBBox", bounding_box(metrics));
    return out;
}

}  // namespace yaprak
