// One function for each kind of block; lists, tables and figures have files of their own.
#include "style/blocks/block_maker.hpp"

#include "base/did_you_mean.hpp"
#include "language/letters/bidi.hpp"
#include "model/layout.hpp"
#include "style/blocks/class_names.hpp"
#include "style/blocks/initial_letters.hpp"
#include "style/inline/words.hpp"
#include "style/look/page_options.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

// Without the figures of references.
std::string words_of(const StyledText& text) {
    std::string out;
    std::size_t begin = 0;
    for (const TextRun& run : text.runs) {
        if (run.note < 0) out += text.text.substr(begin, run.end - begin);
        begin = run.end;
    }
    return out;
}

constexpr double readable = 4.5;      // WCAG 2.2, 1.4.3
constexpr int deepest_grid = 2;       // a grid within two others has one column
constexpr Length behind_mark = 6_pt;  // from a callout's sign to its title

const char* callout_name(CalloutKind kind) {
    static const char* const names[] = {"callout-note", "callout-tip", "callout-important",
                                        "callout-warning", "callout-caution"};
    return names[std::size_t(kind)];
}

Align mirrored(Align align) {
    if (align == Align::left) return Align::right;
    return align == Align::right ? Align::left : align;
}

// An indent tells a paragraph from the one before it: where there is none, it stands flush
// (Bringhurst, The Elements of Typographic Style, 2.3.1).
void set_opening_flush(const Block& block, const Block* before, FlowBlock& made) {
    const auto is_paragraph = [](const Block* b) {
        return b && std::holds_alternative<Paragraph>(b->kind);
    };
    auto* text = std::get_if<TextBlock>(&made.kind);
    if (text && is_paragraph(&block) && !is_paragraph(before))
        text->style.first_line = std::min(text->style.first_line, 0_pt);
}

// What the author says of one block, in the reader's own left and right.
Align as_asked(TextAlign align) {
    static const Align aligns[] = {Align::left, Align::centre, Align::right, Align::justify};
    return aligns[std::size_t(align)];
}

}  // namespace

BlockMaker::BlockMaker(const FlowContext& context, const Anchors& anchors, NoteLinks& notes,
                       TextMaker& texts)
    : context_(context),
      anchors_(anchors),
      note_links_(notes),
      texts_(texts),
      sections_(context.flow.tags, context.warnings),
      numbers_figures_(wants_figure_numbers(context.document, context.layout, context.warnings)) {}

bool BlockMaker::repeats_title(const Block& block) const {
    const Heading* heading = std::get_if<Heading>(&block.kind);
    return heading && heading->level == 1 &&
           plain_text(heading->text) == plain_text(context_.document.front.title);
}

FlowBlocks BlockMaker::make_body() {
    Place place;
    place.ground = context_.palette.optional(context_.layout.ground, context_.layout.at)
                       .value_or(context_.palette.paper());
    FlowBlocks out;
    const Block* before = nullptr;
    make_new_notes();
    const Blocks& blocks = context_.document.blocks;
    for (std::size_t i = 0, count = 1; i < blocks.size(); i += count) {
        const Block& block = blocks[i];
        count = 1;
        if (i == 0 && repeats_title(block)) continue;
        if (const auto* heading = std::get_if<Heading>(&block.kind))
            sections_.open(heading->level, block.at);
        place.parent = sections_.innermost();
        count = add_next(blocks, i, before, place, out);
        before = &block;
        make_new_notes();
    }
    return out;
}

FlowBlocks BlockMaker::make(const Blocks& blocks, const Place& place) {
    FlowBlocks out;
    const Block* before = nullptr;
    for (std::size_t i = 0; i < blocks.size();) {
        const std::size_t count = add_next(blocks, i, before, place, out);
        before = &blocks[i];
        i += count;
    }
    return out;
}

// The break that a block asks for stands before what is made of it first.
void BlockMaker::add(const Block& block, const Block* before, const Place& place, FlowBlocks& out) {
    if (!block.style.empty() && !context_.styles.has(block.style))
        if (const auto meaning = meaning_of_class(block.style))
            return add(with_meaning(block, *meaning), before, place, out);
    const BreakBefore asked = std::exchange(pending_break_, BreakBefore::none);
    const std::size_t begin = out.size();
    std::visit([&](const auto& kind) { add(block, kind, place, out); }, block.kind);
    if (out.size() == begin) {
        pending_break_ = std::max(pending_break_, asked);
        return;
    }
    set_opening_flush(block, before, out[begin]);
    out[begin].break_before = std::max({out[begin].break_before, block.break_before, asked});
}

void BlockMaker::add(const Block&, const PageBreak&, const Place&, FlowBlocks&) {
    pending_break_ = std::max(pending_break_, BreakBefore::page);
}

// ---- blocks of text ----

const ElementStyle& BlockMaker::style_of(const char* element, const Block& block) {
    const auto known =
        std::find_if(block.classes.begin(), block.classes.end(),
                     [&](const std::string& name) { return context_.styles.has(name); });
    const std::string& own =
        block.style.empty() && known != block.classes.end() ? *known : block.style;
    if (own.empty() || context_.styles.has(own)) return context_.styles.element(element, own);
    const std::string hint = did_you_mean(block.style, context_.styles.names());
    if (!hint.empty() || !context_.has_theme)
        context_.warnings.add(Code::unknown_style, block.at,
                              "unknown style \"" + block.style + "\"", hint);
    return context_.styles.element(element);
}

FlowBlock BlockMaker::spaced(const ElementStyle& style, const SourcePos& at) const {
    FlowBlock block;
    block.at = at;
    block.space_before = style.space_before;
    block.space_after = style.space_after;
    block.indent_left = style.indent_left;
    block.indent_right = style.indent_right;
    block.keep_with_next = style.keep_with_next;
    block.keep_together = style.keep_together;
    block.span = style.span;
    block.break_before = style.break_before;
    block.break_after = style.break_after;
    if (style.beside || style.margin != NoteMargin::none)
        block.extras = std::make_shared<FlowExtras>(FlowExtras{style.beside, {}, style.margin});
    return block;
}

// Which way a group runs: as what stands first in it.
bool BlockMaker::runs_right_to_left(const FlowBlocks& blocks) {
    if (blocks.empty()) return false;
    if (const auto* text = std::get_if<TextBlock>(&blocks.front().kind))
        return text->style.right_to_left;
    if (const auto* list = std::get_if<ListBlock>(&blocks.front().kind))
        return list->mark_style.right_to_left;
    if (const auto* box = std::get_if<BoxBlock>(&blocks.front().kind)) return box->right_to_left;
    return false;
}

FlowBlock BlockMaker::boxed(const ElementStyle& style, const SourcePos& at,
                            FlowBlocks blocks) const {
    FlowBlock out = spaced(style, at);
    const bool right_to_left = context_.styles.right_to_left() || runs_right_to_left(blocks);
    BoxBlock box{std::move(blocks), style.fill,      style.rule,   style.rule_width,
                 style.padding_x,   style.padding_y, right_to_left};
    box.edges = style.edges;
    box.radius = style.radius;
    out.kind = std::move(box);
    return out;
}

// A paragraph of the other direction than its document's begins at the other side; in a document
// from right to left only where it is a paragraph of its own, not a name or an address in a list.
ParagraphStyle BlockMaker::directed(const ParagraphStyle& style, const StyledText& text,
                                    bool may_change_sides) const {
    const Direction document =
        context_.styles.right_to_left() ? Direction::right_to_left : Direction::left_to_right;
    const Direction own = paragraph_direction(text.text, document);
    ParagraphStyle out = style;
    if (own == document) return out;
    out.right_to_left = own == Direction::right_to_left;
    if (may_change_sides || out.right_to_left) out.align = mirrored(style.align);
    return out;
}

// A paragraph whose style has a ground or a rule stands in a box of its own.
FlowBlock BlockMaker::text_block(const ElementStyle& style, StyledText text, const SourcePos& at,
                                 bool may_change_sides) const {
    ParagraphStyle paragraph = directed(style.paragraph, text, may_change_sides);
    if (style.has_box()) {
        paragraph.first_line = std::max(paragraph.first_line, -style.padding_x);
        FlowBlock inner;
        inner.at = at;
        inner.kind = TextBlock{std::move(text), paragraph, {}};
        return boxed(style, at, {std::move(inner)});
    }
    FlowBlock out = spaced(style, at);
    out.kind = TextBlock{std::move(text), paragraph, {}};
    return out;
}

// The text of a block, which may stand in a box of its own.
FlowBlock& BlockMaker::text_block_of(FlowBlock& block) {
    auto* box = std::get_if<BoxBlock>(&block.kind);
    return box ? box->blocks.front() : block;
}

TextBlock& BlockMaker::text_of(FlowBlock& block) {
    return std::get<TextBlock>(text_block_of(block).kind);
}

void BlockMaker::add_initial(const ElementStyle& style, const Place& place, FlowBlock& block) {
    const bool is_running = place.list_depth == 0 && !place.in_box && !place.in_note;
    const bool opens = is_running && !std::exchange(text_has_begun_, true);
    if (!style.initial || (style.opens_with_initial && !opens)) return;
    FlowInitial initial = *style.initial;
    initial.letters = initial_letters(text_of(block).text.text);
    if (initial.letters == 0) return;
    FlowBlock& inner = text_block_of(block);
    FlowExtras extras = inner.extras ? *inner.extras : FlowExtras{};
    extras.initial = std::move(initial);
    inner.extras = std::make_shared<FlowExtras>(std::move(extras));
}

// A paragraph that is stressed throughout, "*Source: …*", is an aside: italics say so, weight would
// make it the loudest of the page.
Spans BlockMaker::as_aside(Spans text, const ElementStyle& style) const {
    const auto is_stressed = [](const Span& span) { return span.marks.has(Mark::emphasis); };
    if (!std::all_of(text.begin(), text.end(), is_stressed)) return text;
    Marks emphasis;
    emphasis.add(Mark::emphasis);
    if (context_.styles.marked(style, emphasis, false).slant != style.text.slant) return text;
    for (Span& span : text) span.marks.bits &= std::uint16_t(~std::uint16_t(Mark::emphasis));
    return text;
}

FlowBlock BlockMaker::make(const Block& block, const Paragraph& paragraph, const Place& place) {
    const ElementStyle& style = style_of(place.paragraph, block);
    const bool is_aside = style.margin != NoteMargin::none;
    const TagId parent =
        is_aside ? context_.flow.tags.add(place.parent, Role::callout) : place.parent;
    const TagId tag = context_.flow.tags.add(parent, Role::paragraph);
    const Colour ground = style.fill.value_or(place.ground);
    FlowBlock out =
        text_block(style, texts_.make(as_aside(paragraph.text, style), style, {tag, ground}),
                   block.at, place.list_depth == 0);
    if (block.align) text_of(out).style.align = as_asked(*block.align);
    add_icon(style, block, text_of(out));
    add_initial(style, place, out);
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const Heading& heading, const Place& place) {
    if (place.in_note) {  // no entry of the outline
        Paragraph bold{heading.text};
        for (Span& span : bold.text) span.marks.add(Mark::strong);
        return make(block, bold, place);
    }
    const int level = sections_.tag_level(heading.level, place.parent);
    const ElementStyle& style = style_of(("heading-" + std::to_string(level)).c_str(), block);
    const TagId tag = context_.flow.tags.add(place.parent, Role::heading);
    context_.flow.tags[tag].level = level;
    const Colour ground = style.fill.value_or(place.ground);
    StyledText text = texts_.make(heading.text, style, {tag, ground});
    Bookmark bookmark{level, one_line(words_of(text)), block.at, heading.is_listed};
    FlowBlock out = text_block(style, std::move(text), block.at);
    TextBlock& block_text = text_of(out);
    if (block.align) block_text.style.align = as_asked(*block.align);
    block_text.bookmark = std::move(bookmark);
    block_text.target = anchors_.target_of(block);
    add_icon(style, block, block_text);
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const CodeBlock& code, const Place& place) {
    const ElementStyle& style = style_of("code-block", block);
    const TagId tag =
        context_.flow.tags.add(context_.flow.tags.add(place.parent, Role::paragraph), Role::code);
    std::string text = code.text;
    if (text.ends_with('\n')) text.pop_back();
    const Colour ground = style.fill.value_or(place.ground);
    FlowBlock inner;
    inner.at = block.at;
    TextBlock lines{texts_.verbatim(text, style, {tag, ground}, block.at), style.paragraph, {}};
    lines.style.preserve_spaces = true;
    lines.style.hyphenate = false;
    lines.style.first_line = 0_pt;
    lines.style.right_to_left = false;
    lines.style.align = Align::left;
    inner.kind = std::move(lines);
    return boxed(style, block.at, {std::move(inner)});
}

FlowBlock BlockMaker::rule_block(const ElementStyle& style, const SourcePos& at) const {
    FlowBlock out = spaced(style, at);
    out.kind = RuleBlock{style.rule.value_or(style.text.colour), style.rule_width};
    return out;
}

FlowBlock BlockMaker::make(const Block& block, const Rule&, const Place&) {
    return rule_block(style_of("rule", block), block.at);
}

// ---- small pictures ----

std::optional<FlowIcon> BlockMaker::icon_of(const ElementStyle& style,
                                            const std::string& own) const {
    const std::string& name = own.empty() ? style.icon : own;
    const auto known = context_.document.layout_images.find(icon_key(name));
    if (name.empty() || known == context_.document.layout_images.end()) return std::nullopt;
    return FlowIcon{known->second, style.icon_size, style.icon_gap};
}

void BlockMaker::add_icon(const ElementStyle& style, const Block& block, TextBlock& text) const {
    if (const auto icon = icon_of(style, block.icon)) text.icon = std::make_shared<FlowIcon>(*icon);
}

// ---- groups ----

FlowBlock BlockMaker::make(const Block& block, const Grid& grid, const Place& place) {
    FlowBlock out = spaced(style_of("grid", block), block.at);
    out.keep_together = false;  // it is broken between its rows
    GridBlock cells;
    cells.columns = place.grid_depth < deepest_grid ? grid.columns : 1;
    cells.gap = context_.layout.grids.gap;
    cells.row_gap = context_.layout.grids.row_gap;
    cells.right_to_left = context_.styles.right_to_left();
    for (const GridCell& cell : grid.cells) cells.cells.push_back(make_cell(cell, place));
    out.kind = std::move(cells);
    return out;
}

// A class that names no style is a look of a web page.
FlowBlock BlockMaker::make_cell(const GridCell& cell, const Place& place) {
    const std::string own = context_.styles.has(cell.style) ? cell.style : std::string();
    const ElementStyle& style = context_.styles.element("grid-cell", own);
    Place inside = place;
    inside.parent = context_.flow.tags.add(place.parent, Role::section);
    inside.ground = style.fill.value_or(place.ground);
    inside.in_box = true;
    ++inside.grid_depth;
    return boxed(style, cell.at, make(cell.blocks, inside));
}

FlowBlock BlockMaker::make(const Block& block, const Quote& quote, const Place& place) {
    const ElementStyle& style = style_of("quote", block);
    Place inside = place;
    if (!place.in_note) inside.paragraph = "quote-text";
    inside.parent = context_.flow.tags.add(place.parent, Role::quote);
    inside.ground = style.fill.value_or(place.ground);
    inside.in_box = true;
    return boxed(style, block.at, make(quote.blocks, inside));
}

// The sign of a callout stands before its title.
void BlockMaker::indent_for_mark(Length mark, FlowBlock& title) const {
    const Length indent = mark + behind_mark;
    const auto* text = std::get_if<TextBlock>(&title.kind);
    (text && text->style.right_to_left ? title.indent_right : title.indent_left) += indent;
}

FlowBlock BlockMaker::make(const Block& block, const Callout& callout, const Place& place) {
    const char* const kind = callout_name(callout.kind);
    const ElementStyle& style = style_of(context_.styles.has(kind) ? kind : "callout", block);
    ElementStyle title_style = context_.styles.element("callout-title");
    Place inside = place;
    if (!place.in_note) inside.paragraph = "callout-text";
    inside.parent = context_.flow.tags.add(place.parent, Role::callout);
    inside.ground = style.fill.value_or(place.ground);
    inside.in_box = true;
    const Colour sign = style.rule.value_or(title_style.text.colour);
    if (contrast(sign, inside.ground) >= readable) title_style.text.colour = sign;
    const TextPlace title_place{context_.flow.tags.add(inside.parent, Role::paragraph),
                                inside.ground};
    StyledText title = callout.title.empty()
                           ? texts_.make(callout_title(callout.kind, context_.styles.lang()),
                                         title_style, title_place, block.at)
                           : texts_.make(callout.title, title_style, title_place);
    FlowBlocks blocks{text_block(title_style, std::move(title), block.at)};
    if (style.mark > 0_pt) indent_for_mark(style.mark, blocks.front());
    for (FlowBlock& body : make(callout.blocks, inside)) blocks.push_back(std::move(body));
    FlowBlock out = boxed(style, block.at, std::move(blocks));
    if (style.mark > 0_pt)
        std::get<BoxBlock>(out.kind).mark = {BoxSign(callout.kind), style.mark, sign,
                                             inside.ground};
    return out;
}

}  // namespace yaprak
