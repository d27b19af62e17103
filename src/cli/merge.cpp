#include "cli/merge.hpp"

#include "base/did_you_mean.hpp"
#include "base/file.hpp"
#include "batch/copies.hpp"
#include "batch/copy_name.hpp"
#include "batch/work_pool.hpp"
#include "cli/contexts.hpp"
#include "cli/failure.hpp"
#include "cli/file_options.hpp"
#include "cli/load_context.hpp"
#include "cli/machine.hpp"
#include "cli/places.hpp"
#include "cli/report.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t most_errors = 20;  // told of in one check
constexpr std::size_t most_told = 1000;  // warnings that are kept to be told once
constexpr std::size_t group = 256;       // files that are put on the disk together

PageFile page_of(const MergeOptions& options) {
    const auto pages = find_pages({options.build.inputs.at(0)}, options.build.output);
    if (pages.size() == 1) return pages.front();
    throw Error({options.build.inputs.at(0)}, "a merge takes one page",
                "name a file that ends in .md");
}

Missing missing_named(const std::string& name, const SourcePos& at) {
    if (name.empty() || name == "error") return Missing::error;
    if (name == "empty") return Missing::empty;
    if (name == "default") return Missing::otherwise;
    throw Error(at, "unknown \"missing: " + name + "\"", "error, empty or default");
}

// A row's copy, to be made.
struct Copy {
    DataRow row;
    std::string output;  // under the output folder
    const CopyPage* page = nullptr;
};

struct Made {
    std::string output;
    Warnings warnings;
    int pages = 0;
    std::size_t bytes = 0;
    std::string given_up;
    std::optional<Failure> failure;
    std::chrono::nanoseconds time{};
};

class Merge {
public:
    Merge(const MergeOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err)
        : options_(options),
          surroundings_(surroundings),
          out_(out),
          err_(err),
          page_(page_of(options)),
          job_{page_.source,
               page_.content,
               options.build.layout,
               Stage::pdf,
               stamp_of(surroundings.source_date_epoch),
               purpose_named(options.build.purpose),
               options.build.most.empty() ? 0 : parse_size(options.build.most),
               password_of(options.build.password, surroundings)},
          workers_(options.build.jobs > 0 ? std::size_t(options.build.jobs) : processors()),
          contexts_(options.build, surroundings, workers_),
          name_(options.name) {}

    int run() {
        const auto begin = Clock::now();
        refuse_unwritable(options_.build.output);
        Warnings warnings;
        contexts_.open(page_.content, warnings);
        table_.emplace(options_.data, warnings);
        copies_.emplace(job_, contexts_.workshop(page_.content, 0), table_->columns(), warnings);
        missing_ = missing_named(options_.missing.empty() ? copies_->missing() : options_.missing,
                                 {page_.source.string()});
        for (const std::string& name : name_.names()) check_name(name);
        for (const Finding& finding : warnings.list())
            err_ << to_text(finding, "warning") << std::endl;
        if (!copies_->is_published())
            throw Error({page_.source.string()}, "the page says published: false");
        if (!check_rows()) return exit_wrong_input;
        if (options_.dry_run) return exit_done;
        return make_all(begin);
    }

private:
    // ---- names ----

    bool is_own(const std::string& key) const {
        return key == "no" || key == "brosur" || key == "broşür";
    }

    std::optional<std::size_t> column(const std::string& key) const {
        const auto& columns = table_->columns();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (placeholder_key(columns[i]) == key) return i;
        return std::nullopt;
    }

    void check_name(const std::string& name) const {
        const std::string key = placeholder_key(name);
        if (is_own(key) || column(key)) return;
        std::vector<std::string> known = table_->columns();
        known.insert(known.end(), {"no", "brosur"});
        const std::string near = did_you_mean(name, known);
        std::string all = "known: ";
        for (const std::string& one : known) all += (&one == &known[0] ? "" : ", ") + one;
        throw Error({}, "unknown name \"{{" + name + "}}\" in the pattern of names",
                    near.empty() ? all : near);
    }

    std::string output_of(const DataRow& row, std::size_t number) const {
        const std::string name = name_.fill([&](const std::string& asked) {
            const std::string key = placeholder_key(asked);
            if (const auto found = column(key)) return row.values[*found];
            return key == "no" ? std::to_string(number) : copies_->page_name();
        });
        if (name.empty())
            throw Error({options_.data, row.line}, "the copy has no name",
                        "the values that --name asks for are empty");
        return name;
    }

    // ---- the check of every row ----

    bool check_rows() {
        std::size_t errors = 0;
        std::vector<std::pair<std::size_t, std::size_t>> names;  // fingerprint and number
        for (bool more = true; more && errors < most_errors;) try {
                more = check_next(names);
            } catch (const Error& error) {
                ++errors;
                err_ << to_text(error.finding(), "error") << std::endl;
            }
        if (errors == 0) errors = tell_collisions(names);
        table_->rewind();
        if (errors == 0 && rows_ == 0) throw Error({options_.data}, "the table has no rows");
        if (errors > 0) err_ << "nothing is written" << std::endl;
        return errors == 0;
    }

    bool check_next(std::vector<std::pair<std::size_t, std::size_t>>& names) {
        const auto row = table_->next();
        if (!row) {
            if (options_.dry_run)
                out_ << counted(rows_, "row") << " checked, nothing is written" << std::endl;
            return false;
        }
        ++rows_;
        const CopyPage& page = copies_->page_for(*row);
        copies_->values(*row, page, missing_, options_.data);
        const std::string name = output_of(*row, rows_);
        names.emplace_back(std::hash<std::string>()(folded_file_name(name)), rows_);
        if (options_.dry_run && rows_ == 1) show(*row, name);
        return true;
    }

    void show(const DataRow& row, const std::string& name) {
        out_ << (fs::path(options_.build.output) / name).string() << "\n";
        for (std::size_t i = 0; i < row.values.size(); ++i)
            out_ << "  " << table_->columns()[i] << ": " << row.values[i] << "\n";
    }

    std::size_t tell_collisions(std::vector<std::pair<std::size_t, std::size_t>>& names) {
        std::sort(names.begin(), names.end());
        std::set<std::size_t> suspects;
        for (std::size_t i = 1; i < names.size() && suspects.size() < most_errors; ++i)
            if (names[i].first == names[i - 1].first)
                suspects.insert({names[i - 1].second, names[i].second});
        if (suspects.empty()) return 0;
        std::map<std::string, int> lines;
        std::size_t errors = 0, number = 0;
        table_->rewind();
        while (const auto row = table_->next()) {
            if (!suspects.contains(++number)) continue;
            const std::string name = output_of(*row, number);
            const auto [first, is_new] = lines.emplace(folded_file_name(name), row->line);
            if (is_new) continue;
            const Error problem({options_.data, row->line},
                                "\"" + name + "\" would be made from line " +
                                    std::to_string(first->second) + " too",
                                "take {{no}} into --name");
            err_ << to_text(problem.finding(), "error") << std::endl;
            ++errors;
        }
        return errors;
    }

    // ---- the copies ----

    int make_all(Clock::time_point begin) {
        report_.emplace(surroundings_, options_.build.quiet, rows_, out_, err_);
        WorkPool<Copy, Made>({[this] { return next(); },
                              [this](Copy& copy, std::size_t worker) { return make(copy, worker); },
                              [this](Made& made) { deliver(made); }, [this] { report_->pause(); }},
                             workers_)
            .run();
        if (unsafe_ > 0) sync_file_system(options_.build.output);
        const std::size_t left = rows_ - taken_;
        if (left > 0) report_->left(left, why_left());
        report_->sum(Clock::now() - begin, left);
        if (left > 0 && surroundings_.stopped_by())
            return exit_by_signal + surroundings_.stopped_by();
        if (passing_) return exit_try_again;
        return report_->has_failures() ? exit_some_failed : exit_done;
    }

    std::string why_left() const {
        if (surroundings_.stopped_by()) return "stopped";
        return passing_ ? "the disk is full or fails" : "a copy failed";
    }

    std::optional<Copy> next() {
        if (halted_ || surroundings_.stopped_by()) return std::nullopt;
        auto row = table_->next();
        if (!row) return std::nullopt;
        ++taken_;
        Copy copy;
        copy.output = output_of(*row, taken_);
        copy.page = &copies_->page_for(*row);
        copy.row = std::move(*row);
        return copy;
    }

    Made make(const Copy& copy, std::size_t worker) {
        const auto begin = Clock::now();
        Made made;
        made.output = (fs::path(options_.build.output) / copy.output).string();
        try {
            const Values values = copies_->values(copy.row, *copy.page, missing_, options_.data);
            Typeset typeset =
                typeset_copy(copy.page->document, copy.page->pictures, values, job_,
                             contexts_.workshop(page_.content, worker), made.warnings);
            if (options_.build.strict && !made.warnings.empty())
                throw Error({options_.data, copy.row.line}, "not made: the copy has warnings");
            write_file(made.output, typeset.bytes, Flush::later);
            made.pages = typeset.pages;
            made.bytes = typeset.bytes.size();
            made.given_up = std::move(typeset.given_up);
        } catch (const std::exception&) {
            made.failure = failure_in_flight({options_.data, copy.row.line});
            if (made.failure->passes || options_.build.fail_fast) halted_ = true;
        }
        made.time = Clock::now() - begin;
        return made;
    }

    void deliver(Made& made) {
        tell_once(made.warnings);
        if (made.failure) {
            report_->failed(made.failure->finding);
            passing_ = passing_ || made.failure->passes;
            return;
        }
        report_->made(made.output, made.pages, made.bytes, made.warnings.list().size(), made.time,
                      made.given_up);
        if (++unsafe_ < group) return;
        sync_file_system(options_.build.output);
        unsafe_ = 0;
    }

    // What is wrong with the page is wrong with every copy.
    void tell_once(const Warnings& warnings) {
        Warnings fresh;
        for (const Finding& finding : warnings.list())
            if (told_.size() < most_told && told_.insert(to_text(finding, "warning")).second)
                fresh.add(finding.at, finding.problem, finding.hint);
        report_->warned(fresh);
    }

    const MergeOptions& options_;
    const Surroundings& surroundings_;
    std::ostream& out_;
    std::ostream& err_;
    const PageFile page_;
    const Job job_;
    const std::size_t workers_;
    Contexts contexts_;
    const CopyName name_;
    std::optional<DataTable> table_;
    std::optional<Copies> copies_;
    std::optional<Report> report_;
    Missing missing_ = Missing::error;
    std::set<std::string> told_;
    std::size_t rows_ = 0, taken_ = 0, unsafe_ = 0;
    bool passing_ = false;
    std::atomic<bool> halted_{false};
};

}  // namespace

int merge(const MergeOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err) {
    return Merge(options, surroundings, out, err).run();
}

}  // namespace yaprak
