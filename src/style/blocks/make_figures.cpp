// A figure -> its picture with what is said of it: the alternative text, the link that it is, its
// number and caption.
#include "model/layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/inline/words.hpp"

namespace yaprak {
namespace {

constexpr Length between_pictures = 10_pt;

}  // namespace

// A picture without a caption has no number: nobody could tell what it counts.
Spans BlockMaker::numbered(const Spans& written) {
    if (!numbers_figures_ || plain_text(written).empty()) return written;
    Span label;
    label.text = figure_label(++figures_, context_.styles.lang());
    label.marks.add(Mark::strong);
    label.at = written.front().at;
    Spans caption{label, {" ", {}, -1, {}, label.at}};
    caption.insert(caption.end(), written.begin(), written.end());
    return caption;
}

// No element for decoration, unless it is a link.
TagId BlockMaker::figure_tag(const Figure& figure, const FigureBlock& block, const Place& place,
                             const SourcePos& at) {
    if (figure.decoration && block.link < 0) return no_tag;
    TagId parent = place.parent;
    if (block.link >= 0) {
        parent =
            context_.flow.tags.add(context_.flow.tags.add(parent, Role::paragraph), Role::link);
        context_.flow.tags[parent].link = block.link;
    }
    const TagId tag = context_.flow.tags.add(parent, Role::figure);
    context_.flow.tags[tag].alt =
        block.alt.empty() ? picture_word(context_.styles.lang()) : block.alt;
    context_.flow.tags[tag].at = at;
    return tag;
}

bool BlockMaker::has_picture(const Figure& figure) const {
    return figure.image >= 0 && std::size_t(figure.image) < context_.document.images.size();
}

// The picture and what is said of it, without tags and caption.
FigureBlock BlockMaker::picture_of(const Figure& figure, const SourcePos& at) const {
    FigureBlock out;
    out.image = has_picture(figure) ? figure.image : -1;
    if (out.image >= 0 && context_.document.images[std::size_t(figure.image)].file.empty())
        out.missing = context_.document.images[std::size_t(figure.image)].written;
    out.alt = figure.alt.empty() ? texts_.said(plain_text(figure.caption), at, true)
                                 : texts_.said(figure.alt, at);
    out.link = texts_.is_link(figure.link) ? figure.link : -1;
    if (figure.width.unit == PictureWidth::length) out.width = figure.width.width;
    if (figure.width.unit == PictureWidth::share_of_measure) out.share = figure.width.share;
    if (out.alt.empty() && !figure.decoration && out.missing.empty())
        context_.warnings.add(
            Code::image_alt, at, "nothing says what this picture shows",
            "![like this](picture.jpg), or <img alt=\"\"> where it is decoration");
    return out;
}

TextBlock BlockMaker::caption_block(const Spans& caption, TagId tag, const Place& place) {
    const ElementStyle& style = context_.styles.element("caption");
    StyledText words = texts_.make(caption, style, {tag, place.ground});
    ParagraphStyle paragraph = directed(style.paragraph, words, true);
    return {std::move(words), std::move(paragraph), {}};
}

FigureBlock BlockMaker::figure_block(const Figure& figure, const Place& place,
                                     const SourcePos& at) {
    FigureBlock out = picture_of(figure, at);
    out.may_move = context_.layout.figures.move;
    const TagId tag = figure_tag(figure, out, place, at);
    if (tag != no_tag) out.tag = context_.flow.tags.add(tag, Role::content);
    if (figure.caption.empty()) return out;
    const TagId caption = tag == no_tag ? context_.flow.tags.add(place.parent, Role::paragraph)
                                        : context_.flow.tags.add(tag, Role::caption);
    out.caption = caption_block(numbered(figure.caption), caption, place);
    out.caption_gap = context_.styles.element("caption").space_before;
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const Figure& figure, const Place& place) {
    FlowBlock flow = spaced(style_of("figure", block), block.at);
    FigureBlock out = figure_block(figure, place, block.at);
    if (block.align == TextAlign::centre) out.align = Align::centre;
    if (block.align == TextAlign::right) out.align = Align::right;
    flow.kind = std::move(out);
    return flow;
}

// Pictures that follow each other, with nothing else said of where they stand, are set in the
// layout's columns.
std::size_t BlockMaker::add_next(const Blocks& blocks, std::size_t i, const Block* before,
                                 const Place& place, FlowBlocks& out) {
    FigureRow row;
    std::size_t end = i;
    for (; context_.layout.figures.columns > 1 && end < blocks.size(); ++end) {
        const auto* figure = std::get_if<Figure>(&blocks[end].kind);
        const bool is_alike = figure && blocks[end].style == blocks[i].style &&
                              !blocks[end].align && figure->width.unit == PictureWidth::none;
        if (!is_alike || (end > i && blocks[end].break_before != BreakBefore::none)) break;
        row.figures.push_back(*figure);
    }
    if (row.figures.size() < 2) {
        add(blocks[i], before, place, out);
        return 1;
    }
    Block run = blocks[i];
    run.kind = std::move(row);
    add(run, before, place, out);
    auto& made = std::get<FigureRowBlock>(out.back().kind);
    made.columns = context_.layout.figures.columns;
    made.ratio = context_.layout.figures.ratio;
    return end - i;
}

FlowBlock BlockMaker::make(const Block& block, const FigureRow& row, const Place& place) {
    FlowBlock flow = spaced(style_of("figure", block), block.at);
    flow.keep_together = false;  // it is broken between its rows
    FigureRowBlock out;
    out.gap = between_pictures;
    out.right_to_left = context_.styles.right_to_left();
    for (const Figure& figure : row.figures)
        out.figures.push_back(figure_block(figure, place, block.at));
    if (!row.caption.empty()) {
        const TagId tag = context_.flow.tags.add(place.parent, Role::paragraph);
        out.caption = caption_block(numbered(row.caption), tag, place);
        out.caption_gap = context_.styles.element("caption").space_before;
    }
    flow.kind = std::move(out);
    return flow;
}

}  // namespace yaprak
