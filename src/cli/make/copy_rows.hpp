// The rows of a merge: all checked first, then one by one with what their copies are called.
#pragma once
#include "batch/copies/copies.hpp"
#include "batch/copies/copy_name.hpp"
#include "batch/run/shard.hpp"
#include "cli/make/merge_options.hpp"
#include "cli/make/merge_report.hpp"
#include "cli/make/proof_rows.hpp"
#include "cli/make/row_choice.hpp"
#include "cli/make/row_faults.hpp"
#include "cli/make/row_order.hpp"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// A row's copy, to be made.
struct Copy {
    DataRow row;
    std::size_t number = 0;  // of the row, from 1
    std::string name;        // under the output folder
    const CopyPage* page = nullptr;
    std::size_t sequence = 0;  // among all copies in their order, from 1
};

// A file to be made: of one copy, or of a bundle.
struct CopyFile {
    std::string output;  // under the output folder
    std::vector<Copy> copies;
    std::string group = {};  // what a bundle's copies have in common
    std::size_t number = 0;  // among all files, from 1
};

// A copy of a proof, and why it is one.
struct ProofCopy {
    Copy copy;
    std::string why;
};

// A row while all are checked.
struct CheckedRow {
    const DataRow& row;
    const CopyPage& page;
    std::size_t number = 0, sequence = 0;  // as Copy has them
};

class CopyRows {
public:
    // Opens the table. Throws Error for what is wrong with the page, the table's head or --name.
    // `job` must outlive this, as `options` and `caches`.
    CopyRows(const MergeOptions& options, const Job& job, WorkerCaches& caches, Warnings& warnings);

    // Takes note there of every row and of what is wrong with it. It must outlive this.
    void report_to(MergeReport& report) { report_ = &report; }

    const Copies& copies() const { return copies_; }
    const std::vector<std::string>& columns() const { return table_.columns(); }
    Missing missing() const { return missing_; }
    // The column that `option` names. Throws Error where there is none.
    std::size_t column(const std::string& name, const std::string& option) const;

    // Checks a row beyond its values and its copy's name; throws Error. What it returns is wrong
    // with the row, but its copy can be made: with --strict and --rejects it is as what is thrown.
    using Check = std::function<std::optional<Error>(const CheckedRow&)>;
    // Reads every row and writes what is wrong, up to 20 times; all of it goes to --problems.
    // Returns false where something is wrong, or where it was stopped. Rows that --rejects takes
    // are none of this merge any more.
    bool check(const Check& more, const std::function<bool()>& is_stopped, std::ostream& out,
               std::ostream& err);
    // How many files all shards make, and how many this one does.
    std::size_t total() const {
        return order_ ? order_->files() : (rows_ + in_file_ - 1) / in_file_;
    }
    std::size_t count() const { return shard_.share_of(total()); }

    // How many rows have something wrong with them, though their copies can be made.
    std::size_t with_minor_faults() const { return minor_; }
    // How many rows --rejects took.
    std::size_t left_out() const { return rejected_.size(); }

    // Returns one file of the shard after the other; check() must have been called.
    std::optional<CopyFile> next();
    std::size_t taken() const { return taken_; }

    // The copies that --proof asks for; check() must have been called.
    std::vector<ProofCopy> proof_copies();

    // Throws Error where a value that the copy needs is missing. Any thread may call it.
    Values values(const DataRow& row, const CopyPage& page) const;

private:
    using Named = std::pair<std::size_t, std::size_t>;  // a name's fingerprint, its row's number

    std::optional<RowOrder> order_of(const MergeOptions& options) const;
    std::vector<NumberedRow> next_rows();
    Copy copy_of(NumberedRow row);
    void note_fault(const Error& error, RowFaults& faults);
    std::string bundle_name(const CopyFile& file) const;
    std::optional<std::size_t> find_column(const std::string& name) const;
    void check_pattern() const;
    std::string output_of(const DataRow& row, std::size_t number) const;
    // The next row that is asked for and not rejected; number_ is its number.
    std::optional<DataRow> next_row();
    bool check_next(const Check& more, std::vector<Named>& names, RowFaults& faults,
                    std::ostream& out);
    void look_at_values(const DataRow& row, RowFaults& faults) const;
    void rewind();
    [[noreturn]] void refuse_empty() const;
    void refuse_table_within() const;
    std::vector<std::string> files_of(const std::string& name, const CopyPage& page) const;
    void show(const DataRow& row, const std::string& name, std::ostream& out) const;
    std::size_t tell_collisions(std::vector<Named>& names, const Tellers& to);

    const MergeOptions& options_;
    const RowChoice choice_;
    const Shard shard_;
    DataTable table_;
    Copies copies_;
    CopyName name_;
    Missing missing_;
    const std::size_t in_file_;      // rows
    std::optional<RowOrder> order_;  // none: that of the table
    ProofRows proof_;
    MergeReport* report_ = nullptr;   // may be none
    std::set<std::size_t> rejected_;  // numbers of rows
    std::size_t number_ = 0;          // of the row that was read last, from 1
    std::optional<DataRow> current_;  // that row, for what is told of it
    std::size_t minor_ = 0, rows_ = 0, passed_ = 0, files_ = 0, taken_ = 0;
};

}  // namespace yaprak
