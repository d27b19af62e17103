// The XML of an .xlsx sheet -> rows (ECMA-376, part 1, 18.3).
#pragma once
#include "batch/workbook/excel_parts.hpp"
#include "batch/workbook/sheet_rows.hpp"

#include <cstddef>
#include <string>

namespace yaprak {

// Formulas give the values that the workbook keeps of them; one without is its own text, "=B2".
class ExcelSheet : public SheetReader {
public:
    explicit ExcelSheet(const ExcelParts& parts) : parts_(parts) {}
    XmlHandlers handlers(std::deque<DataRow>& rows) override;

private:
    void begin(std::string_view element, const XmlAttributes& attributes);
    void end(std::string_view element, std::deque<DataRow>& rows);
    void begin_cell(const XmlAttributes& attributes);
    std::string value_of_cell() const;
    std::string shown(double value) const;

    const ExcelParts& parts_;
    DataRow row_;
    int last_row_ = 0;
    std::size_t column_ = 0, next_column_ = 0;
    std::string type_, value_, formula_, text_;
    std::size_t style_ = 0;
    int in_phonetic_ = 0;
    std::string* taking_ = nullptr;
};

}  // namespace yaprak
