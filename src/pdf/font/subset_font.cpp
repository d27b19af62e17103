#include "pdf/font/subset_font.hpp"

#include "base/content_hash.hpp"
#include "base/error.hpp"
#include "pdf/font/compact_outlines.hpp"
#include "text/font/sfnt.hpp"

#include <hb-subset.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

namespace yaprak {
namespace {

template <auto Destroy>
struct Release {
    void operator()(auto* handle) const { Destroy(handle); }
};
using Input = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Release<hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;

// The tables that a PDF does not ask of a font. With GSUB left in, every glyph that a shown one
// might turn into would come along.
constexpr hb_tag_t not_needed[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'),
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('C', 'O', 'L', 'R'),
    HB_TAG('C', 'P', 'A', 'L'), HB_TAG('S', 'V', 'G', ' '), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('M', 'A', 'T', 'H')};

Input subset_input(const std::vector<std::uint32_t>& glyphs) {
    Input input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    for (std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (hb_tag_t tag : not_needed) hb_set_add(dropped, tag);
    if (!hb_set_allocation_successful(wanted) || !hb_set_allocation_successful(dropped))
        throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    return input;
}

std::vector<std::uint16_t> places(const hb_subset_plan_t* plan,
                                  const std::vector<std::uint32_t>& glyphs) {
    const hb_map_t* moved = hb_subset_plan_old_to_new_glyph_mapping(plan);
    std::vector<std::uint16_t> out;
    out.reserve(glyphs.size());
    for (std::uint32_t glyph : glyphs) {
        const hb_codepoint_t place = hb_map_get(moved, glyph);
        out.push_back(std::uint16_t(place == HB_MAP_VALUE_INVALID ? 0 : place));
    }
    return out;
}

// hb-subset leaves out a table that it has no memory for. These are what a PDF asks of TrueType
// outlines (ISO 32000-1, 9.9); glyf is empty where no glyph is drawn.
void check_tables(const Font& font, std::string_view file) {
    const bool has_all =
        std::ranges::all_of(std::array{"head", "hhea", "hmtx", "maxp", "loca"},
                            [&](const char* tag) { return !find_table(file, tag).empty(); });
    if (!has_all) throw Error(Code::pdf, {font.file().string()}, "the font cannot be subset");
}

// ISO 32000-1, 9.6.4.
std::string name_of(const Font& font, const std::vector<std::uint32_t>& glyphs) {
    std::string bytes = font.ps_name();
    for (std::uint32_t glyph : glyphs) bytes += "," + std::to_string(glyph);
    const std::string hash = content_hash(bytes);
    std::string name;
    for (std::size_t i = 0; i < 12; i += 2)
        name += char('A' + (std::stoi(hash.substr(i, 2), nullptr, 16) % 26));
    return name + "+" + font.ps_name();
}

// A PDF takes the CFF table without the file around it (ISO 32000-1, table 126).
void keep_outlines(const Font& font, FontSubset& subset) {
    subset.file = find_table(subset.file, "CFF ");
    if (subset.file.empty())
        throw Error(Code::pdf, {font.file().string()}, "the font cannot be subset");
    const std::vector<std::uint16_t> cids = cids_of(subset.file);
    for (std::uint16_t& glyph : subset.glyphs)
        if (glyph < cids.size()) glyph = cids[glyph];
}

// A simple font needs its characters, and what names them.
Input typing_input(const std::vector<char32_t>& characters) {
    Input input(hb_subset_input_create_or_fail());
    if (!input) throw std::bad_alloc();
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters) hb_set_add(wanted, character);
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : not_needed)
        if (tag != HB_TAG('c', 'm', 'a', 'p') && tag != HB_TAG('O', 'S', '/', '2'))
            hb_set_add(dropped, tag);
    if (!hb_set_allocation_successful(wanted) || !hb_set_allocation_successful(dropped))
        throw std::bad_alloc();
    hb_subset_input_set_flags(input.get(),
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    return input;
}

std::string bytes_of(hb_face_t* face) {
    const Blob blob(hb_face_reference_blob(face));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    if (!bytes) throw std::bad_alloc();
    return {bytes, length};
}

}  // namespace

void PreparedFace::Destroy::operator()(hb_face_t* face) const {
    hb_face_destroy(face);
}

void PreparedFace::prepare(const Font& font) {
    if (face_) return;
    hb_face_t* const made = hb_subset_preprocess(font.hb_face());
    if (made == font.hb_face()) throw std::bad_alloc();  // it has no memory, and gives no reference
    face_.reset(made);
}

FontSubset subset_font(const Font& font, const std::vector<std::uint32_t>& glyphs,
                       const PreparedFace* prepared) {
    const Input input = subset_input(glyphs);
    hb_face_t* source = prepared && prepared->face() ? prepared->face() : font.hb_face();
    const Plan plan(hb_subset_plan_create_or_fail(source, input.get()));
    const Face face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!face) throw Error(Code::pdf, {font.file().string()}, "the font cannot be subset");
    FontSubset subset{bytes_of(face.get()), places(plan.get(), glyphs), name_of(font, glyphs)};
    if (font.has_compact_outlines())
        keep_outlines(font, subset);
    else
        check_tables(font, subset.file);
    return subset;
}

FontSubset subset_for_typing(const Font& font, const std::vector<char32_t>& characters) {
    const Input input = typing_input(characters);
    const Face face(hb_subset_or_fail(font.hb_face(), input.get()));
    if (!face) throw Error(Code::pdf, {font.file().string()}, "the font cannot be subset");
    std::vector<std::uint32_t> glyphs;
    glyphs.reserve(characters.size());
    for (const char32_t character : characters) glyphs.push_back(font.glyph(character));
    FontSubset subset{bytes_of(face.get()), {}, name_of(font, glyphs)};
    check_tables(font, subset.file);
    return subset;
}

}  // namespace yaprak
