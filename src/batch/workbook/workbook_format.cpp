// The first row that is not empty names the columns. Macros are parts that nobody reads here.
#include "batch/workbook/workbook_format.hpp"

#include "base/did_you_mean.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "batch/workbook/calc_sheet.hpp"
#include "batch/workbook/excel_sheet.hpp"
#include "batch/workbook/sheet_cell.hpp"
#include "language/words/casing.hpp"

#include <algorithm>
#include <fstream>

namespace yaprak {
namespace {

struct MergedCells {
    SheetCell first, last;
    std::string written;
};

// They stand behind the rows, which are to be read after them.
std::vector<MergedCells> merged_cells(const ZipFile& file, const std::string& part) {
    std::vector<MergedCells> out;
    ZipFile::Stream stream = file.open(part);
    std::string piece, rest;
    while (stream.read(piece)) {
        rest += piece;
        constexpr std::string_view mark = "mergeCell ref=\"";
        std::size_t at = 0;
        for (std::size_t found; (found = rest.find(mark, at)) != rest.npos;) {
            const std::size_t begin = found + mark.size(), end = rest.find('"', begin);
            if (end == rest.npos) break;
            const std::string written = rest.substr(begin, end - begin);
            const std::size_t colon = std::min(written.find(':'), written.size());
            const auto first = parse_sheet_cell(std::string_view(written).substr(0, colon));
            const auto last = parse_sheet_cell(
                std::string_view(written).substr(std::min(colon + 1, written.size())));
            if (first && last) out.push_back({*first, *last, written});
            at = end;
        }
        rest.erase(0, std::max(at, rest.size() - std::min<std::size_t>(rest.size(), 200)));
    }
    return out;
}

class WorkbookFormat : public DataFormat {
public:
    WorkbookFormat(const std::filesystem::path& file, const std::string& sheet)
        : name_(file.string()), file_(file) {
        if (file_.has("xl/workbook.xml"))
            open_excel(sheet);
        else if (file_.has("content.xml"))
            open_calc(sheet);
        else
            throw Error(Code::table, {name_}, "the file is packed and is no workbook",
                        "save the table as .xlsx, .ods or CSV UTF-8");
    }

    DataRow header() override {
        auto row = next_filled();
        if (!row) return {};
        while (!row->values.empty() && trimmed(row->values.back()).empty()) row->values.pop_back();
        for (const MergedCells& merged : merged_)
            if (merged.first.row <= row->line && merged.last.row >= row->line)
                throw Error(Code::table, {name_, row->line},
                            "the cells " + merged.written + " of the head are merged",
                            "give each column a name of its own");
        columns_ = row->values.size();
        return *row;
    }

    std::optional<DataRow> next() override {
        auto row = next_filled();
        if (!row) return row;
        for (std::size_t i = columns_; i < row->values.size(); ++i)
            if (!trimmed(row->values[i]).empty())
                throw Error(Code::table, {name_, row->line},
                            "a value stands in column " + column_letters(i) + ", which has no name",
                            "row " + std::to_string(head_line_) + " names the columns");
        row->values.resize(columns_);
        return row;
    }

    void rewind() override {
        rows_->rewind();
        header();
    }

private:
    void open_excel(const std::string& sheet) {
        parts_ = read_excel_parts(file_, name_);
        std::vector<std::string> names;
        for (const WorkbookSheet& one : parts_.sheets) names.push_back(one.name);
        const WorkbookSheet& chosen = parts_.sheets[choose(names, sheet)];
        reader_ = std::make_unique<ExcelSheet>(parts_);
        merged_ = merged_cells(file_, chosen.part);
        rows_.emplace(file_, chosen.part, *reader_, name_);
    }

    void open_calc(const std::string& sheet) {
        const std::vector<std::string> names = calc_sheets(file_, name_);
        reader_ = std::make_unique<CalcSheet>(names[choose(names, sheet)]);
        rows_.emplace(file_, "content.xml", *reader_, name_);
    }

    std::size_t choose(const std::vector<std::string>& names, const std::string& sheet) const {
        if (names.empty()) throw Error(Code::table, {name_}, "the workbook has no sheet");
        if (sheet.empty()) return 0;
        const auto same = [&](const std::string& name) {
            return fold_case(name, "tr") == fold_case(sheet, "tr");
        };
        const auto found = std::find_if(names.begin(), names.end(), same);
        if (found != names.end()) return std::size_t(found - names.begin());
        const auto number = parse_integer(sheet);
        if (number && *number >= 1 && std::size_t(*number) <= names.size())
            return std::size_t(*number - 1);
        const std::string near = did_you_mean(sheet, names);
        throw Error(Code::table, {name_}, "no sheet " + in_quotes(sheet),
                    near.empty() ? "there are: " + joined(names, ", ") : near);
    }

    std::optional<DataRow> next_filled() {
        while (auto row = rows_->next()) {
            const bool filled =
                std::any_of(row->values.begin(), row->values.end(),
                            [](const std::string& value) { return !trimmed(value).empty(); });
            if (!filled) continue;
            if (head_line_ == 0) head_line_ = row->line;
            return row;
        }
        return std::nullopt;
    }

    const std::string name_;
    ZipFile file_;
    ExcelParts parts_;
    std::unique_ptr<SheetReader> reader_;
    std::vector<MergedCells> merged_;
    std::optional<SheetRows> rows_;
    std::size_t columns_ = 0;
    int head_line_ = 0;
};

}  // namespace

bool is_workbook(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes(8, '\0');
    in.read(bytes.data(), 8);
    if (bytes == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
        throw Error(Code::table, {file.string()},
                    "this is an Excel file of the old kind, or one with a password",
                    "save it as an Excel workbook (.xlsx) without a password");
    return bytes.starts_with("PK\x03\x04");
}

std::unique_ptr<DataFormat> workbook_format(const std::filesystem::path& file,
                                            const std::string& sheet) {
    return std::make_unique<WorkbookFormat>(file, sheet);
}

}  // namespace yaprak
