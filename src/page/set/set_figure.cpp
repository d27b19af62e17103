// A figure -> its picture, scaled to the measure, and the caption that stays with it. A picture
// that is not there leaves a quiet box with its words.
#include "page/column/drawn.hpp"
#include "page/column/penalties.hpp"
#include "page/set/line_strip.hpp"
#include "page/set/set_blocks.hpp"
#include "text/paragraph.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double least_dpi = 110;       // a picture is not enlarged beyond this
constexpr double tallest_share = 0.55;  // of an area's height
constexpr double missing_share = 0.28;  // height of the box for a missing picture, of its width
constexpr double most_shrink = 0.2;     // of its height, where that lets it stay on its page
const Rgb missing_ground{0.945, 0.953, 0.953};
const Rgb missing_ink{0.36, 0.42, 0.44};

Size scaled(const Picture& picture, Length measure, Length most_height) {
    const double pixels_wide = std::max(1, picture.upright_width());
    const double ratio = std::max(1, picture.upright_height()) / pixels_wide;
    Length width = std::min(measure, Length::from_pt(pixels_wide * 72 / least_dpi));
    width = std::min(width, most_height / ratio);
    return {width, width * ratio};
}

void add_link(const FigureBlock& block, Length x, Size size, Strip& strip) {
    if (block.link < 0) return;
    Item area;
    area.at = {x, 0_pt};
    area.kind = LinkArea{size, block.link};
    area.tag = block.tag;
    strip.items.push_back(std::move(area));
}

Strip picture_strip(const FigureBlock& block, const Picture& picture, Extent extent,
                    Length tallest) {
    Item item;
    const Length most = block.most_height > 0_pt ? block.most_height : tallest * tallest_share;
    const Size size = scaled(picture, extent.measure, most);
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

}  // namespace

void set_figure(const FigureBlock& block, const SourcePos& at, Extent extent, Setting& setting,
                ColumnBuilder& column) {
    const Picture* picture = setting.pictures[block.image];
    const std::size_t begin = column.size();
    Strip strip = picture ? picture_strip(block, *picture, extent, setting.tallest)
                          : missing_strip(block, extent, setting);
    strip.at = at;
    column.add(std::move(strip));
    if (!block.caption) return;
    column.fix_space(block.caption_gap);
    set_text(*block.caption, at, extent, setting, column);
    column.penalise(begin, column.size() - 1, penalties::apart);
    column.keep_whole(begin);
}

}  // namespace yaprak
