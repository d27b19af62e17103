#include "batch/table/data_table.hpp"

#include "batch/table/data_format.hpp"
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

bool is_empty(const DataRow& row) {
    return std::all_of(row.values.begin(), row.values.end(), [](const std::string& value) {
        return value.find_first_not_of(" \t\n") == value.npos;
    });
}

}  // namespace

DataTable::DataTable(const std::filesystem::path& file, Warnings& warnings) : name_(file.string()) {
    Characters text{TextStream(file, warnings)};
    format_ = is_json_lines(file, text) ? json_lines_format(std::move(text), name_)
                                        : csv_format(std::move(text), name_);
    DataRow header = format_->header();
    columns_ = std::move(header.values);
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
    while (auto row = format_->next())
        if (!is_empty(*row)) return row;
    return std::nullopt;
}

void DataTable::rewind() {
    format_->rewind();
}

}  // namespace yaprak
