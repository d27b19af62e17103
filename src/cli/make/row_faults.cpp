#include "cli/make/row_faults.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "batch/workbook/sheet_cell.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/csv.hpp"

#include <ostream>

namespace yaprak {
namespace {

constexpr std::size_t most_told = 20;    // on the terminal
constexpr std::size_t longest_key = 40;  // that is shown of a record

}  // namespace

RowFaults::RowFaults(const MergeOptions& options, const std::vector<std::string>& columns,
                     const Tellers& to)
    : options_(options), columns_(columns), to_(to) {
    problems_ = csv_begin +
                csv_line({"file", "line", "row", columns.front(), "severity", "problem", "hint"});
    std::vector<std::string> head = columns;
    head.emplace_back("problem");
    rejects_ = csv_begin + csv_line(head);
}

// A spreadsheet counts rows, a file lines: they part where cells have several lines. The record's
// own key is its first value; beside an address it would tell whose that is.
std::string RowFaults::place_of(const DataRow& row, const Finding& finding) const {
    if (finding.at.file.text() != options_.table) return {};
    std::vector<std::string> parts;
    if (row.row > 0 && row.row != row.line) parts.push_back("row " + std::to_string(row.row));
    if (finding.code != Code::mail_address && !row.values.empty() && !row.values.front().empty())
        parts.push_back("record " + in_quotes(clipped(row.values.front(), longest_key)));
    return parts.empty() ? "" : " (" + joined(parts, ", ") + ")";
}

void RowFaults::tell(const Finding& finding, const char* severity) {
    if (to_.format == Format::json)
        to_.out << json_line(finding, severity == std::string_view("error") ? "error" : "warning")
                << std::endl;
    else if (told_ < most_told)
        to_.err << shown_line(to_.err, finding, severity) << std::endl;
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
    if (row) finding.problem += place_of(*row, finding);
    tell(finding, options_.rejects.empty() ? "error" : "left out");
}

void RowFaults::warn(const DataRow& row, std::size_t column, std::string_view look) {
    warn(row, Error(Code::table_value, {options_.table, row.line},
                    in_quotes(row.values[column]) + " in column " + column_letters(column) + " (" +
                        in_quotes(columns_[column]) + ") looks like " + std::string(look),
                    "correct it in the table, or format the column as text"));
}

void RowFaults::warn(const DataRow& row, const Error& error) {
    Finding finding = error.finding();
    finding.problem += place_of(row, finding);
    problems_ += csv_line({options_.table, std::to_string(row.line),
                           row.row > 0 ? std::to_string(row.row) : "", row.values.front(),
                           "warning", finding.problem, finding.hint});
    tell(finding, "warning");
}

void RowFaults::finish() {
    if (untold_ > 0)
        to_.err << translated(
                       to_.err,
                       "and " + std::to_string(untold_) + " more" +
                           (options_.problems.empty() ? "; --problems FILE lists them all" : ""))
                << std::endl;
    if (!options_.problems.empty()) write_file(options_.problems, problems_);
    if (!options_.rejects.empty() && !rejected_.empty()) write_file(options_.rejects, rejects_);
}

}  // namespace yaprak
