// What the page says of itself, and its pictures; the clinic is in clinic_parts.cpp.
#include "style/parts/part_maker.hpp"

#include "model/clinic.hpp"
#include "model/inline_marks.hpp"
#include "model/layout.hpp"
#include "style/inline/links.hpp"
#include "style/inline/words.hpp"

#include <algorithm>

namespace yaprak {

FlowBlocks PartMaker::make(const Part& part, const PartPlace& place) {
    switch (part.kind) {
        case PartKind::hero:
            return hero_block(place);
        case PartKind::logo:
            return picture(
                context_.clinic.logo.file.empty() ? -1 : int(context_.document.images.size()),
                context_.clinic.name, context_.layout.logo.height, place);
        case PartKind::kicker:
            return line(
                "kicker",
                context_.placeholders.fill(context_.layout.header.kicker, context_.layout.at),
                place);
        case PartKind::title:
            return title(place);
        case PartKind::lead:
            return lead(place);
        case PartKind::recipient:
            return recipient(place);
        case PartKind::byline:
            return line(
                "byline",
                context_.placeholders.fill(context_.layout.header.byline, context_.layout.at),
                place);
        case PartKind::card:
            return card_block(place);
        case PartKind::clinic:
            return facts("clinic-", place);
        case PartKind::code:
            return code(place);
        case PartKind::map:
            return picture(
                context_.clinic.map.file.empty() ? -1 : int(context_.document.images.size()) + 1,
                way_to(context_.clinic.name, context_.styles.lang()), context_.layout.map.height,
                place);
        case PartKind::notes:
            return notes(place);
        case PartKind::signature:
            return signature(signature_set(part.text), place);
        case PartKind::appointments:
            return appointments(place);
        case PartKind::fields:
            return fields(field_set(part.text), place);
        case PartKind::picture:
            return layout_picture(part, place);
        case PartKind::text:
            return marked_line(part.style, context_.placeholders.fill(part.text, part.at), place);
        case PartKind::contents:
            break;
    }
    return {};
}

// The ground, of those that may be there, on which its text is hardest to read.
ElementStyle PartMaker::styled(const std::string& name, const PartPlace& place) const {
    ElementStyle style = context_.styles.element(name);
    if (place.colour) style.text.colour = *place.colour;
    return style;
}

TextPlace PartMaker::text_place(const ElementStyle& style, const PartPlace& place, Role role) {
    const auto hardest = std::min_element(
        place.grounds.begin(), place.grounds.end(), [&](const Colour& a, const Colour& b) {
            return contrast(style.text.colour, a) < contrast(style.text.colour, b);
        });
    return {context_.flow.tags.add(place.parent, role), style.fill.value_or(*hardest),
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
    return block(style, texts_.make(words, style, at, context_.layout.at), context_.layout.at);
}

// The layout's own words, in which stars are marks.
FlowBlocks PartMaker::marked_line(const std::string& name, const std::string& words,
                                  const PartPlace& place) {
    if (words.empty()) return {};
    const ElementStyle style = styled(name, place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    return block(style, texts_.make(marked_spans(words, context_.layout.at), style, at),
                 context_.layout.at);
}

FlowBlocks PartMaker::title(const PartPlace& place) {
    if (plain_text(context_.document.front.title).empty()) return {};
    const ElementStyle style = styled("title", place);
    const TextPlace at = text_place(style, place, Role::heading);
    context_.flow.tags[at.parent].level = 1;
    FlowBlocks out = block(style, texts_.make(context_.document.front.title, style, at),
                           context_.document.front.title.front().at);
    if (TextBlock* text = std::get_if<TextBlock>(&out.front().kind))
        text->bookmark = Bookmark{1, context_.flow.metadata.title};
    return out;
}

FlowBlocks PartMaker::lead(const PartPlace& place) {
    if (plain_text(context_.document.front.description).empty()) return {};
    const ElementStyle style = styled("lead", place);
    const TextPlace at = text_place(style, place, Role::paragraph);
    return block(style, texts_.make(context_.document.front.description, style, at),
                 context_.document.front.description.front().at);
}

// To whom the letter is written, as the row or the page says; a line for each of theirs.
FlowBlocks PartMaker::recipient(const PartPlace& place) {
    FlowBlocks out;
    for (const std::string& words :
         context_.placeholders.recipient({context_.document.source}, context_.warnings))
        for (FlowBlock& made : line("recipient", words, place)) out.push_back(std::move(made));
    return out;
}

// ---- pictures ----

TagId PartMaker::figure(TagId parent, const std::string& alt) {
    const TagId tag = context_.flow.tags.add(parent, Role::figure);
    context_.flow.tags[tag].alt = alt.empty() ? picture_word(context_.styles.lang()) : alt;
    return context_.flow.tags.add(tag, Role::content);
}

Colour PartMaker::colour(const std::string& name, const Colour& otherwise) const {
    return context_.palette.optional(name, context_.layout.at).value_or(otherwise);
}

Hero PartMaker::hero(TagId parent) {
    Hero hero;
    hero.height = context_.layout.hero.height;
    hero.bleed = context_.layout.hero.bleed;
    hero.across = context_.layout.hero.across;
    hero.shape = context_.layout.hero.shape;
    hero.radius = context_.layout.hero.radius;
    hero.right_to_left = context_.styles.right_to_left();
    const bool there =
        context_.document.front.image >= 0 &&
        std::size_t(context_.document.front.image) < context_.document.images.size() &&
        !context_.document.images[std::size_t(context_.document.front.image)].file.empty();
    hero.image = there ? context_.document.front.image : -1;
    hero.logo_height = context_.layout.hero.logo_height;
    hero.fit = context_.layout.hero.fit;
    hero.focus = context_.focus;
    hero.ground = colour(context_.layout.hero.ground, hero.ground);
    hero.figure = colour(context_.layout.hero.figure, hero.figure);
    hero.accent = colour(context_.layout.hero.accent, hero.accent);
    if (there && !context_.document.front.image_is_decoration)
        hero.tag = figure(parent, context_.document.front.image_alt.empty()
                                      ? context_.flow.metadata.title
                                      : texts_.said(context_.document.front.image_alt,
                                                    {context_.document.source}));
    if (!context_.clinic.logo.file.empty() && header_names_clinic()) {
        hero.logo = int(context_.document.images.size());
        hero.logo_tag = figure(parent, context_.clinic.name);
    }
    return hero;
}

// Not where the clinic's logo stands on the first page anyway.
bool PartMaker::header_names_clinic() const {
    if (!context_.layout.hero.logo || context_.layout.masters.empty()) return false;
    const auto names = [](const Part& part) { return part.kind == PartKind::logo; };
    for (const FixedArea& area : context_.layout.masters.front().fixed) {
        const auto parts = context_.layout.flow.find(area.name);
        if (parts != context_.layout.flow.end() &&
            std::any_of(parts->second.begin(), parts->second.end(), names))
            return false;
    }
    return true;
}

std::optional<TextBlock> PartMaker::header_name(TagId parent) {
    if (!context_.clinic.logo.file.empty() || context_.clinic.name.empty()) return std::nullopt;
    if (!header_names_clinic()) return std::nullopt;
    const PartPlace place{parent, {Grey{1}}, {}, false};
    FlowBlocks name;
    add_facts(name, "hero-name", {{context_.clinic.name, {}}}, place);
    auto* text = name.empty() ? nullptr : std::get_if<TextBlock>(&name.front().kind);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

FlowBlocks PartMaker::hero_block(const PartPlace& place) {
    if (context_.layout.hero.height <= 0_pt) return {};
    FlowBlock out;
    HeroBlock block{hero(place.parent)};
    block.hero.bleed = false;
    out.at = context_.layout.at;
    out.space_after = context_.layout.hero.gap;
    out.kind = std::move(block);
    return {std::move(out)};
}

// Of the layout's own folder or the site. Without words it is decoration.
FlowBlocks PartMaker::layout_picture(const Part& part, const PartPlace& place) {
    const auto known = context_.document.layout_images.find(layout_picture_key(part.at, part.text));
    if (known == context_.document.layout_images.end()) return {};
    FigureBlock figure_block;
    figure_block.image = known->second;
    figure_block.alt = context_.placeholders.fill(part.alt, part.at);
    if (!figure_block.alt.empty()) figure_block.tag = figure(place.parent, figure_block.alt);
    figure_block.most_height = part.height;
    figure_block.width = part.width;
    figure_block.align = place.align;
    const ElementStyle& style = context_.styles.element("figure");
    FlowBlock out;
    out.at = part.at;
    out.space_before = style.space_before;
    out.space_after = style.space_after;
    out.kind = std::move(figure_block);
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
    const ElementStyle& style = context_.styles.element("figure");
    FlowBlock out;
    out.at = context_.layout.at;
    out.space_before = style.space_before;
    out.space_after = style.space_after;
    out.kind = std::move(figure_block);
    return {std::move(out)};
}

}  // namespace yaprak
