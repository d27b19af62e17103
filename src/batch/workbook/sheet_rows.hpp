// The rows of a sheet, pulled one by one from XML that is read piece by piece.
#pragma once
#include "batch/record/data_row.hpp"
#include "batch/workbook/xml_events.hpp"
#include "batch/workbook/zip_file.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace yaprak {

// What makes rows of a sheet's XML: pushes every row that is whole.
class SheetReader {
public:
    virtual ~SheetReader() = default;
    virtual XmlHandlers handlers(std::deque<DataRow>& rows) = 0;
};

// Of each kind of workbook. No sheet has more columns and rows than spreadsheets have.
constexpr int most_columns = 16384, most_rows = 1 << 20;

class SheetRows {
public:
    // `part` is the sheet's. All must outlive this.
    SheetRows(const ZipFile& file, std::string part, SheetReader& reader, std::string name);

    // Nothing at the end. Throws Error for broken XML.
    std::optional<DataRow> next();
    void rewind();

private:
    const ZipFile& file_;
    const std::string part_;
    SheetReader& reader_;
    const std::string name_;
    std::deque<DataRow> rows_;
    std::optional<ZipFile::Stream> stream_;
    std::unique_ptr<XmlEvents> events_;
    bool ended_ = false;
};

}  // namespace yaprak
