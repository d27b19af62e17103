// A Document as text: one line a block, what nests is indented, what is not said is left out.
#include "base/json.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/document.hpp"
#include "model/dump_text.hpp"

namespace yaprak {
namespace {

struct MarkName {
    Mark mark;
    const char* name;
};
constexpr MarkName mark_names[] = {
    {Mark::strong, "strong"},
    {Mark::emphasis, "emphasis"},
    {Mark::code, "code"},
    {Mark::strikethrough, "strikethrough"},
    {Mark::superscript, "superscript"},
    {Mark::subscript, "subscript"},
    {Mark::underline, "underline"},
    {Mark::highlight, "highlight"},
    {Mark::small, "small"},
};
constexpr const char* callout_names[] = {"note", "tip", "important", "warning", "caution"};
constexpr const char* align_names[] = {"automatic", "left", "centre", "right"};
constexpr const char* text_align_names[] = {"left", "centre", "right", "justify"};
constexpr const char* break_names[] = {"none", "column", "page", "right"};

std::string place(const SourcePos& at) {
    if (!at.line) return {};
    return " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// "plain" {strong}"bold" {link 0}"word"
std::string spans_text(const Spans& spans) {
    std::string out;
    for (const Span& span : spans) {
        std::string marks;
        for (const MarkName& known : mark_names)
            if (span.marks.has(known.mark)) marks += std::string(" ") + known.name;
        if (span.link >= 0) marks += " link " + std::to_string(span.link);
        static const char* const fields[] = {"", " field", " box", " ticked box"};
        marks += fields[std::size_t(span.field)];
        if (span.note >= 0) marks += " note " + std::to_string(span.note);
        if (!span.lang.empty()) marks += " lang " + span.lang;
        if (!span.expansion.empty()) marks += " for " + json_string(span.expansion);
        if (!out.empty()) out += ' ';
        if (!marks.empty()) out += "{" + marks.substr(1) + "}";
        out += json_string(span.text);
    }
    return out;
}

std::string text_of(const AttachedFile& attachment) {
    std::string out = "attachment" + place(attachment.at) + " " + json_string(attachment.written);
    if (attachment.file.empty()) return out + " missing";
    out += " as " + json_string(attachment.name) + " " + attachment.type + " " +
           to_text(attachment.relation);
    if (!attachment.description.empty()) out += " " + json_string(attachment.description);
    return out;
}

// The cap of 32 blocks bounds its recursion.
class DocumentDump {
public:
    explicit DocumentDump(const Document& document) : document_(document) {}

    std::string run() {
        line(0,
             "document " + json_string(document_.name) + " from " + json_string(document_.source));
        front();
        for (std::size_t i = 0; i < document_.links.size(); ++i) {
            const Link& link = document_.links[i];
            line(1, "link " + std::to_string(i) + place(link.at) + " " + json_string(link.url) +
                        (link.title.empty() ? "" : " " + json_string(link.title)));
        }
        for (std::size_t i = 0; i < document_.images.size(); ++i) {
            const ImageRef& image = document_.images[i];
            line(1, "image " + std::to_string(i) + place(image.at) + " " +
                        json_string(image.written) +
                        (image.file.empty() ? " missing"
                                            : " at " + json_string(image.file.generic_string())));
        }
        for (const AttachedFile& attachment : document_.attachments) line(1, text_of(attachment));
        blocks(1, document_.blocks);
        for (std::size_t i = 0; i < document_.notes.size(); ++i) note(i, document_.notes[i]);
        return std::move(out_);
    }

private:
    void line(int depth, const std::string& text) { add_line(out_, depth, text); }

    void said(const char* key, const std::string& value) {
        if (!value.empty()) line(1, std::string(key) + " " + value);
    }

    void note(std::size_t index, const Note& note) {
        line(1, "note " + std::to_string(index) + place(note.at) + " " + json_string(note.label) +
                    (note.number > 0 ? " number " + std::to_string(note.number) : "") +
                    (note.parent >= 0 ? " of note " + std::to_string(note.parent) : ""));
        blocks(2, note.blocks);
    }

    void front() {
        const FrontMatter& front = document_.front;
        said("title", spans_text(front.title));
        said("description", spans_text(front.description));
        const std::pair<const char*, const std::string*> texts[] = {
            {"category", &front.category}, {"role", &front.role},
            {"client", &front.client},     {"lang", &front.lang},
            {"layout", &front.layout},     {"image_alt", &front.image_alt}};
        for (const auto& [key, text] : texts)
            if (!text->empty()) said(key, json_string(*text));
        if (front.date) said("date", date_text(*front.date));
        if (front.image >= 0) said("header", "image " + std::to_string(front.image));
        if (!front.published) line(1, "not published");
        for (const auto& [key, value] : front.values)
            line(1, "value " + key + " " + json_string(value));
    }

    static std::string padded(int value, std::size_t width) {
        const std::string digits = std::to_string(value);
        return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
    }

    static std::string date_text(const Date& date) {
        std::string out =
            padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
        if (date.time)
            out += " " + padded(date.time->hour, 2) + ":" + padded(date.time->minute, 2) + ":" +
                   padded(date.time->second, 2) + " offset " +
                   std::to_string(date.time->offset_minutes);
        return out;
    }

    void blocks(int depth, const Blocks& all) {
        for (const Block& block : all)
            std::visit([&](const auto& kind) { show(depth, block, kind); }, block.kind);
    }

    void open(int depth, const Block& block, const std::string& kind, const std::string& rest) {
        std::string head = kind + place(block.at);
        if (!block.style.empty()) head += " ." + block.style;
        for (const std::string& name : block.classes) head += " ?" + name;
        if (!block.icon.empty()) head += " icon " + block.icon;
        if (block.align) head += std::string(" ") + text_align_names[int(*block.align)];
        if (block.break_before != BreakBefore::none)
            head += std::string(" on a new ") + break_names[int(block.break_before)];
        line(depth, head + (rest.empty() ? "" : " " + rest));
    }

    void show(int depth, const Block& block, const Paragraph& paragraph) {
        open(depth, block, "paragraph", spans_text(paragraph.text));
    }
    void show(int depth, const Block& block, const Heading& heading) {
        const char* const unlisted = heading.is_listed ? "" : " unlisted";
        open(depth, block, "heading " + std::to_string(heading.level) + unlisted,
             spans_text(heading.text));
    }
    void show(int depth, const Block& block, const List& list) {
        std::string rest = list.tight ? "tight" : "loose";
        if (list.ordered) rest += " from " + std::to_string(list.start);
        if (list.numbering != '1') rest += std::string(" by ") + list.numbering;
        if (list.reversed) rest += " down";
        open(depth, block, list.ordered ? "ordered list" : "list",
             rest + " " + std::string(1, list.delimiter));
        for (const ListItem& item : list.items) {
            const char* task = item.task == TaskState::open   ? " open"
                               : item.task == TaskState::done ? " done"
                                                              : "";
            const std::string value = item.value ? " number " + std::to_string(*item.value) : "";
            line(depth + 1, "item" + place(item.at) + task + value);
            blocks(depth + 2, item.blocks);
        }
    }
    void show(int depth, const Block& block, const DefinitionList& list) {
        open(depth, block, "definitions", "");
        for (const Definition& item : list.items) {
            for (const Spans& term : item.terms)
                line(depth + 1, "term" + place(item.at) + " " + spans_text(term));
            for (const Blocks& description : item.descriptions) {
                line(depth + 1, "description");
                blocks(depth + 2, description);
            }
        }
    }
    void show(int depth, const Block& block, const Quote& quote) {
        open(depth, block, "quote", "");
        blocks(depth + 1, quote.blocks);
    }
    void show(int depth, const Block& block, const Callout& callout) {
        open(depth, block, std::string("callout ") + callout_names[int(callout.kind)],
             spans_text(callout.title));
        blocks(depth + 1, callout.blocks);
    }
    void show(int depth, const Block& block, const CodeBlock& code) {
        open(depth, block, "code",
             code.language + (code.language.empty() ? "" : " ") + json_string(code.text));
    }
    void show(int depth, const Block& block, const Table& table) {
        std::string columns;
        for (ColumnAlign align : table.columns)
            columns += std::string(" ") + align_names[int(align)];
        if (!table.caption.empty()) columns += " caption " + spans_text(table.caption);
        open(depth, block, "table", columns.empty() ? columns : columns.substr(1));
        for (const TableRow& row : table.head) show_row(depth + 1, "head", row);
        for (const TableRow& row : table.rows) show_row(depth + 1, "row", row);
        for (const TableRow& row : table.foot) show_row(depth + 1, "foot", row);
    }
    void show_row(int depth, const std::string& kind, const TableRow& row) {
        std::string cells;
        for (const TableCell& cell : row.cells) {
            cells += " |";
            if (cell.is_head) cells += " head";
            if (cell.columns > 1) cells += " columns " + std::to_string(cell.columns);
            if (cell.rows > 1) cells += " rows " + std::to_string(cell.rows);
            if (cell.align != ColumnAlign::automatic)
                cells += std::string(" ") + align_names[int(cell.align)];
            for (const Figure& picture : cell.pictures) cells += " (" + figure_text(picture) + ")";
            cells += " " + spans_text(cell.text);
        }
        line(depth, kind + place(row.at) + cells);
    }
    static std::string width_text(const PictureWidth& width) {
        if (width.unit == PictureWidth::share_of_measure)
            return " width " + number(width.share * 100) + "%";
        if (width.unit == PictureWidth::length) return " width " + in_mm(width.width);
        return {};
    }
    static std::string figure_text(const Figure& figure) {
        std::string rest = "image " + std::to_string(figure.image);
        if (figure.link >= 0) rest += " link " + std::to_string(figure.link);
        if (!figure.alt.empty()) rest += " alt " + json_string(figure.alt);
        if (figure.decoration) rest += " decoration";
        rest += width_text(figure.width);
        if (!figure.caption.empty()) rest += " caption " + spans_text(figure.caption);
        return rest;
    }
    void show(int depth, const Block& block, const Figure& figure) {
        open(depth, block, "figure", figure_text(figure));
    }
    void show(int depth, const Block& block, const FigureRow& row) {
        open(depth, block, "figures",
             row.caption.empty() ? std::string() : "caption " + spans_text(row.caption));
        for (const Figure& figure : row.figures) line(depth + 1, "figure " + figure_text(figure));
    }
    void show(int depth, const Block& block, const Rule&) { open(depth, block, "rule", ""); }
    void show(int depth, const Block& block, const PageBreak&) {
        open(depth, block, "page break", "");
    }

    void show(int depth, const Block& block, const Grid& grid) {
        open(depth, block, "grid " + std::to_string(grid.columns), "");
        for (const GridCell& cell : grid.cells) {
            line(depth + 1,
                 "cell" + place(cell.at) + (cell.style.empty() ? "" : " ." + cell.style));
            blocks(depth + 2, cell.blocks);
        }
    }

    const Document& document_;
    std::string out_;
};

}  // namespace

std::string dump(const Document& document) {
    return DocumentDump(document).run();
}

}  // namespace yaprak
