#include "text/shape/shape_text.hpp"

#include "text/shape/shape_cache.hpp"

namespace yaprak {

ShapedText shape_text(const StyledText& text, const ParagraphStyle& style, const FontBook& fonts,
                      const std::vector<std::string>& fallback, Warnings& warnings,
                      ShapeCache* shapes) {
    ShapedText shaped;
    PreparedText prepared = prepare_text(text, style.preserve_spaces);
    shaped.runs = text.runs;
    for (std::size_t i = 0; i < shaped.runs.size(); ++i) shaped.runs[i].end = prepared.run_ends[i];
    const Direction direction =
        style.right_to_left ? Direction::right_to_left : Direction::left_to_right;
    Itemised itemised = itemise(prepared, shaped.runs, direction, fonts, fallback, warnings);
    shaped.text = std::move(prepared.text);
    shaped.soft_hyphens = std::move(prepared.soft_hyphens);
    shaped.substitutions = std::move(itemised.substitutions);
    shaped.right_to_left = style.right_to_left;
    shaped.fonts = &fonts;
    shaped.glyphs.reserve(shaped.text.size());
    Shaper shaper(shaped.text, shaped.runs, shaped.substitutions, fonts);
    for (const TextItem& item : itemised.items) {
        const auto begin = std::uint32_t(shaped.glyphs.size());
        if (shapes)
            shapes->shape(item, shaper, shaped);
        else
            shaper.shape(item, item.begin, item.end, false, shaped.glyphs);
        shaped.items.push_back({item, begin, std::uint32_t(shaped.glyphs.size())});
    }
    return shaped;
}

}  // namespace yaprak
