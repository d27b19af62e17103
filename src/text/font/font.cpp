// Opens a font file: FreeType checks it, HarfBuzz serves it. Both read the bytes in place.
#include "text/font/font.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "text/font/check_spaces.hpp"
#include "text/font/check_turkish.hpp"
#include "text/font/sfnt.hpp"

#include <freetype/freetype.h>
#include <freetype/ftfntfmt.h>
#include <freetype/tttables.h>
#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <new>

namespace yaprak {
namespace {

template <auto destroy>
struct Destroy {
    template <typename T>
    void operator()(T* handle) const {
        destroy(handle);
    }
};
using HbFace = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Destroy<hb_font_destroy>>;
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, Destroy<FT_Done_FreeType>>;
using FreeTypeFace = std::unique_ptr<std::remove_pointer_t<FT_Face>, Destroy<FT_Done_Face>>;

// FreeType's result, with its want of memory thrown.
FT_Error checked(FT_Error result) {
    if (result == FT_Err_Out_Of_Memory) throw std::bad_alloc();
    return result;
}

bool draws(FT_Face face, char32_t character) {
    const FT_UInt glyph = FT_Get_Char_Index(face, character);
    return glyph == 0 || checked(FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE)) == 0;
}

constexpr const char* again = "put the font file there again, from its source";

void check_licence(const SourcePos& at, FT_UShort flags) {
    const char* const choose = "choose another font";
    if (flags & FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING)
        throw Error(Code::font_unusable, at, "the font's licence forbids to embed it in a PDF",
                    choose);
    if (flags & FT_FSTYPE_NO_SUBSETTING)
        throw Error(Code::font_unusable, at,
                    "the font's licence forbids to embed a part of it, and PDFs hold no more",
                    choose);
    if (flags & FT_FSTYPE_BITMAP_EMBEDDING_ONLY)
        throw Error(Code::font_unusable, at, "the font's licence forbids to embed its outlines",
                    choose);
}

// What forbids us to set text in this face; nothing in the usual case (OpenType 1.9, OS/2 fsType).
void check_usable(const std::filesystem::path& file, std::string_view bytes) {
    const SourcePos at{file.string()};
    FT_Library raw_library = nullptr;
    if (checked(FT_Init_FreeType(&raw_library)) != 0)
        throw Error(Code::library, at, "FreeType does not start");
    const Library library(raw_library);
    FT_Face raw_face = nullptr;
    if (checked(FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(bytes.data()),
                                   FT_Long(bytes.size()), 0, &raw_face)) != 0)
        throw Error(Code::font_unusable, at, "the font file is damaged", again);
    const FreeTypeFace face(raw_face);
    const std::string_view format = FT_Get_Font_Format(face.get());
    if (FT_HAS_MULTIPLE_MASTERS(face.get()) || !find_table(bytes, "CFF2").empty())
        throw Error(Code::font_unusable, at, "the font is variable in a way that cannot be used",
                    "use the static files of the family");
    if ((format != "TrueType" && format != "CFF") || !FT_IS_SCALABLE(face.get()))
        throw Error(Code::font_unusable, at, "the font has no TrueType or CFF outlines",
                    "use its .ttf or .otf files");
    check_licence(at, FT_Get_FSType_Flags(face.get()));
    for (const char32_t letter : U"aH8ş")
        if (!draws(face.get(), letter))
            throw Error(Code::font_unusable, at, "the font file is damaged", again);
}

// A PDF name without escapes: letters, digits and '-' (ISO 32000-1, 9.6.2.2 leaves the rest open).
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')
            plain += c;
    return plain.empty() ? "Font" : plain;
}

// PANOSE of Latin text faces: serif styles 2 to 10 have serifs, 11 and up have none; 0 and 1 tell
// nothing, then the name has to.
bool has_serifs(std::string_view os2, const std::string& family) {
    const int kind = read_u16(os2, 32) >> 8, serifs = read_u16(os2, 32) & 0xFF;
    if (kind == 2 && serifs > 1) return serifs <= 10;
    return family.find("Serif") != std::string::npos;
}

class Measure {
public:
    Measure(hb_font_t* font, std::string_view file, double em)
        : font_(font),
          os2_(find_table(file, "OS/2")),
          post_(find_table(file, "post")),
          head_(find_table(file, "head")),
          em_(em) {}

    FontMetrics run() const {
        FontMetrics metrics;
        vertical(metrics);
        strokes(metrics);
        metrics.x_min = read_i16(head_, 36) / em_;
        metrics.y_min = read_i16(head_, 38) / em_;
        metrics.x_max = read_i16(head_, 40) / em_;
        metrics.y_max = read_i16(head_, 42) / em_;
        return metrics;
    }

private:
    void vertical(FontMetrics& metrics) const {
        hb_font_extents_t extents{};
        hb_font_get_h_extents(font_, &extents);
        metrics.ascent = extents.ascender / em_;
        metrics.descent = -extents.descender / em_;
        const bool told = read_u16(os2_, 0) >= 2;
        metrics.x_height = told ? read_i16(os2_, 86) / em_ : 0;
        metrics.cap_height = told ? read_i16(os2_, 88) / em_ : 0;
        if (metrics.x_height <= 0) metrics.x_height = height('x', 0.5);
        if (metrics.cap_height <= 0) metrics.cap_height = height('H', 0.7);
    }

    // How high a letter stands above the baseline; flat ones are asked for, which do not overshoot.
    double height(char32_t letter, double otherwise) const {
        hb_codepoint_t glyph = 0;
        hb_glyph_extents_t box{};
        if (!hb_font_get_nominal_glyph(font_, letter, &glyph) ||
            !hb_font_get_glyph_extents(font_, glyph, &box))
            return otherwise;
        return box.y_bearing / em_;
    }

    void strokes(FontMetrics& metrics) const {
        metrics.italic_angle = read_i16(post_, 4) + read_u16(post_, 6) / 65536.0;
        metrics.underline_thickness = read_i16(post_, 10) / em_;
        metrics.underline_position = read_i16(post_, 8) / em_;
        metrics.strikeout_thickness = read_i16(os2_, 26) / em_;
        metrics.strikeout_position = read_i16(os2_, 28) / em_ - metrics.strikeout_thickness / 2;
        if (metrics.underline_thickness <= 0) metrics.underline_thickness = 0.05;
        if (metrics.underline_position >= 0) metrics.underline_position = -0.1;
        if (metrics.strikeout_thickness <= 0) metrics.strikeout_thickness = 0.05;
        if (metrics.strikeout_position <= 0) metrics.strikeout_position = metrics.x_height / 2;
    }

    hb_font_t* font_;
    std::string_view os2_, post_, head_;
    double em_;
};

}  // namespace

double stem_of_weight(int weight) {
    return 50 + weight * weight / 4225.0;
}

int weight_of_stem(double stem) {
    return std::clamp(int(std::lround(std::sqrt(std::max(stem - 50, 0.0) * 4225))), 100, 900);
}

// Two instances in one document need two names.
void name_instance(FaceNames& names, const Instance& instance) {
    names.weight = instance.weight;
    names.italic = instance.italic;
    names.ps_name = plain_name(names.family) + "-" + std::to_string(instance.weight) +
                    (instance.italic ? "Italic" : "");
}

constexpr std::size_t largest_file = 256'000'000;  // Chinese fonts take 20 to 120 MB

// What most texts are made of: Latin with its accents, and the signs of books.
constexpr char32_t latin_end = 0x180, signs_begin = 0x2000, signs_end = 0x2040;

struct Font::Impl {
    std::filesystem::path file;
    std::string bytes;  // of the file, so that it may change while the font is in use
    FaceNames names;
    HbFace face;
    HbFont font;
    double em = 1000;
    FontMetrics metrics;
    bool fixed_pitch = false;
    std::array<std::uint32_t, latin_end> latin{};  // their glyphs
    std::array<std::uint32_t, signs_end - signs_begin> signs{};
    mutable std::once_flag turkish_checked, spaces_checked;
    mutable TurkishSupport turkish;
    mutable bool shapes_word_by_word = false;
};

Font::Font(const std::filesystem::path& file, std::uint32_t index,
           const std::optional<Instance>& instance)
    : impl_(std::make_unique<Impl>()) {
    Impl& impl = *impl_;
    impl.file = file;
    std::string whole = read_file(file, largest_file);
    if (!has_whole_tables(whole, directory_of(whole, index)))
        throw Error(Code::font_unusable, {file.string()}, "the font file is damaged or cut off",
                    again);
    auto bytes_of_face = face_file(std::move(whole), index, instance);
    if (!bytes_of_face)
        throw Error(Code::font_unusable, {file.string()},
                    "the font is variable in a way that cannot be used",
                    "use the static files of the family");
    impl.bytes = std::move(*bytes_of_face);
    const auto names = read_face_names(impl.bytes);
    if (!names)
        throw Error(Code::font_unusable, {file.string()}, "not a font file, or a damaged one");
    impl.names = *names;
    if (instance) name_instance(impl.names, *instance);
    check_usable(file, impl.bytes);
    const std::string_view bytes = impl.bytes;
    hb_blob_t* blob = hb_blob_create(bytes.data(), unsigned(bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    impl.face.reset(hb_face_create(blob, 0));
    hb_blob_destroy(blob);
    if (impl.face.get() == hb_face_get_empty()) throw std::bad_alloc();
    impl.em = std::clamp(double(hb_face_get_upem(impl.face.get())), 16.0, 16384.0);
    impl.font.reset(hb_font_create(impl.face.get()));
    if (impl.font.get() == hb_font_get_empty()) throw std::bad_alloc();
    hb_face_make_immutable(impl.face.get());
    hb_font_make_immutable(impl.font.get());
    impl.metrics = Measure(impl.font.get(), bytes, impl.em).run();
    impl.fixed_pitch = read_u32(find_table(bytes, "post"), 12) != 0;
    for (char32_t c = 0; c < latin_end; ++c) impl.latin[c] = look_up(c);
    for (char32_t c = signs_begin; c < signs_end; ++c) impl.signs[c - signs_begin] = look_up(c);
}

Font::~Font() = default;

const std::filesystem::path& Font::file() const {
    return impl_->file;
}
std::string_view Font::bytes() const {
    return impl_->bytes;
}
const std::string& Font::family() const {
    return impl_->names.family;
}
std::string Font::ps_name() const {
    return plain_name(impl_->names.ps_name.empty() ? family() : impl_->names.ps_name);
}
int Font::weight() const {
    return impl_->names.weight;
}
Slant Font::slant() const {
    return impl_->names.italic ? Slant::italic : Slant::upright;
}
bool Font::fixed_pitch() const {
    return impl_->fixed_pitch;
}
bool Font::serif() const {
    return has_serifs(find_table(bytes(), "OS/2"), family());
}
bool Font::has_compact_outlines() const {
    return !find_table(bytes(), "CFF ").empty();
}
int Font::units_per_em() const {
    return int(impl_->em);
}
std::uint32_t Font::glyph_count() const {
    return hb_face_get_glyph_count(impl_->face.get());
}
const FontMetrics& Font::metrics() const {
    return impl_->metrics;
}

std::uint32_t Font::glyph(char32_t character) const {
    if (character < latin_end) return impl_->latin[character];
    if (character >= signs_begin && character < signs_end)
        return impl_->signs[character - signs_begin];
    return look_up(character);
}

std::uint32_t Font::look_up(char32_t character) const {
    hb_codepoint_t found = 0;
    return hb_font_get_nominal_glyph(impl_->font.get(), character, &found) ? found : 0;
}

double Font::advance(std::uint32_t glyph) const {
    return hb_font_get_glyph_h_advance(impl_->font.get(), glyph) / impl_->em;
}

hb_face_t* Font::hb_face() const {
    return impl_->face.get();
}
hb_font_t* Font::hb_font() const {
    return impl_->font.get();
}

const TurkishSupport& Font::turkish() const {
    std::call_once(impl_->turkish_checked, [this] { impl_->turkish = check_turkish(hb_font()); });
    return impl_->turkish;
}

bool Font::shapes_word_by_word() const {
    std::call_once(impl_->spaces_checked, [this] {
        impl_->shapes_word_by_word = yaprak::shapes_word_by_word(hb_face(), bytes(), glyph(U' '));
    });
    return impl_->shapes_word_by_word;
}

}  // namespace yaprak
