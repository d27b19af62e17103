// One face of a font file, opened and judged: TrueType or CFF outlines, free to embed. What the
// other rooms ask of it is in units of the em; HarfBuzz's handles work in the font's own units.
#pragma once
#include "model/type.hpp"
#include "text/font/check_turkish.hpp"
#include "text/font/face_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct hb_face_t;
struct hb_font_t;

namespace yaprak {

// Upwards is positive, of the em. `descent` is positive too, like Line::descent.
struct FontMetrics {
    double ascent = 0, descent = 0;
    double cap_height = 0, x_height = 0;
    double underline_position = 0, underline_thickness = 0;  // the stroke's middle
    double strikeout_position = 0, strikeout_thickness = 0;  // the stroke's middle
    double italic_angle = 0;                                 // degrees, negative leans forward
    double x_min = 0, y_min = 0, x_max = 0, y_max = 0;       // the box that holds every glyph
};

// How thick the stems of a text face of the weight are, in thousandths of the em. Nobody stores it;
// this comes near. And the other way, within the weights that there are.
double stem_of_weight(int weight);
int weight_of_stem(double stem);

class Font {
public:
    // `index` is the face's in a collection, `instance` what is asked of a variable font. Throws
    // Error, the file as its place: damaged, no outlines that a PDF holds, or not to be embedded.
    explicit Font(const std::filesystem::path& file, std::uint32_t index = 0,
                  const std::optional<Instance>& instance = {});
    ~Font();
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;

    const std::filesystem::path& file() const;
    std::string_view bytes() const;     // of the face, as a file of its own
    const std::string& family() const;  // "Source Sans 3"
    std::string ps_name() const;        // "SourceSans3-SemiBold": letters, digits and "-" only
    int weight() const;                 // 100 to 900
    Slant slant() const;
    bool fixed_pitch() const;
    bool serif() const;

    bool has_compact_outlines() const;  // CFF, not TrueType

    int units_per_em() const;
    std::uint32_t glyph_count() const;
    const FontMetrics& metrics() const;

    // 0 where the face has no glyph for the character.
    std::uint32_t glyph(char32_t character) const;
    bool has(char32_t character) const { return glyph(character) != 0; }
    double advance(std::uint32_t glyph) const;

    // Immutable: shared by all threads. The scale is units_per_em.
    hb_face_t* hb_face() const;
    hb_font_t* hb_font() const;

    const TurkishSupport& turkish() const;  // tested when first asked for

    // May the words of a text be shaped one by one (text/font/check_spaces.hpp)? Looked up when
    // first asked for.
    bool shapes_word_by_word() const;

private:
    std::uint32_t look_up(char32_t character) const;

    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace yaprak
