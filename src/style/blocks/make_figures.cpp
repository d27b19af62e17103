// A figure -> its picture with what is said of it: the alternative text, the link that it is, its
// number and caption.
#include "model/layout.hpp"
#include "style/blocks/block_maker.hpp"
#include "style/inline/words.hpp"

namespace yaprak {

// A picture without a caption has no number: nobody could tell what it counts.
Spans BlockMaker::caption_of(const Figure& figure) {
    if (!numbers_figures_ || plain_text(figure.caption).empty()) return figure.caption;
    Span label;
    label.text = figure_label(++figures_, context_.styles.lang());
    label.marks.add(Mark::strong);
    label.at = figure.caption.front().at;
    Spans caption{label, {" ", {}, -1, {}, label.at}};
    caption.insert(caption.end(), figure.caption.begin(), figure.caption.end());
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

FlowBlock BlockMaker::make(const Block& block, const Figure& figure, const Place& place) {
    const ElementStyle& caption_style = context_.styles.element("caption");
    FigureBlock out;
    const bool known =
        figure.image >= 0 && std::size_t(figure.image) < context_.document.images.size();
    out.image = known ? figure.image : -1;
    if (known && context_.document.images[std::size_t(figure.image)].file.empty())
        out.missing = context_.document.images[std::size_t(figure.image)].written;
    out.alt = figure.alt.empty() ? texts_.said(plain_text(figure.caption), block.at, true)
                                 : texts_.said(figure.alt, block.at);
    out.may_move = context_.layout.figures.move;
    out.link = texts_.is_link(figure.link) ? figure.link : -1;
    const TagId tag = figure_tag(figure, out, place, block.at);
    if (tag != no_tag) out.tag = context_.flow.tags.add(tag, Role::content);
    if (out.alt.empty() && !figure.decoration && out.missing.empty())
        context_.warnings.add(
            block.at, "nothing says what this picture shows",
            "![like this](picture.jpg), or <img alt=\"\"> where it is decoration");
    if (!figure.caption.empty()) {
        const TagId caption = tag == no_tag ? context_.flow.tags.add(place.parent, Role::paragraph)
                                            : context_.flow.tags.add(tag, Role::caption);
        StyledText words = texts_.make(caption_of(figure), caption_style, {caption, place.ground});
        const ParagraphStyle style = directed(caption_style.paragraph, words, true);
        out.caption = TextBlock{std::move(words), style, {}};
        out.caption_gap = caption_style.space_before;
    }
    FlowBlock flow = spaced(style_of("figure", block), block.at);
    flow.kind = std::move(out);
    return flow;
}

}  // namespace yaprak
