// A figure -> its picture with what is said of it: the alternative text, the link that it is, its
// number and caption.
#include "style/blocks/block_maker.hpp"
#include "style/inline/words.hpp"

namespace yaprak {

// A picture without a caption has no number: nobody could tell what it counts.
Spans BlockMaker::caption_of(const Figure& figure) {
    if (!numbers_figures_ || plain_text(figure.caption).empty()) return figure.caption;
    Span label;
    label.text = figure_label(++figures_, styles_.lang());
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
        parent = tags_.add(tags_.add(parent, Role::paragraph), Role::link);
        tags_[parent].link = block.link;
    }
    const TagId tag = tags_.add(parent, Role::figure);
    tags_[tag].alt = block.alt.empty() ? picture_word(styles_.lang()) : block.alt;
    tags_[tag].at = at;
    return tag;
}

FlowBlock BlockMaker::make(const Block& block, const Figure& figure, const Place& place) {
    const ElementStyle& caption_style = styles_.element("caption");
    FigureBlock out;
    const bool known = figure.image >= 0 && std::size_t(figure.image) < document_.images.size();
    out.image = known ? figure.image : -1;
    if (known && document_.images[std::size_t(figure.image)].file.empty())
        out.missing = document_.images[std::size_t(figure.image)].written;
    out.alt = figure.alt.empty() ? texts_.said(plain_text(figure.caption), block.at, true)
                                 : texts_.said(figure.alt, block.at);
    out.may_move = layout_.figures.move;
    out.link = texts_.is_link(figure.link) ? figure.link : -1;
    const TagId tag = figure_tag(figure, out, place, block.at);
    if (tag != no_tag) out.tag = tags_.add(tag, Role::content);
    if (out.alt.empty() && !figure.decoration && out.missing.empty())
        warnings_.add(block.at, "nothing says what this picture shows",
                      "![like this](picture.jpg), or <img alt=\"\"> where it is decoration");
    if (!figure.caption.empty()) {
        const TagId caption = tag == no_tag ? tags_.add(place.parent, Role::paragraph)
                                            : tags_.add(tag, Role::caption);
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
