// Inheritance of styles.
#include "style/look/style_book.hpp"

#include "base/did_you_mean.hpp"
#include "base/error.hpp"
#include "language/breaks/pattern_book.hpp"
#include "language/letters/bidi.hpp"
#include "model/layout.hpp"

#include <algorithm>
#include <memory>

namespace yaprak {
namespace {

constexpr double usual_icon = 1.4, usual_icon_gap = 0.5;  // of the type's size
constexpr BesideWidth usual_beside_width{0_pt, 0.4};
constexpr double usual_initial_gap = 0.35;  // of the type's size
constexpr int longest_chain = 32;           // of styles that are like each other

// Of the size, where the style that asks for them says nothing: capitals are drawn to stand before
// small letters, so in rows they need room (Bringhurst, 2.1.6: 5 to 10 %; the larger ones more).
constexpr double capitals_tracking = 0.06, small_capitals_tracking = 0.05;

double usual_tracking(Transform transform) {
    if (transform == Transform::upper) return capitals_tracking;
    const bool small = transform == Transform::small_caps || transform == Transform::all_small_caps;
    return small ? small_capitals_tracking : 0;
}

template <auto... members>
void overlay_members(Style& under, const Style& over) {
    ((over.*members ? void(under.*members = over.*members) : void()), ...);
}

// What `over` says wins; a size that is a share is a share of the size under it, and what was
// opened or closed for small letters is not so for capitals.
void overlay(Style& under, const Style& over) {
    if (usual_tracking(over.transform.value_or(Transform::none)) > 0) under.tracking.reset();
    overlay_members<
        &Style::font, &Style::size, &Style::leading, &Style::weight, &Style::slant, &Style::colour,
        &Style::tracking, &Style::word_spacing, &Style::transform, &Style::figures, &Style::align,
        &Style::hyphenate, &Style::hyphen_before, &Style::hyphen_after, &Style::balance,
        &Style::mark, &Style::protrusion, &Style::letter_spacing, &Style::glyph_scaling,
        &Style::first_line, &Style::indent_left, &Style::indent_right, &Style::space_before,
        &Style::space_after, &Style::keep_with_next, &Style::keep_together, &Style::span,
        &Style::break_before, &Style::break_after, &Style::widows, &Style::orphans, &Style::fill,
        &Style::radius, &Style::rule, &Style::rule_width, &Style::rule_above, &Style::rule_below,
        &Style::rule_left, &Style::padding_x, &Style::padding_y, &Style::rise, &Style::underline,
        &Style::strikethrough, &Style::icon, &Style::icon_size, &Style::icon_gap,
        &Style::beside_text, &Style::beside_width, &Style::beside_distance, &Style::initial,
        &Style::margin_note>(under, over);
    if (over.size) under.size_ratio.reset();
    if (!over.size_ratio) return;
    if (under.size) {
        under.size = *under.size * *over.size_ratio;
    } else {
        under.size_ratio = under.size_ratio.value_or(1) * *over.size_ratio;
    }
}

// What the first line's indent of body is meant for; headings, lists and tables begin flush.
bool is_running_text(const std::string& name) {
    return name == "body" || name == "quote-text" || name == "callout-text" ||
           name == "description" || name == "footnote";
}

std::string family_of(const Layout& layout, const std::string& font) {
    const auto role = layout.fonts.find(font);
    return role == layout.fonts.end() ? font : role->second;
}

Align mirrored(Align align) {
    if (align == Align::left) return Align::right;
    return align == Align::right ? Align::left : align;
}

}  // namespace

StyleBook::StyleBook(const Layout& layout, const Palette& palette, std::string lang,
                     const PatternBook* patterns)
    : layout_(layout),
      palette_(palette),
      lang_(std::move(lang)),
      patterns_(patterns),
      right_to_left_(is_right_to_left(lang_)) {}

void StyleBook::set_language(TextStyle& text, const std::string& lang) const {
    text.lang = lang;
    text.patterns = patterns_ ? patterns_->find(lang) : nullptr;
}

std::vector<std::string> StyleBook::names() const {
    std::vector<std::string> names;
    for (const auto& style : layout_.styles) names.push_back(style.first);
    return names;
}

// What the style says, over what it is like; body is not in it.
Style StyleBook::own_words(const std::string& name, int depth) const {
    const auto found = layout_.styles.find(name);
    if (found == layout_.styles.end()) return {};
    const Style& style = found->second;
    if (depth > longest_chain)
        throw Error(Code::layout_circle, style.at, "style \"" + name + "\" is like itself");
    if (style.like.empty() || style.like == "body") return style;
    if (!has(style.like))
        throw Error(Code::unknown_style, style.at, "unknown style \"" + style.like + "\"",
                    did_you_mean(style.like, names()));
    Style whole = own_words(style.like, depth + 1);
    overlay(whole, style);
    whole.at = style.at;
    return whole;
}

bool StyleBook::has(const std::string& name) const {
    return layout_.styles.count(name) > 0;
}

const ElementStyle& StyleBook::element(const std::string& name, const std::string& own) const {
    const auto known = elements_.find({name, own});
    if (known != elements_.end()) return known->second;
    Style style = own_words("body");
    if (name != "body") overlay(style, own_words(name));
    if (!own.empty()) overlay(style, own_words(own));
    if (!is_running_text(name) && !own_words(name).first_line && !own_words(own).first_line)
        style.first_line.reset();
    if (!own_words(name).beside_text && !own_words(own).beside_text) style.beside_text.reset();
    if (!own_words(name).margin_note && !own_words(own).margin_note) style.margin_note.reset();
    if (name != "body" && !own_words(name).initial && !own_words(own).initial)
        style.initial.reset();
    const auto at = layout_.styles.find(has(own) ? own : has(name) ? name : "body");
    style.at = at == layout_.styles.end() ? layout_.at : at->second.at;
    const std::string shown = own.empty() ? name : name + "." + own;
    ElementStyle made = resolved(shown, style);
    made.opens_with_initial = name == "body" && !own_words(own).initial;
    return elements_.emplace(std::pair(name, own), std::move(made)).first->second;
}

TextStyle StyleBook::text_of(const Style& style) const {
    TextStyle text;
    text.family = family_of(layout_, style.font.value_or(""));
    text.least_size = layout_.least_type;
    text.size = std::max(style.size.value_or(text.size), text.least_size);
    text.weight = style.weight.value_or(400);
    text.slant = style.slant.value_or(Slant::upright);
    text.colour = palette_.colour(style.colour.value_or("black"), style.at);
    const Transform transform = style.transform.value_or(Transform::none);
    text.tracking = style.tracking.value_or(usual_tracking(transform));
    text.word_spacing = style.word_spacing.value_or(0);
    text.rise = text.size * style.rise.value_or(0);
    text.figures = style.figures.value_or(Figures::automatic);
    set_language(text, lang_);
    text.hyphenate = style.hyphenate.value_or(true);
    text.underline = style.underline.value_or(false);
    text.strikethrough = style.strikethrough.value_or(false);
    return text;
}

ParagraphStyle StyleBook::paragraph_of(const Style& style, const TextStyle& text) const {
    ParagraphStyle paragraph;
    const Align align = style.align.value_or(Align::left);
    paragraph.align = right_to_left_ ? mirrored(align) : align;
    paragraph.leading = style.leading.value_or(text.size * 1.4);
    // An author's class may take the indent away that a first line hangs into.
    paragraph.first_line =
        std::max(style.first_line.value_or(0_pt), -style.indent_left.value_or(0_pt));
    paragraph.hyphenate = text.hyphenate;
    paragraph.hyphen_before = style.hyphen_before.value_or(paragraph.hyphen_before);
    paragraph.hyphen_after = style.hyphen_after.value_or(paragraph.hyphen_after);
    paragraph.balanced = style.balance.value_or(false);
    paragraph.protrusion = style.protrusion.value_or(false);
    paragraph.letter_spacing = style.letter_spacing.value_or(0);
    paragraph.glyph_scaling = style.glyph_scaling.value_or(0);
    paragraph.right_to_left = right_to_left_;
    paragraph.widows = style.widows.value_or(2);
    paragraph.orphans = style.orphans.value_or(2);
    return paragraph;
}

std::optional<EdgeRule> StyleBook::edge_of(const std::optional<RuleLayout>& rule,
                                           const SourcePos& at) const {
    const auto colour = palette_.optional(rule ? rule->colour : "", at);
    if (!colour) return std::nullopt;
    return EdgeRule{*colour, rule->width, rule->distance, rule->dashes, rule->scissors};
}

std::optional<FlowBeside> StyleBook::beside_of(const Style& style, Length size) const {
    const BesideText side = style.beside_text.value_or(BesideText::no);
    if (side == BesideText::no) return std::nullopt;
    return FlowBeside{(side == BesideText::right) != right_to_left_,
                      style.beside_width.value_or(usual_beside_width),
                      style.beside_distance.value_or(size)};
}

std::optional<FlowInitial> StyleBook::initial_of(const Style& style, const TextStyle& text) const {
    if (!style.initial || style.initial->lines < 2) return std::nullopt;
    const InitialLayout& asked = *style.initial;
    FlowInitial look{text, asked.lines, asked.gap.value_or(text.size * usual_initial_gap), 0};
    if (!asked.font.empty()) look.style.family = family_of(layout_, asked.font);
    if (!asked.colour.empty()) look.style.colour = palette_.colour(asked.colour, style.at);
    look.style.weight = asked.weight.value_or(text.weight);
    look.style.tracking = 0;
    return look;
}

ElementStyle StyleBook::resolved(const std::string& name, const Style& style) const {
    ElementStyle out;
    out.name = name;
    out.at = style.at;
    out.text = text_of(style);
    out.paragraph = paragraph_of(style, out.text);
    out.paragraph.style = name;
    out.transform = style.transform.value_or(Transform::none);
    out.space_before = style.space_before.value_or(0_pt);
    out.space_after = style.space_after.value_or(0_pt);
    out.indent_left = style.indent_left.value_or(0_pt);
    out.indent_right = style.indent_right.value_or(0_pt);
    if (right_to_left_) std::swap(out.indent_left, out.indent_right);
    out.keep_with_next = style.keep_with_next.value_or(false);
    out.keep_together = style.keep_together.value_or(false);
    out.span = style.span.value_or(false);
    out.break_before = style.break_before.value_or(BreakBefore::none);
    out.break_after = style.break_after.value_or(BreakBefore::none);
    out.fill = palette_.optional(style.fill.value_or(""), style.at);
    out.rule = palette_.optional(style.rule.value_or(""), style.at);
    out.rule_width = style.rule_width.value_or(0.5_pt);
    out.mark = style.mark.value_or(0_pt);
    out.padding_x = style.padding_x.value_or(0_pt);
    out.padding_y = style.padding_y.value_or(0_pt);
    const BoxEdges edges{edge_of(style.rule_above, style.at), edge_of(style.rule_below, style.at),
                         edge_of(style.rule_left, style.at)};
    if (edges.above || edges.below || edges.side) out.edges = std::make_shared<BoxEdges>(edges);
    out.radius = style.radius.value_or(0_pt);
    if (style.icon && *style.icon != "none") out.icon = *style.icon;
    out.icon_size = style.icon_size.value_or(out.text.size * usual_icon);
    out.icon_gap = style.icon_gap.value_or(out.text.size * usual_icon_gap);
    out.beside = beside_of(style, out.text.size);
    out.initial = initial_of(style, out.text);
    out.margin = style.margin_note.value_or(NoteMargin::none);
    return out;
}

// A mark never makes bold text lighter, and emphasis in italics stands upright.
void StyleBook::apply_mark(TextStyle& text, const char* name) const {
    if (!has(name)) return;
    const Style style = own_words(name);
    if (style.font) text.family = family_of(layout_, *style.font);
    if (style.size) text.size = *style.size;
    if (style.size_ratio) text.size = text.size * *style.size_ratio;
    text.size = std::max(text.size, text.least_size);
    if (style.weight) text.weight = std::max(text.weight, *style.weight);
    if (style.slant)
        text.slant = *style.slant == text.slant && text.slant == Slant::italic ? Slant::upright
                                                                               : *style.slant;
    if (style.colour) text.colour = palette_.colour(*style.colour, style.at);
    if (style.tracking) text.tracking = *style.tracking;
    if (style.word_spacing) text.word_spacing = *style.word_spacing;
    if (style.rise) text.rise = text.rise + text.size * *style.rise;
    if (style.figures) text.figures = *style.figures;
    if (style.hyphenate) text.hyphenate = *style.hyphenate && text.hyphenate;
    if (style.underline) text.underline = *style.underline;
    if (style.strikethrough) text.strikethrough = *style.strikethrough;
    if (style.fill) text.highlight = palette_.optional(*style.fill, style.at);
}

TextStyle StyleBook::marked(const ElementStyle& element, Marks marks, bool link) const {
    static const std::pair<Mark, const char*> names[] = {
        {Mark::code, "code"},
        {Mark::strong, "strong"},
        {Mark::emphasis, "emphasis"},
        {Mark::small, "small"},
        {Mark::highlight, "highlight"},
        {Mark::underline, "underline"},
        {Mark::strikethrough, "strikethrough"},
        {Mark::superscript, "superscript"},
        {Mark::subscript, "subscript"},
    };
    TextStyle text = element.text;
    if (link) apply_mark(text, "link");
    for (const auto& [mark, name] : names)
        if (marks.has(mark)) apply_mark(text, name);
    return text;
}

TextStyle StyleBook::reference(const ElementStyle& element, Marks marks) const {
    TextStyle text = marked(element, marks, false);
    apply_mark(text, "footnote-ref");
    text.hyphenate = element.text.hyphenate;
    return text;
}

}  // namespace yaprak
