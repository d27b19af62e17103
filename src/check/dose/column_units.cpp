#include "check/dose/column_units.hpp"

#include "base/text.hpp"
#include "check/dose/dose_ranges.hpp"
#include "check/dose/dose_rules.hpp"
#include "check/dose/quantities_in.hpp"
#include "language/words/casing.hpp"

namespace yaprak {
namespace {

class ColumnCheck {
public:
    ColumnCheck(const Table& table, const SourcePos& at, const Handout& handout, FindingSink& sink)
        : table_(table), at_(at), lang_(handout.lang), sink_(sink) {}

    void run() {
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            first_ = {};
            is_of_doses_ = names_dose(column);
            for (const TableRow& row : table_.rows) {
                // Cells that span others shift what stands behind them: such rows are left out.
                if (row.cells.size() == table_.columns.size()) check(row.cells[column], row);
            }
        }
    }

private:
    struct Found {
        std::string unit, words;
        UnitScale scale;
    };

    bool names_dose(std::size_t column) const {
        for (const TableRow& row : table_.head) {
            if (row.cells.size() != table_.columns.size()) continue;
            const std::string head = to_lower(plain_text(row.cells[column].text), lang_);
            for (const char* word : {"doz", "dose", "dosis", "доза"})
                if (head.find(word) != head.npos && head.find('(') == head.npos) return true;
        }
        return false;
    }

    void check(const TableCell& cell, const TableRow& row) {
        const CheckedText text{TextKind::cell, 0,     plain_text(cell.text),
                               &cell.text,     false, row.at.line > 0 ? row.at : at_};
        for (const QuantityInText& one : quantities_in(text.text)) compare(one, text);
        const std::string_view words = trimmed(text.text);
        const std::size_t end = end_of_range(words, 0);
        if (is_of_doses_ && end == words.size() && end > 0)
            sink_.add(dose::rule(dose::range_unit), text, 0, words,
                      in_quotes(words) + " does not say what is counted");
    }

    void compare(const QuantityInText& one, const CheckedText& text) {
        const UnitScale scale = scale_of(one.unit);
        if (scale.scale == 0) return;
        const std::string words = text.text.substr(one.begin, one.end - one.begin);
        if (first_.scale.scale == 0) {
            first_ = {std::string(one.unit), words, scale};
            return;
        }
        if (scale.dimension != first_.scale.dimension || scale.scale == first_.scale.scale) return;
        sink_.add(dose::rule(dose::mixed_units), text, one.begin, words,
                  in_quotes(words) + " stands in one column with " + in_quotes(first_.words));
    }

    const Table& table_;
    const SourcePos& at_;
    const std::string& lang_;
    FindingSink& sink_;
    Found first_;
    bool is_of_doses_ = false;
};

}  // namespace

void check_columns(const Handout& handout, FindingSink& sink) {
    for_each_block(handout.document.blocks, [&](const Block& block) {
        if (const auto* table = std::get_if<Table>(&block.kind))
            ColumnCheck(*table, block.at, handout, sink).run();
    });
}

}  // namespace yaprak
