#include "batch/workbook/sheet_rows.hpp"

namespace yaprak {

SheetRows::SheetRows(const ZipFile& file, std::string part, SheetReader& reader, std::string name)
    : file_(file), part_(std::move(part)), reader_(reader), name_(std::move(name)) {
    rewind();
}

void SheetRows::rewind() {
    rows_.clear();
    stream_ = file_.open(part_);
    events_ = std::make_unique<XmlEvents>(reader_.handlers(rows_));
    ended_ = false;
}

std::optional<DataRow> SheetRows::next() {
    std::string piece;
    while (rows_.empty() && !ended_) {
        ended_ = !stream_->read(piece);
        if (!events_->feed(piece, ended_))
            throw Error(Code::table, {name_}, "the workbook's sheet is broken XML",
                        "open it and save it anew");
    }
    if (rows_.empty()) return std::nullopt;
    DataRow row = std::move(rows_.front());
    rows_.pop_front();
    row.row = row.line;
    return row;
}

}  // namespace yaprak
