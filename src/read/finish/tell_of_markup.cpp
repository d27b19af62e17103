// Text that is read as such and looks like markup of a dialect that is not known, or that is
// broken: one warning for each sign, with the first place and how often.
#include "base/text.hpp"
#include "model/document.hpp"
#include "read/finish/markup_signs.hpp"
#include "read/finish/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// Stands for what is not looked at: code, and references to notes.
constexpr std::string_view object = "\uFFFC";

class MarkupTeller {
public:
    explicit MarkupTeller(Warnings& warnings) : warnings_(warnings) {}

    // Blocks nest no deeper than 32: the BlockBuilder flattens what does.
    void look_at(const Blocks& blocks) {
        for (const Block& block : blocks)
            std::visit([this](const auto& kind) { look_into(kind); }, block.kind);
    }

    void look_at(const Spans& spans) {
        text_.clear();
        begins_.clear();
        for (const Span& span : spans) {
            begins_.push_back(text_.size());
            const bool is_seen = !span.marks.has(Mark::code) && span.note < 0;
            text_ += is_seen ? std::string_view(span.text) : object;
        }
        std::vector<FoundSign> found = find_markup(text_);
        std::erase_if(found, [&](const FoundSign& one) { return is_escaped(one, spans); });
        for (auto first = found.begin(); first != found.end();) {
            const auto next = std::find_if(first, found.end(), [&](const FoundSign& other) {
                return other.sign != first->sign;
            });
            tell(*first, std::size_t(next - first), spans);
            first = next;
        }
    }

private:
    void look_into(const Paragraph& paragraph) { look_at(paragraph.text); }
    void look_into(const Heading& heading) { look_at(heading.text); }
    void look_into(const Quote& quote) { look_at(quote.blocks); }
    void look_into(const Figure& figure) { look_at(figure.caption); }
    void look_into(const CodeBlock&) {}
    void look_into(const Rule&) {}
    void look_into(const PageBreak&) {}

    void look_into(const List& list) {
        for (const ListItem& item : list.items) look_at(item.blocks);
    }
    void look_into(const DefinitionList& list) {
        for (const Definition& item : list.items) {
            for (const Spans& term : item.terms) look_at(term);
            for (const Blocks& description : item.descriptions) look_at(description);
        }
    }
    void look_into(const Grid& grid) {
        for (const GridCell& cell : grid.cells) look_at(cell.blocks);
    }
    void look_into(const Callout& callout) {
        look_at(callout.title);
        look_at(callout.blocks);
    }
    void look_into(const FigureRow& row) {
        for (const Figure& figure : row.figures) look_at(figure.caption);
        look_at(row.caption);
    }
    void look_into(const Table& table) {
        look_at(table.caption);
        for (const auto* rows : {&table.head, &table.rows, &table.foot})
            for (const TableRow& row : *rows)
                for (const TableCell& cell : row.cells) look_at(cell.text);
    }

    std::size_t span_at(std::size_t byte) const {
        const auto behind = std::upper_bound(begins_.begin(), begins_.end(), byte);
        return std::size_t(behind - begins_.begin()) - 1;
    }

    // Whether its author wrote "\<" or "&lt;": the sign is meant to be seen.
    bool is_escaped(const FoundSign& found, const Spans& spans) const {
        const std::size_t span = span_at(found.at), begin = found.at - begins_[span];
        const std::size_t end = begin + found.sign->mark.size();
        const PlaceMarks& places = spans[span].places;
        auto mark = std::lower_bound(
            places.begin(), places.end(), begin,
            [](const PlaceMark& one, std::size_t byte) { return one.offset < byte; });
        for (; mark != places.end() && mark->offset < end; ++mark)
            if (mark->is_escaped) return true;
        return false;
    }

    // The first of so many in these spans.
    void tell(const FoundSign& first, std::size_t count, const Spans& spans) {
        const std::size_t span = span_at(first.at);
        Finding finding;
        finding.code = Code::markup_left;
        finding.count = count;
        finding.at = place_in(spans[span], first.at - begins_[span]);
        finding.problem = "markup is left over: " + in_quotes(trimmed(first.sign->mark)) +
                          " is printed as it stands";
        finding.hint = "it looks like " + std::string(first.sign->origin) +
                       "; in `code`, or behind a backslash, it is meant to be seen";
        warnings_.add(std::move(finding));
    }

    Warnings& warnings_;
    std::string text_;                 // of the spans that are looked at
    std::vector<std::size_t> begins_;  // of each span in it
};

}  // namespace

void tell_of_markup(Document& document, Warnings& warnings) {
    MarkupTeller teller(warnings);
    teller.look_at(document.front.title);
    teller.look_at(document.front.description);
    teller.look_at(document.blocks);
    for (const Note& note : document.notes) teller.look_at(note.blocks);
}

}  // namespace yaprak
