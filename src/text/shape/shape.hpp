// Items -> glyphs, through HarfBuzz: language, script, direction and features on every buffer. The
// same shaper sets a line's end again where a break goes through kerning or a ligature.
#pragma once
#include "text/shape/itemise.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A glyph of one item, measured in points. The glyphs of an item are in drawing order (left to
// right).
struct ShapedGlyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0;  // byte of the text at which what it stands for begins
    bool safe = true;           // to break the line before its cluster without shaping again
    double advance = 0, x_offset = 0, y_offset = 0;
};

using ShapedGlyphs = std::vector<ShapedGlyph>;

// A glyph as HarfBuzz gives it, in the face's units. It is the same for every size and tracking.
struct UnscaledGlyph {
    std::uint32_t id = 0;
    std::uint32_t cluster = 0;
    std::int32_t advance = 0, x_offset = 0, y_offset = 0;
    bool safe = true;
};

using UnscaledGlyphs = std::vector<UnscaledGlyph>;

// How far the letters of an item are set apart, of the style's size; the last ones less where their
// word goes on in another size: readers take more than three hundredths there for a space.
double tracking_in(const TextItem& item, const TextStyle& style);
double tracking_behind(const TextItem& item, const TextStyle& style);

// Whether a space that parts words stands there: one that styles widen and justified lines stretch.
bool is_word_space(std::string_view text, std::size_t at);

class Shaper {
public:
    // Keeps references: text, runs and stand-ins must stay where they are.
    Shaper(std::string_view text, const std::vector<TextRun>& runs,
           const std::vector<Substitution>& substitutions, const FontBook& fonts);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    // Appends the glyphs of the item's part [begin, end); with a hyphen after it where asked for,
    // whose cluster is `end`.
    void shape(const TextItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen,
               ShapedGlyphs& out);

    // The two steps of it, for an item of characters that its face has: appends the glyphs in the
    // face's units; and appends those of a part in points, their clusters from `begin` on. The last
    // ones of the item may then be set closer to what follows.
    void form(const TextItem& item, std::uint32_t begin, std::uint32_t end, bool hyphen,
              UnscaledGlyphs& out);
    void scale(const TextItem& item, std::span<const UnscaledGlyph> formed, std::uint32_t begin,
               ShapedGlyphs& out) const;
    void close_item(const TextItem& item, ShapedGlyphs& out) const;

    // The hyphen that the item's face draws at a line's end, and its width.
    char32_t hyphen_of(const TextItem& item) const;
    double hyphen_width(const TextItem& item) const;

private:
    void shape_code(const TextItem& item, ShapedGlyphs& out) const;

    struct Buffer;
    std::string_view text_;
    const std::vector<TextRun>& runs_;
    const std::vector<Substitution>& substitutions_;
    const FontBook& fonts_;
    std::unique_ptr<Buffer> buffer_;
    UnscaledGlyphs formed_;
};

}  // namespace yaprak
