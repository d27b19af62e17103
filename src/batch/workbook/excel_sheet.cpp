#include "batch/workbook/excel_sheet.hpp"

#include "base/number.hpp"
#include "batch/workbook/number_format.hpp"
#include "batch/workbook/sheet_cell.hpp"

#include <cmath>
#include <cstdlib>

namespace yaprak {

XmlHandlers ExcelSheet::handlers(std::deque<DataRow>& rows) {
    last_row_ = 0;
    taking_ = nullptr;
    return {[this](std::string_view element, const XmlAttributes& attributes) {
                begin(element, attributes);
            },
            [this, &rows](std::string_view element) { end(element, rows); },
            [this](std::string_view text) {
                if (taking_) *taking_ += text;
            }};
}

void ExcelSheet::begin(std::string_view element, const XmlAttributes& attributes) {
    if (element == "row") {
        row_ = {};
        row_.line = parse_integer(attributes["r"]).value_or(last_row_ + 1);
        last_row_ = row_.line;
        next_column_ = 0;
    } else if (element == "c") {
        begin_cell(attributes);
    } else if (element == "rPh") {
        ++in_phonetic_;
    } else if (element == "v") {
        taking_ = &value_;
    } else if (element == "f") {
        taking_ = &formula_;
    } else if (element == "t" && in_phonetic_ == 0) {
        taking_ = &text_;
    }
}

void ExcelSheet::begin_cell(const XmlAttributes& attributes) {
    const auto place = parse_sheet_cell(attributes["r"]);
    column_ = place ? std::size_t(place->column) : next_column_;
    next_column_ = column_ + 1;
    type_ = attributes["t"];
    style_ = std::size_t(std::max(0, parse_integer(attributes["s"]).value_or(0)));
    value_.clear();
    formula_.clear();
    text_.clear();
}

void ExcelSheet::end(std::string_view element, std::deque<DataRow>& rows) {
    if (element == "v" || element == "f" || element == "t") taking_ = nullptr;
    if (element == "rPh") --in_phonetic_;
    if (element == "row") rows.push_back(std::move(row_));
    if (element != "c" || column_ >= std::size_t(most_columns)) return;
    std::string value = value_of_cell();
    if (value.empty()) return;
    if (row_.values.size() <= column_) row_.values.resize(column_ + 1);
    row_.values[column_] = std::move(value);
}

std::string ExcelSheet::value_of_cell() const {
    if (type_ == "inlineStr") return text_;
    if (value_.empty()) return formula_.empty() || type_ == "str" ? std::string() : "=" + formula_;
    if (type_ == "s") {
        const auto index = parse_integer(value_);
        const bool is_known = index && *index >= 0 && std::size_t(*index) < parts_.texts.size();
        return is_known ? parts_.texts[std::size_t(*index)] : std::string();
    }
    if (type_ == "b") return value_ == "1" ? "DOĞRU" : "YANLIŞ";
    if (type_ == "str" || type_ == "e" || type_ == "d") return value_;
    char* rest = nullptr;
    const double number = std::strtod(value_.c_str(), &rest);
    return *rest == '\0' && std::isfinite(number) ? shown(number) : value_;
}

std::string ExcelSheet::shown(double value) const {
    const bool has_format = style_ < parts_.formats.size();
    return shown_number(value, has_format ? parts_.formats[style_] : "General",
                        parts_.counts_from_1904);
}

}  // namespace yaprak
