// What the page says of itself, and what the clinic says of itself.
#include "style/parts/part_maker.hpp"

#include "model/clinic.hpp"
#include "model/layout.hpp"
#include "style/inline/links.hpp"
#include "style/inline/words.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string digits_of(const std::string& phone) {
    std::string out;
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
    return out;
}

void append(FlowBlocks& blocks, FlowBlocks more) {
    for (FlowBlock& block : more) blocks.push_back(std::move(block));
}

}  // namespace

PartMaker::PartMaker(const Document& document, const Layout& layout, const Clinic& clinic,
                     const Palette& palette, const StyleBook& styles,
                     const Placeholders& placeholders, TextMaker& texts, const BlockMaker& blocks,
                     Flow& flow)
    : document_(document),
      front_(document.front),
      layout_(layout),
      clinic_(clinic),
      palette_(palette),
      styles_(styles),
      placeholders_(placeholders),
      texts_(texts),
      blocks_(blocks),
      flow_(flow) {}

FlowBlocks PartMaker::make(const Part& part, const PartPlace& place) {
    switch (part.kind) {
        case PartKind::hero:
            return hero_block(place);
        case PartKind::logo:
            return picture(clinic_.logo.file.empty() ? -1 : int(document_.images.size()),
                           clinic_.name, layout_.logo.height, place);
        case PartKind::kicker:
            return line("kicker", placeholders_.fill(layout_.header.kicker, layout_.at), place);
        case PartKind::title:
            return title(place);
        case PartKind::lead:
            return lead(place);
        case PartKind::byline:
            return line("byline", placeholders_.fill(layout_.header.byline, layout_.at), place);
        case PartKind::card:
            return card_block(place);
        case PartKind::clinic:
            return facts("clinic-", place);
        case PartKind::code:
            return code(place);
        case PartKind::map:
            return picture(clinic_.map.file.empty() ? -1 : int(document_.images.size()) + 1,
                           way_to(clinic_.name, styles_.lang()), layout_.map.height, place);
        case PartKind::notes:
            return notes(place);
        case PartKind::signature:
            return signature(place);
        case PartKind::appointments:
            return appointments(place);
        case PartKind::text:
            return line(part.style, placeholders_.fill(part.text, part.at), place);
        case PartKind::contents:
            break;
    }
    return {};
}

// Of the grounds that there may be the one that its text is hardest to read on.
ElementStyle PartMaker::styled(const std::string& name, const PartPlace& place) const {
    ElementStyle style = styles_.element(name);
    if (place.colour) style.text.colour = *place.colour;
    return style;
}

TextPlace PartMaker::text_place(const ElementStyle& style, const PartPlace& place, Role role) {
    const auto hardest = std::min_element(
        place.grounds.begin(), place.grounds.end(), [&](const Colour& a, const Colour& b) {
            return contrast(style.text.colour, a) < contrast(style.text.colour, b);
        });
    return {flow_.tags.add(place.parent, role), style.fill.value_or(*hardest),
            place.link_style && !place.colour};
}

FlowBlocks PartMaker::block(const ElementStyle& style, StyledText text, const SourcePos& at) {
    return {blocks_.text_block(style, std::move(text), at)};
}

FlowBlocks PartMaker::line(const std::string& name, const std::string& words,
                           const PartPlace& place) {
    if (words.empty()) return {};
    const ElementStyle style = styled(name, place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    return block(style, texts_.make(words, style, at, layout_.at), layout_.at);
}

FlowBlocks PartMaker::title(const PartPlace& place) {
    if (plain_text(front_.title).empty()) return {};
    const ElementStyle style = styled("title", place);
    const TextPlace at = text_place(style, place, Role::heading);
    flow_.tags[at.parent].level = 1;
    FlowBlocks out = block(style, texts_.make(front_.title, style, at), front_.title.front().at);
    if (TextBlock* text = std::get_if<TextBlock>(&out.front().kind))
        text->bookmark = Bookmark{1, flow_.metadata.title};
    return out;
}

FlowBlocks PartMaker::lead(const PartPlace& place) {
    if (plain_text(front_.description).empty()) return {};
    const ElementStyle style = styled("lead", place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    return block(style, texts_.make(front_.description, style, at), front_.description.front().at);
}

// ---- pictures ----

TagId PartMaker::figure(TagId parent, const std::string& alt) {
    const TagId tag = flow_.tags.add(parent, Role::figure);
    flow_.tags[tag].alt = alt.empty() ? picture_word(styles_.lang()) : alt;
    return flow_.tags.add(tag, Role::content);
}

Colour PartMaker::colour(const std::string& name, const Colour& otherwise) const {
    return palette_.optional(name, layout_.at).value_or(otherwise);
}

Hero PartMaker::hero(TagId parent) {
    Hero hero;
    hero.height = layout_.hero.height;
    hero.bleed = layout_.hero.bleed;
    hero.shape = layout_.hero.shape;
    hero.radius = layout_.hero.radius;
    hero.right_to_left = styles_.right_to_left();
    const bool there = front_.image >= 0 && std::size_t(front_.image) < document_.images.size() &&
                       !document_.images[std::size_t(front_.image)].file.empty();
    hero.image = there ? front_.image : -1;
    hero.fit = layout_.hero.fit;
    hero.focus_x = layout_.hero.focus_x;
    hero.focus_y = layout_.hero.focus_y;
    hero.ground = colour(layout_.hero.ground, hero.ground);
    hero.figure = colour(layout_.hero.figure, hero.figure);
    hero.accent = colour(layout_.hero.accent, hero.accent);
    if (there && front_.image_is_decoration) return hero;
    if (there) {
        hero.tag = figure(parent, front_.image_alt.empty()
                                      ? flow_.metadata.title
                                      : texts_.said(front_.image_alt, {document_.source}));
    } else if (!clinic_.logo.file.empty()) {
        hero.logo = int(document_.images.size());
        hero.tag = figure(parent, clinic_.name);
    }
    return hero;
}

FlowBlocks PartMaker::hero_block(const PartPlace& place) {
    if (layout_.hero.height <= 0_pt) return {};
    FlowBlock out;
    HeroBlock block{hero(place.parent)};
    block.hero.bleed = false;
    out.at = layout_.at;
    out.space_after = layout_.hero.gap;
    out.kind = std::move(block);
    return {std::move(out)};
}

// None where the clinic has none.
FlowBlocks PartMaker::picture(int image, const std::string& alt, Length height,
                              const PartPlace& place) {
    if (image < 0) return {};
    FigureBlock figure_block;
    figure_block.image = image;
    figure_block.alt = alt;
    figure_block.tag = figure(place.parent, alt);
    figure_block.most_height = height;
    figure_block.align = place.align;
    const ElementStyle& style = styles_.element("figure");
    FlowBlock out;
    out.at = layout_.at;
    out.space_before = style.space_before;
    out.space_after = style.space_after;
    out.kind = std::move(figure_block);
    return {std::move(out)};
}

// ---- the clinic ----

int PartMaker::add_link(const std::string& url) {
    flow_.links.push_back({url, {}, {}});
    return int(flow_.links.size()) - 1;
}

// Where the page stands on the clinic's site.
std::string PartMaker::address_of_page() const {
    for (const char* key : {"url", "permalink"}) {
        const auto said = front_.values.find(key);
        if (said == front_.values.end() || said->second.empty()) continue;
        const std::string& url = said->second;
        if (url.starts_with("https://") || url.starts_with("http://")) return url;
        if (!clinic_.site.empty())
            return address_of_site(clinic_.site) + (url.starts_with("/") ? "" : "/") + url;
    }
    return address_of_site(clinic_.site);
}

bool PartMaker::has_clinic() const {
    return !clinic_.name.empty() || !clinic_.address.empty() || !clinic_.phone.empty() ||
           !clinic_.site.empty();
}

void PartMaker::add_facts(FlowBlocks& out, const std::string& name, const std::vector<Fact>& facts,
                          const PartPlace& place) {
    Spans spans;
    for (const Fact& fact : facts) {
        if (fact.text.empty()) continue;
        if (!spans.empty()) spans.push_back({" · ", {}, -1, {}, {}});
        spans.push_back({fact.text, {}, fact.url.empty() ? -1 : add_link(fact.url), {}, {}});
    }
    if (spans.empty()) return;
    const ElementStyle style = styled(name, place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    append(out, block(style, texts_.make(spans, style, at), {}));
}

// In the styles card-name, clinic-name and so on.
FlowBlocks PartMaker::facts(const std::string& prefix, const PartPlace& where) {
    FlowBlocks out;
    PartPlace place = where;
    place.link_style = false;
    add_facts(out, prefix + "name", {{clinic_.name, {}}}, place);
    add_facts(out, prefix + "tagline", {{clinic_.tagline, {}}}, place);
    for (const std::string& words : clinic_.address)
        add_facts(out, prefix + "line", {{words, {}}}, place);
    add_facts(out, prefix + "line",
              {{clinic_.phone, "tel:" + digits_of(clinic_.phone)},
               {clinic_.email, "mailto:" + clinic_.email}},
              place);
    add_facts(out, prefix + "line", {{clinic_.site, address_of_site(clinic_.site)}}, place);
    for (const std::string& words : clinic_.hours)
        add_facts(out, prefix + "line", {{words, {}}}, place);
    return out;
}

std::optional<FlowBlock> PartMaker::card(TagId parent) {
    if (!has_clinic()) return std::nullopt;
    const ElementStyle& style = styles_.element("card");
    const TagId tag = flow_.tags.add(parent, Role::section);
    CardBlock card;
    card.fill = style.fill.value_or(palette_.paper());
    card.padding = style.padding_x;
    card.lines = facts("card-", {tag, {card.fill}, {}, false});
    if (layout_.card_box.code) card.qr = address_of_page();
    if (!card.qr.empty())
        card.qr_tag = figure(tag, yaprak::address_of_page(card.qr, styles_.lang()));
    card.code_dark = colour("ink", Grey{0});
    card.code_light = palette_.paper();
    card.code_size = layout_.card_box.code_size;
    card.right_to_left = styles_.right_to_left();
    FlowBlock block;
    block.space_before = style.space_before;
    block.space_after = style.space_after;
    block.keep_together = true;
    block.kind = std::move(card);
    return block;
}

FlowBlocks PartMaker::card_block(const PartPlace& place) {
    FlowBlocks out;
    if (auto made = card(place.parent)) out.push_back(std::move(*made));
    return out;
}

FlowBlocks PartMaker::code(const PartPlace& place) {
    QrBlock code;
    code.text = address_of_page();
    if (code.text.empty()) return {};
    code.tag = figure(place.parent, yaprak::address_of_page(code.text, styles_.lang()));
    code.size = layout_.card_box.code_size;
    code.dark = colour("ink", Grey{0});
    code.light = palette_.paper();
    code.align = place.align;
    FlowBlock out;
    out.space_before = out.space_after = styles_.element("figure").space_before;
    out.kind = std::move(code);
    return {std::move(out)};
}

}  // namespace yaprak
