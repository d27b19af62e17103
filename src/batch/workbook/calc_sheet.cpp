#include "batch/workbook/calc_sheet.hpp"

#include "base/number.hpp"

#include <algorithm>

namespace yaprak {
namespace {

int count_of(const XmlAttributes& attributes, std::string_view name, int most) {
    return std::clamp(parse_integer(attributes[name]).value_or(1), 1, most);
}

}  // namespace

std::vector<std::string> calc_sheets(const ZipFile& file, const std::string& name) {
    std::vector<std::string> names;
    XmlEvents events({[&](std::string_view element, const XmlAttributes& attributes) {
                          if (element == "table") names.emplace_back(attributes["name"]);
                      },
                      [](std::string_view) {}});
    ZipFile::Stream stream = file.open("content.xml");
    std::string piece;
    for (bool goes_on = true; goes_on;) {
        goes_on = stream.read(piece);
        if (!events.feed(piece, !goes_on))
            throw Error(Code::table, {name}, "the workbook's sheet is broken XML",
                        "open it and save it anew");
    }
    return names;
}

XmlHandlers CalcSheet::handlers(std::deque<DataRow>& rows) {
    number_ = 0;
    is_inside_ = in_cell_ = in_text_ = false;
    return {[this](std::string_view element, const XmlAttributes& attributes) {
                begin(element, attributes);
            },
            [this, &rows](std::string_view element) { end(element, rows); },
            [this](std::string_view text) {
                if (in_text_ && in_note_ == 0) text_ += text;
            }};
}

void CalcSheet::begin(std::string_view element, const XmlAttributes& attributes) {
    if (element == "table") is_inside_ = attributes["name"] == sheet_;
    if (!is_inside_) return;
    if (element == "table-row") {
        row_ = {};
        row_.line = number_ + 1;
        rows_ = count_of(attributes, "number-rows-repeated", most_rows);
        column_ = 0;
    } else if (element == "table-cell" || element == "covered-table-cell") {
        columns_ = std::size_t(count_of(attributes, "number-columns-repeated", most_columns));
        text_.clear();
        paragraphs_ = 0;
        in_cell_ = true;
    } else if (element == "annotation") {
        ++in_note_;
    } else if (element == "p" && in_cell_ && in_note_ == 0) {
        if (paragraphs_++ > 0) text_ += '\n';
        in_text_ = true;
    } else if (element == "s" && in_text_) {
        text_.append(std::size_t(count_of(attributes, "c", 1000)), ' ');
    } else if ((element == "line-break" || element == "tab") && in_text_) {
        text_ += element == "tab" ? '\t' : '\n';
    }
}

void CalcSheet::end(std::string_view element, std::deque<DataRow>& rows) {
    if (element == "annotation" && in_note_ > 0) --in_note_;
    if (element == "p" && in_note_ == 0) in_text_ = false;
    if (!is_inside_) return;
    if (element == "table") is_inside_ = false;
    if (element == "table-cell" || element == "covered-table-cell") end_cell();
    if (element == "table-row") end_row(rows);
}

void CalcSheet::end_cell() {
    in_cell_ = false;
    if (!text_.empty() && column_ < std::size_t(most_columns)) {
        const std::size_t end = std::min(column_ + columns_, std::size_t(most_columns));
        row_.values.resize(end);
        std::fill(row_.values.begin() + std::ptrdiff_t(column_), row_.values.end(), text_);
    }
    column_ += columns_;
}

// Empty rows are repeated to the end of the sheet.
void CalcSheet::end_row(std::deque<DataRow>& rows) {
    const bool is_empty = row_.values.empty();
    for (int i = 0; i < (is_empty ? 0 : rows_) && number_ + i < most_rows; ++i) {
        rows.push_back(row_);
        rows.back().line = number_ + 1 + i;
    }
    number_ = std::min(number_ + rows_, most_rows);
}

}  // namespace yaprak
