// A Flow as text: one line a block with its resolved style, indented; then the tags in reading
// order. Lengths in points.
#include "base/json.hpp"
#include "base/number.hpp"
#include "model/dump_text.hpp"
#include "model/flow.hpp"

#include <array>

namespace yaprak {
namespace {

std::string pt(Length length) {
    return number(length.pt(), 2);
}

std::string date_text(const Date& date) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(date.year) + "-" + two(date.month) + "-" + two(date.day);
}

const char* name_of(Align align) {
    static const char* const names[] = {"left", "right", "centre", "justify"};
    return names[std::size_t(align)];
}

const char* name_of(Figures figures) {
    static const char* const names[] = {"automatic", "lining", "old-style", "tabular"};
    return names[std::size_t(figures)];
}

// "Source Sans 3 600 italic 10.5 #1f2a30 tracking 9% lang en"
std::string shown(const TextStyle& style, const std::string& lang) {
    std::string out = style.family + " " + std::to_string(style.weight);
    if (style.slant == Slant::italic) out += " italic";
    out += " " + pt(style.size) + " " + to_text(style.colour);
    if (style.tracking != 0) out += " tracking " + number(style.tracking * 100) + "%";
    if (style.word_spacing != 0) out += " word-spacing " + number(style.word_spacing * 100) + "%";
    if (style.rise != 0_pt) out += " rise " + pt(style.rise);
    if (style.figures != Figures::automatic) out += std::string(" ") + name_of(style.figures);
    if (style.small_caps == SmallCaps::small) out += " small-caps";
    if (style.small_caps == SmallCaps::all) out += " all-small-caps";
    if (style.underline) out += " underline";
    if (style.strikethrough) out += " strikethrough";
    if (style.highlight) out += " on " + to_text(*style.highlight);
    if (style.lang != lang) out += " lang " + style.lang;
    return out;
}

class FlowDump {
public:
    explicit FlowDump(const Flow& flow) : flow_(flow), lang_(flow.metadata.lang) {}

    std::string run() {
        head();
        blocks(flow_.blocks, 0);
        if (!flow_.notes.notes.empty()) notes(flow_.notes);
        if (flow_.card) {
            line(0, "at the end");
            block(*flow_.card, 1);
        }
        for (std::size_t i = 0; i < flow_.furniture.size(); ++i)
            for (const FlowFurniture& f : flow_.furniture[i]) furniture(i, f);
        return std::move(out_);
    }

private:
    void line(int depth, const std::string& text) { add_line(out_, depth, text); }

    void head() {
        const Metadata& m = flow_.metadata;
        line(0, "title " + json_string(m.title) + " lang " + m.lang +
                    (m.author.empty() ? "" : " author " + json_string(m.author)) +
                    (m.date ? " date " + date_text(*m.date) : ""));
        if (!flow_.hero) return;
        const Hero& hero = *flow_.hero;
        const std::string ground =
            to_text(hero.ground) + " " + to_text(hero.figure) + " " + to_text(hero.accent);
        line(0,
             "hero " + pt(hero.height) +
                 (hero.image >= 0 ? " image " + std::to_string(hero.image) : " ground " + ground) +
                 (hero.fit == Fit::cover ? " cover " : " contain ") + number(hero.focus.x * 100) +
                 "% " + number(hero.focus.y * 100) + "%");
    }

    std::string spaces(const FlowBlock& block) {
        std::string out = " space " + pt(block.space_before) + "," + pt(block.space_after);
        if (block.indent_left != 0_pt || block.indent_right != 0_pt)
            out += " indent " + pt(block.indent_left) + "," + pt(block.indent_right);
        if (block.keep_with_next) out += " keep-with-next";
        if (block.keep_together) out += " keep-together";
        static const char* const breaks[] = {"", " break-column", " break-page", " break-right"};
        out += breaks[std::size_t(block.break_before)];
        if (block.extras) out += words_of(*block.extras);
        return out;
    }

    std::string words_of(const FlowExtras& extras) {
        std::string out;
        if (extras.beside)
            out += std::string(" float ") + (extras.beside->at_right ? "right" : "left") +
                   wanted(extras.beside->width.length, extras.beside->width.share) + " distance " +
                   pt(extras.beside->distance);
        if (extras.margin != NoteMargin::none)
            out += extras.margin == NoteMargin::outer ? " outer margin" : " inner margin";
        if (extras.initial)
            out += " initial " + std::to_string(extras.initial->letters) + " bytes " +
                   std::to_string(extras.initial->lines) + " lines gap " + pt(extras.initial->gap) +
                   " " + shown(extras.initial->style, lang_);
        return out;
    }

    void blocks(const FlowBlocks& list, int depth) {
        for (const FlowBlock& each : list) block(each, depth);
    }

    void block(const FlowBlock& block, int depth) {
        std::visit([&](const auto& kind) { show(kind, spaces(block), depth); }, block.kind);
    }

    std::string paragraph(const ParagraphStyle& style) {
        std::string out =
            style.style + " leading " + pt(style.leading) + " " + name_of(style.align);
        if (style.first_line != 0_pt) out += " first-line " + pt(style.first_line);
        if (style.hyphenate) out += " hyphenate";
        if (style.protrusion) out += " protrusion";
        if (style.letter_spacing > 0)
            out += " letter-spacing " + number(style.letter_spacing * 100) + "%";
        if (style.glyph_scaling > 0)
            out += " glyph-scaling " + number(style.glyph_scaling * 100) + "%";
        if (style.preserve_spaces) out += " preserve-spaces";
        if (style.right_to_left) out += " right-to-left";
        return out;
    }

    void runs(const StyledText& text, int depth) {
        std::size_t begin = 0;
        for (const TextRun& run : text.runs) {
            line(depth, json_string(text.text.substr(begin, run.end - begin)) + " " +
                            shown(run.style, lang_) + link(run.link) +
                            (run.note < 0 ? "" : " note " + std::to_string(run.note + 1)) +
                            (run.brings_note ? " first" : "") + field_words(run));
            begin = run.end;
        }
    }

    std::string link(int index) {
        return index < 0 ? "" : " link " + flow_.links[std::size_t(index)].url;
    }

    void show(const TextBlock& text, const std::string& spaces, int depth) {
        line(depth, "text " + paragraph(text.style) + spaces +
                        (text.bookmark ? " bookmark " + std::to_string(text.bookmark->level) : "") +
                        (text.page_of >= 0 ? " page of " + std::to_string(text.page_of) : "") +
                        (text.icon ? icon_words(*text.icon) : ""));
        runs(text.text, depth + 1);
    }

    void show(const ListBlock& list, const std::string& spaces, int depth) {
        line(depth, "list gap " + pt(list.gap) + " item-space " + pt(list.item_space) +
                        " columns " + std::to_string(list.columns) + icon_words(list.icon) +
                        spaces);
        for (const FlowListItem& item : list.items) {
            line(depth + 1, "item");
            runs(item.mark, depth + 2);
            blocks(item.body, depth + 2);
        }
    }

    void rows(const char* name, const std::vector<FlowRow>& list, int depth) {
        for (const FlowRow& row : list) {
            line(depth, name);
            for (const FlowCell& cell : row.cells) {
                line(depth + 1,
                     "cell " + paragraph(cell.style) +
                         (cell.columns > 1 ? " columns " + std::to_string(cell.columns) : "") +
                         (cell.rows > 1 ? " rows " + std::to_string(cell.rows) : ""));
                for (const FlowPicture& picture : cell.pictures)
                    line(depth + 2, "picture " + std::to_string(picture.image) +
                                        wanted(picture.width, picture.share));
                runs(cell.text, depth + 2);
            }
        }
    }

    void notes(const FlowNotes& notes) {
        line(0, "notes space " + pt(notes.space) + " gap " + pt(notes.gap) +
                    (notes.rule ? " rule " + pt(notes.rule_width) + " " + to_text(*notes.rule) +
                                      " long " + pt(notes.rule_length)
                                : "") +
                    (notes.right_to_left ? " right-to-left" : ""));
        show(notes.texts, "", 1);
    }

    void show(const TableBlock& table, const std::string& spaces, int depth) {
        line(depth,
             "table padding " + pt(table.cell_padding_y) + "," + pt(table.cell_padding_x) +
                 " rule " + pt(table.rule_width) + " " + to_text(table.rule) +
                 (table.head_fill ? " head " + to_text(*table.head_fill) : "") +
                 (table.right_to_left ? " right-to-left" : "") +
                 (table.continued ? " continued " + json_string(table.continued->text.text) : "") +
                 spaces);
        if (table.caption) show(*table.caption, " gap " + pt(table.caption_gap), depth + 1);
        rows("head row", table.head, depth + 1);
        rows("row", table.rows, depth + 1);
    }

    void show(const FigureBlock& figure, const std::string& spaces, int depth) {
        line(depth, "figure image " + std::to_string(figure.image) + " alt " +
                        json_string(figure.alt) +
                        (figure.link < 0 ? "" : " link " + std::to_string(figure.link)) +
                        (figure.missing.empty() ? "" : " missing " + json_string(figure.missing)) +
                        wanted(figure.width, figure.share) + spaces);
        if (figure.caption) show(*figure.caption, " gap " + pt(figure.caption_gap), depth + 1);
    }

    static std::string wanted(Length width, double share) {
        if (width > 0_pt) return " width " + pt(width);
        return share > 0 ? " width " + number(share * 100) + "%" : "";
    }

    void show(const FigureRowBlock& row, const std::string& spaces, int depth) {
        line(depth, "figure-row gap " + pt(row.gap) + (row.right_to_left ? " right-to-left" : "") +
                        spaces);
        for (const FigureBlock& figure : row.figures) show(figure, "", depth + 1);
        if (row.caption) show(*row.caption, " gap " + pt(row.caption_gap), depth + 1);
    }

    static std::string edge(const char* which, const std::optional<EdgeRule>& rule) {
        if (!rule) return "";
        return which + (" " + pt(rule->width)) + " " + to_text(rule->colour) + " distance " +
               pt(rule->distance) + (rule->dashes.empty() ? "" : " dashed") +
               (rule->scissors ? " scissors" : "");
    }

    static std::string edges(const BoxBlock& box) {
        if (!box.edges) return "";
        return edge(" above", box.edges->above) + edge(" below", box.edges->below) +
               edge(" side", box.edges->side);
    }

    void show(const BoxBlock& box, const std::string& spaces, int depth) {
        line(depth, "box padding " + pt(box.padding_y) + "," + pt(box.padding_x) +
                        (box.fill ? " fill " + to_text(*box.fill) : "") +
                        (box.rule ? " rule " + pt(box.rule_width) + " " + to_text(*box.rule) : "") +
                        edges(box) + (box.radius > 0_pt ? " radius " + pt(box.radius) : "") +
                        (box.right_to_left ? " right-to-left" : "") + spaces);
        blocks(box.blocks, depth + 1);
    }

    void show(const RuleBlock& rule, const std::string& spaces, int depth) {
        line(depth, "rule " + pt(rule.width) + " " + to_text(rule.colour) + spaces);
    }

    void show(const CardBlock& card, const std::string& spaces, int depth) {
        line(depth, "card fill " + to_text(card.fill) + " padding " + pt(card.padding) +
                        (card.qr.empty() ? "" : " code " + pt(card.code_size) + " " + card.qr) +
                        (card.right_to_left ? " right-to-left" : "") + spaces);
        blocks(card.lines, depth + 1);
    }

    void show(const HeroBlock& block, const std::string& spaces, int depth) {
        line(depth, "hero " + pt(block.hero.height) + " image " + std::to_string(block.hero.image) +
                        spaces);
    }

    void show(const QrBlock& code, const std::string& spaces, int depth) {
        line(depth, "code " + pt(code.size) + " " + code.text + spaces);
    }

    void show(const BlankBlock& blank, const std::string& spaces, int depth) {
        line(depth, "blank " + std::to_string(blank.rows) + " step " + pt(blank.step) + spaces);
        for (const TextBlock& label : blank.labels) show(label, "", depth + 1);
    }

    void show(const FieldsBlock& fields, const std::string& spaces, int depth) {
        line(depth, "fields step " + pt(fields.step) + " gap " + pt(fields.gap) + spaces);
        for (const auto& row : fields.rows) {
            line(depth + 1, "row");
            for (const FlowField& field : row) {
                std::string how = field.field ? " lines " + std::to_string(field.lines) : " boxes";
                if (!field.groups.empty()) how = " comb";
                for (const int group : field.groups) how += " " + std::to_string(group);
                if (field.share > 0) how += " width " + number(field.share * 100) + "%";
                if (field.field && field.field->is_fillable) how += " fillable";
                line(depth + 2, "field" + how);
                runs(field.label.text, depth + 3);
            }
        }
    }

    void show(const GridBlock& grid, const std::string& spaces, int depth) {
        line(depth, "grid columns " + std::to_string(grid.columns) + " gap " + pt(grid.gap) +
                        " row-gap " + pt(grid.row_gap) +
                        (grid.right_to_left ? " right-to-left" : "") + spaces);
        blocks(grid.cells, depth + 1);
    }

    static const char* field_words(const TextRun& run) {
        if (!run.field) return "";
        static const char* const words[] = {"", " field", " box", " ticked box"};
        return words[std::size_t(run.field->kind)];
    }

    static std::string icon_words(const std::optional<FlowIcon>& icon) {
        return icon ? " icon " + std::to_string(icon->image) + " " + pt(icon->size) : "";
    }

    void area(std::size_t master, const FlowArea& area) {
        line(0, "area " + json_string(area.name) + " of master " + std::to_string(master) + " " +
                    pt(area.box.x) + "," + pt(area.box.y) + " " + pt(area.box.width) + "x" +
                    pt(area.box.height) + (area.fill ? " fill " + to_text(*area.fill) : "") +
                    (area.opacity < 1 ? " opacity " + number(area.opacity * 100) + "%" : ""));
        blocks(area.blocks, 1);
    }

    void furniture(std::size_t master, const FlowFurniture& f) {
        line(0, std::string(f.is_foot ? "foot" : "head") + " of master " + std::to_string(master) +
                    " baseline " + pt(f.baseline) +
                    (f.rule ? " rule " + pt(f.rule_width) + " " + to_text(*f.rule) + " at " +
                                  pt(f.rule_distance)
                            : ""));
        for (const auto& [where, text] : std::array<std::pair<const char*, const StyledText*>, 3>{
                 {{"left", &f.left}, {"centre", &f.centre}, {"right", &f.right}}}) {
            if (text->text.empty()) continue;
            line(1, where);
            runs(*text, 2);
        }
    }

    const Flow& flow_;
    std::string lang_;
    std::string out_;
};

const char* name_of(Role role) {
    static const char* const names[] = {
        "document",       "section",     "heading", "paragraph",  "list",       "list-item",
        "label",          "list-body",   "table",   "table-head", "table-body", "table-foot",
        "table-row",      "header-cell", "cell",    "figure",     "field",      "caption",
        "quote",          "callout",     "code",    "note",       "reference",  "contents",
        "contents-entry", "link",        "span",    "content"};
    return names[std::size_t(role)];
}

std::string shown(const TagNode& node) {
    std::string out = name_of(node.role);
    if (node.level) out += " " + std::to_string(node.level);
    if (node.numbering) out += " ordered";
    if (node.defines) out += " of terms";
    if (node.heads_row) out += " of row";
    if (node.link >= 0) out += " " + std::to_string(node.link);
    if (node.column_span > 1) out += " span " + std::to_string(node.column_span);
    if (node.row_span > 1) out += " rows " + std::to_string(node.row_span);
    if (!node.expansion.empty()) out += " expansion " + json_string(node.expansion);
    if (!node.alt.empty()) out += " alt " + json_string(node.alt);
    if (!node.lang.empty()) out += " lang " + node.lang;
    return out;
}

}  // namespace

std::string dump(const Flow& flow) {
    return FlowDump(flow).run();
}

// A node's parent always stands before it, but its place among its brothers is their order: a stack
// of what is still to be shown, not recursion.
std::string dump(const TagTree& tags) {
    std::string out;
    std::vector<std::pair<TagId, std::size_t>> open{{root_tag, 0}};
    while (!open.empty()) {
        const auto [id, depth] = open.back();
        open.pop_back();
        const TagNode& node = tags[id];
        out.append(depth * 2, ' ');
        out += shown(node) + "\n";
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child)
            open.emplace_back(*child, depth + 1);
    }
    return out;
}

}  // namespace yaprak
