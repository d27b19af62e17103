#include "cli/make/merge_report.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/markup.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "cli/run/csv.hpp"

#include <filesystem>
#include <utility>
#include <vector>

namespace yaprak {
namespace {

const std::vector<std::string> head = {"no",       "line",   "row",   "file",  "pages",
                                       "warnings", "letter", "state", "reason"};

constexpr std::string_view html_begin = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copies of a merge</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #eee; position: sticky; top: 0; }
.failed, .rejected, .left { background: #fbe8e5; }
@media print { body { margin: 0; max-width: none; } thead th { position: static; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>Copies of a merge</h1>
)";

std::string known(std::size_t count) {
    return count > 0 ? std::to_string(count) : "";
}

std::vector<std::string> fields_of(std::size_t number, const RecordLine& line) {
    return {std::to_string(number),
            known(std::size_t(line.line)),
            known(std::size_t(line.row)),
            line.file,
            known(std::size_t(line.pages)),
            std::to_string(line.warnings),
            line.letter,
            to_text(line.state),
            line.reason};
}

std::string cells(const std::string& tag, const std::vector<std::string>& fields) {
    std::string out;
    const std::string name = tag.substr(0, tag.find(' '));
    for (const std::string& field : fields)
        out.append("<")
            .append(tag)
            .append(">")
            .append(escaped(visible(field)))
            .append("</")
            .append(name + ">");
    return out;
}

}  // namespace

const char* to_text(CopyState state) {
    switch (state) {
        case CopyState::made:
            return "made";
        case CopyState::unchanged:
            return "unchanged";
        case CopyState::failed:
            return "failed";
        case CopyState::rejected:
            return "rejected";
        case CopyState::left:
            break;
    }
    return "left";
}

MergeReport::MergeReport(std::string file) : file_(std::move(file)) {
    const std::string ending = ascii_lower(std::filesystem::path(file_).extension().string());
    if (!file_.empty() && ending != ".csv" && ending != ".html" && ending != ".htm")
        throw Error(Code::usage, {}, "--report does not take " + in_quotes(file_),
                    "its name ends in .csv or .html");
}

void MergeReport::add(std::size_t number, const DataRow& row) {
    if (is_asked_for()) records_[number] = {row.line, row.row};
}

void MergeReport::settle(std::size_t number, RecordLine line) {
    if (!is_asked_for()) return;
    RecordLine& record = records_[number];
    if (record.line > 0) line.line = record.line;
    if (record.row > 0) line.row = record.row;
    record = std::move(line);
}

std::string MergeReport::as_csv() const {
    std::string out = csv_begin + csv_line(head);
    for (const auto& [number, line] : records_) out += csv_line(fields_of(number, line));
    return out;
}

std::string MergeReport::as_html() const {
    std::map<CopyState, std::size_t> counts;
    for (const auto& [number, line] : records_) ++counts[line.state];
    std::string out(html_begin);
    out += "<p>" + counted(records_.size(), "record");
    for (const auto& [state, count] : counts)
        out += std::string(", ") + std::to_string(count) + " " + to_text(state);
    out += ".</p>\n<table>\n<thead><tr>" + cells("th scope=\"col\"", head) +
           "</tr></thead>\n<tbody>\n";
    for (const auto& [number, line] : records_)
        out += std::string("<tr class=\"") + to_text(line.state) + "\">" +
               cells("td", fields_of(number, line)) + "</tr>\n";
    return out + "</tbody>\n</table>\n</main>\n</body>\n</html>\n";
}

void MergeReport::write() const {
    if (!is_asked_for()) return;
    write_file(file_, ascii_lower(file_).ends_with(".csv") ? as_csv() : as_html());
}

}  // namespace yaprak
