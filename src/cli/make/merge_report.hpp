// What became of every record of a merge: a row each in the file of --report.
#pragma once
#include "batch/record/data_row.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace yaprak {

enum class CopyState {
    left,  // not begun: the merge was stopped or refused before
    made,
    unchanged,  // it is as an earlier merge made it
    failed,
    rejected,  // left out by --rejects
};
const char* to_text(CopyState state);

// One record.
struct RecordLine {
    int line = 0, row = 0;  // of the table's file, and as a spreadsheet counts; 0: unknown
    CopyState state = CopyState::left;
    std::string file = {};  // under the output folder; of a bundle for all of its copies
    int pages = 0;          // of the copy; 0: unknown
    std::size_t warnings = 0;
    std::string letter = {};  // its state in the outbox, or why there is none
    std::string reason = {};  // why it failed, or was rejected
};

class MergeReport {
public:
    // `file` ends in .csv or .html; empty: no report is asked for, and nothing is kept. Throws
    // Error for another ending.
    explicit MergeReport(std::string file);

    [[nodiscard]] bool is_asked_for() const { return !file_.empty(); }
    // Takes note of a record by its number, as {{no}} counts.
    void add(std::size_t number, const DataRow& row);
    // Those that are another shard's.
    void drop(std::size_t number) { records_.erase(number); }
    // `line` says all but where the record stands in the table.
    void settle(std::size_t number, RecordLine line);

    // Throws Error where the file cannot be written.
    void write() const;

private:
    [[nodiscard]] std::string as_csv() const;
    [[nodiscard]] std::string as_html() const;

    const std::string file_;
    std::map<std::size_t, RecordLine> records_;
};

}  // namespace yaprak
