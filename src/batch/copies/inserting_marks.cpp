#include "batch/copies/inserting_marks.hpp"

#include "base/text.hpp"
#include "batch/copies/field_pattern.hpp"
#include "model/imposition.hpp"
#include "model/inserting_layout.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "sheet/inserting_mark.hpp"

namespace yaprak {
namespace {

FieldPattern pattern_of(const InsertingLayout& inserting) {
    return {inserting.text, "the text of the mark for the inserting machine",
            "text: \"{{sequence:06}}{{sheet:02}}{{sheets:02}}\"", inserting.at};
}

std::string field_of(const InsertingLayout& inserting, const MarkedCopy& copy,
                     const CopySheet& sheet, const std::string& name) {
    const std::string key = placeholder_key(name);
    const auto column = copy.values.by_key.find(key);
    if (column != copy.values.by_key.end()) return column->second;
    if (key == "sequence") return std::to_string(sheet.sequence);
    if (key == "sheet") return std::to_string(sheet.sheet);
    if (key == "sheets") return std::to_string(sheet.sheets);
    if (key == "no") return copy.number;
    throw Error(
        Code::unknown_placeholder, inserting.at,
        "unknown name \"{{" + name + "}}\" in the text of the mark for the inserting machine",
        "known: sequence, sheet, sheets, no and the table's columns");
}

std::string text_for(const InsertingLayout& inserting, const MarkedCopy& copy,
                     const CopySheet& sheet) {
    if (inserting.mark != InsertingMark::data_matrix) return {};
    std::string text = pattern_of(inserting).fill(
        [&](const std::string& name) { return field_of(inserting, copy, sheet, name); });
    if (!fits_data_matrix(text))
        throw Error(Code::table_value, {},
                    "the mark for the inserting machine cannot hold " + in_quotes(text),
                    "a Data Matrix takes up to 100 letters without accents and figures");
    return text;
}

// A sheet that is folded or stitched is one, whatever its pages.
int sheets_of(const Layout& layout, const MarkedCopy& copy, int pages) {
    if (layout.sheet->scheme != Scheme::none) return 1;
    return copy.two_sided ? (pages + 1) / 2 : pages;
}

}  // namespace

void check_inserting_text(const InsertingLayout& inserting, const MarkedCopy& copy) {
    (void)text_for(inserting, copy, {copy.sequence, 1, 1});
}

void add_inserting_marks(const Layout& layout, const MarkedCopy& copy, Labels& labels,
                         Pages& pages) {
    const InsertingLayout& inserting = *layout.inserting;
    if (inserting.mark == InsertingMark::none) return;
    const int sheets = sheets_of(layout, copy, int(pages.pages.size()));
    const int step = copy.two_sided ? 2 : 1;
    for (int i = 0; i < sheets; ++i) {
        const CopySheet sheet{copy.sequence, i + 1, sheets};
        add_inserting_mark(inserting, sheet, text_for(inserting, copy, sheet), labels,
                           pages.pages[std::size_t(i * step)]);
    }
}

}  // namespace yaprak
