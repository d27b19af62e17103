// The XML of an .ods -> rows of one of its sheets (OpenDocument 1.3, part 3, 9). A cell holds the
// text that it shows.
#pragma once
#include "batch/workbook/sheet_rows.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

// The names of the sheets, in order; from content.xml.
std::vector<std::string> calc_sheets(const ZipFile& file, const std::string& name);

class CalcSheet : public SheetReader {
public:
    explicit CalcSheet(std::string sheet) : sheet_(std::move(sheet)) {}
    XmlHandlers handlers(std::deque<DataRow>& rows) override;

private:
    void begin(std::string_view element, const XmlAttributes& attributes);
    void end(std::string_view element, std::deque<DataRow>& rows);
    void end_cell();
    void end_row(std::deque<DataRow>& rows);

    const std::string sheet_;
    bool is_inside_ = false;
    DataRow row_;
    int number_ = 0, rows_ = 1;  // of the row; how often it is there
    std::size_t column_ = 0, columns_ = 1;
    std::string text_;
    int paragraphs_ = 0, in_note_ = 0;
    bool in_cell_ = false, in_text_ = false;
};

}  // namespace yaprak
