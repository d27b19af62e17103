#include "batch/table/data_table.hpp"

#include "base/text.hpp"
#include "batch/table/characters.hpp"
#include "batch/workbook/workbook_format.hpp"
#include "style/inline/placeholders.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

bool is_json_lines(const std::filesystem::path& file, Characters& text) {
    const std::string ending = file.extension().string();
    if (ending == ".jsonl" || ending == ".ndjson") return true;
    if (ending == ".csv" || ending == ".tsv") return false;
    const std::string line = text.ahead(1000);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != line.npos && line[first] == '[' && ending == ".json")
        throw Error(Code::table, {file.string()}, "a list in JSON is no table",
                    "JSON Lines has an object on each line: jq -c '.[]' makes them");
    return first != line.npos && line[first] == '{';
}

std::unique_ptr<DataFormat> open_format(const std::filesystem::path& file, const std::string& sheet,
                                        Warnings& warnings) {
    std::error_code problem;
    if (std::filesystem::is_regular_file(file, problem) && is_workbook(file))
        return workbook_format(file, sheet);
    if (!sheet.empty())
        throw Error(Code::usage, {file.string()}, "only a workbook has sheets",
                    "leave out --sheet");
    Characters text{TextStream(file, warnings)};
    const std::string name = file.string();
    return is_json_lines(file, text) ? json_lines_format(std::move(text), name)
                                     : csv_format(std::move(text), name);
}

// Spreadsheets keep blanks that nobody sees, U+00A0 and marks of byte order among them.
void trim(std::string& value) {
    constexpr std::string_view wide[] = {"\u00A0", "\u202F", "\u2007", "\u200B", "\uFEFF"};
    std::string_view text = value;
    for (bool goes_on = true; goes_on;) {
        const std::size_t before = text.size();
        text = trimmed(text);
        for (const std::string_view blank : wide) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
        goes_on = text.size() < before;
    }
    if (text.size() < value.size()) value = std::string(text);
}

bool is_empty(const DataRow& row) {
    return std::all_of(row.values.begin(), row.values.end(),
                       [](const std::string& value) { return value.empty(); });
}

}  // namespace

DataTable::DataTable(const std::filesystem::path& file, Warnings& warnings,
                     const std::string& sheet)
    : name_(file.string()) {
    format_ = open_format(file, sheet, warnings);
    DataRow header = format_->header();
    columns_ = std::move(header.values);
    for (std::string& column : columns_) trim(column);
    check_columns(header.line);
}

DataTable::~DataTable() = default;

void DataTable::check_columns(int line) const {
    const SourcePos at{name_, line};
    if (columns_.empty())
        throw Error(Code::table, {name_}, "the table is empty", "its first line names the columns");
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string key = placeholder_key(columns_[i]);
        if (key.empty())
            throw Error(Code::table, at, "column " + std::to_string(i + 1) + " has no name",
                        "the first line names the columns");
        const auto [same, is_new] = seen.emplace(key, columns_[i]);
        if (!is_new)
            throw Error(Code::table, at,
                        "two columns are called \"" + columns_[i] + "\"" +
                            (same->second == columns_[i] ? "" : " (\"" + same->second + "\")"),
                        "give one of them another name");
    }
}

std::optional<DataRow> DataTable::next() {
    while (auto row = format_->next()) {
        for (std::string& value : row->values) trim(value);
        if (!is_empty(*row)) return row;
    }
    return std::nullopt;
}

void DataTable::rewind() {
    format_->rewind();
}

}  // namespace yaprak
