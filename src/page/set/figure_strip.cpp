#include "page/set/figure_strip.hpp"

#include "page/column/drawn.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/picture_size.hpp"
#include "page/set/set_blocks.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double tallest_share = 0.55;  // of an area's height
constexpr double missing_share = 0.28;  // height of the box for a missing picture, of its width
constexpr double most_shrink = 0.2;     // of its height, where that lets it stay on its page
const Rgb missing_ground{0.945, 0.953, 0.953};
const Rgb missing_ink{0.36, 0.42, 0.44};

void add_link(const FigureBlock& block, Length x, Size size, Strip& strip) {
    if (block.link < 0) return;
    Item area;
    area.at = {x, 0_pt};
    area.kind = LinkArea{size, block.link};
    area.tag = block.tag;
    strip.items.push_back(std::move(area));
}

std::vector<Line> missing_words(const FigureBlock& block, Length measure, Setting& setting) {
    if (setting.plain.family.empty()) return {};
    StyledText text;
    text.text = !block.alt.empty() ? block.alt : block.missing;
    TextStyle style = setting.plain;
    style.colour = missing_ink;
    text.runs.push_back({text.text.size(), style, block.tag, block.link, {}});
    ParagraphStyle paragraph;
    paragraph.align = Align::centre;
    paragraph.leading = style.size * 1.4;
    return ShapedParagraph(text, paragraph, setting.fonts, setting.fallback, *setting.warnings,
                           setting.shapes)
        .lines(measure, *setting.warnings);
}

}  // namespace

Size figure_size(const FigureBlock& block, const Picture& picture, Length measure, Length tallest) {
    const Length most = block.most_height > 0_pt ? block.most_height : tallest * tallest_share;
    return picture_size(picture, {block.width, block.share}, {measure, most});
}

Strip picture_strip(const FigureBlock& block, Size size, Extent extent) {
    Item item;
    const Length x = extent.x + aligned(block.align, size.width, extent.measure);
    item.at = {x, 0_pt};
    item.kind = PlacedPicture{block.image, size};
    item.tag = block.tag;
    if (block.tag == no_tag) item.artifact = Artifact::layout;
    Strip strip;
    strip.height = size.height;
    strip.shrink = size.height * most_shrink;
    strip.items.push_back(std::move(item));
    add_link(block, x, size, strip);
    return strip;
}

Strip missing_strip(const FigureBlock& block, Extent extent, Setting& setting) {
    const Length margin = extent.measure * 0.08;
    std::vector<Line> lines = missing_words(block, extent.measure - margin * 2, setting);
    Length words;
    for (const Line& line : lines) words += line.height;
    Strip strip;
    strip.height = std::max(extent.measure * missing_share, words + margin);
    strip.items.push_back(
        ground_of({extent.x, 0_pt, extent.measure, strip.height}, missing_ground));
    Length y = (strip.height - words) / 2 + first_baseline(lines);
    for (Line& line : lines) {
        const Length height = line.height;
        add_line(std::move(line), {extent.x + margin, y}, setting.fonts, strip.items);
        y += height;
    }
    return strip;
}

}  // namespace yaprak
