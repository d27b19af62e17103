#include "cli/make/row_faults.hpp"

#include "base/file.hpp"
#include "base/message_line.hpp"
#include "base/text.hpp"
#include "batch/workbook/sheet_cell.hpp"

#include <ostream>

namespace yaprak {
namespace {

constexpr std::size_t most_told = 20;  // on the terminal

std::string csv_field(std::string_view text) {
    if (text.find_first_of(";\"\n\r") == text.npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string csv_line(const std::vector<std::string>& fields) {
    std::string out;
    for (const std::string& field : fields)
        out += (&field == &fields.front() ? "" : ";") + csv_field(field);
    return out + "\n";
}

}  // namespace

RowFaults::RowFaults(const MergeOptions& options, const std::vector<std::string>& columns,
                     const Tellers& to)
    : options_(options), columns_(columns), to_(to) {
    problems_ = "\uFEFF" +
                csv_line({"file", "line", "row", columns.front(), "severity", "problem", "hint"});
    std::vector<std::string> head = columns;
    head.emplace_back("problem");
    rejects_ = "\uFEFF" + csv_line(head);
}

// A spreadsheet counts rows, a file lines: they part where cells have several lines.
std::string RowFaults::place_of(const DataRow& row) const {
    return row.row > 0 && row.row != row.line ? " (row " + std::to_string(row.row) + ")" : "";
}

void RowFaults::tell(const Finding& finding, const char* severity) {
    if (to_.format == Format::json)
        to_.out << json_line(finding, severity == std::string_view("error") ? "error" : "warning")
                << std::endl;
    else if (told_ < most_told)
        to_.err << message_line(finding, severity) << std::endl;
    else
        ++untold_;
    ++told_;
}

void RowFaults::add(const Error& error, std::size_t number, const DataRow* row) {
    Finding finding = error.finding();
    const std::string key = row && !row->values.empty() ? row->values.front() : "";
    const int line = row ? row->line : finding.at.line;
    problems_ += csv_line({options_.table, std::to_string(line),
                           row && row->row > 0 ? std::to_string(row->row) : "", key, "error",
                           finding.problem, finding.hint});
    if (!options_.rejects.empty()) {
        std::vector<std::string> fields =
            row ? row->values : std::vector<std::string>(columns_.size());
        fields.push_back(finding.problem);
        rejects_ += csv_line(fields);
        rejected_.insert(number);
    } else {
        ++errors_;
    }
    if (row) finding.problem += place_of(*row);
    tell(finding, options_.rejects.empty() ? "error" : "left out");
}

void RowFaults::warn(const DataRow& row, std::size_t column, std::string_view look) {
    const std::string problem = in_quotes(row.values[column]) + " in column " +
                                column_letters(column) + " (" + in_quotes(columns_[column]) +
                                ") looks like " + std::string(look) + place_of(row);
    const Error error(Code::table_value, {options_.table, row.line}, problem,
                      "correct it in the table, or format the column as text");
    const Finding& finding = error.finding();
    problems_ += csv_line({options_.table, std::to_string(row.line),
                           row.row > 0 ? std::to_string(row.row) : "", row.values.front(),
                           "warning", finding.problem, finding.hint});
    tell(finding, "warning");
}

void RowFaults::finish() {
    if (untold_ > 0)
        to_.err << "and " << untold_ << " more"
                << (options_.problems.empty() ? "; --problems FILE lists them all" : "")
                << std::endl;
    if (!options_.problems.empty()) write_file(options_.problems, problems_);
    if (!options_.rejects.empty() && !rejected_.empty()) write_file(options_.rejects, rejects_);
}

}  // namespace yaprak
