#include "cli/build.hpp"

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "batch/typeset.hpp"
#include "batch/work_pool.hpp"
#include "cli/contexts.hpp"
#include "cli/failure.hpp"
#include "cli/file_options.hpp"
#include "cli/ledger.hpp"
#include "cli/load_context.hpp"
#include "cli/machine.hpp"
#include "cli/places.hpp"
#include "cli/report.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using Clock = std::chrono::steady_clock;

Stage stage_named(const std::string& name) {
    static const std::map<std::string, Stage> stages = {{"", Stage::pdf},
                                                        {"document", Stage::document},
                                                        {"flow", Stage::flow},
                                                        {"pages", Stage::pages},
                                                        {"typography", Stage::typography}};
    return stages.at(name);
}

// What became of one page.
struct Outcome {
    const PageFile* page = nullptr;
    Warnings warnings;
    Typeset made;           // its bytes are in the file by now, unless a dump was asked for
    std::size_t bytes = 0;  // of the PDF
    std::string sha256;
    std::optional<Failure> failure;
    std::chrono::nanoseconds time{};
};

class Build {
public:
    Build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err)
        : options_(options),
          surroundings_(surroundings),
          out_(out),
          stage_(stage_named(options.dump)),
          stamp_(stamp_of(surroundings.source_date_epoch)),
          most_bytes_(options.most.empty() ? 0 : parse_size(options.most)),
          pages_(find_pages(inputs(), options_.output)),
          workers_(count_workers()),
          contexts_(options, surroundings, workers_),
          report_(surroundings, options.quiet || !options.dump.empty(), pages_.size(), out, err) {}

    int run() {
        const auto begin = Clock::now();
        if (pages_.empty()) throw Error({inputs().front()}, "no page in it", "pages end in .md");
        if (stage_ == Stage::pdf) refuse_unwritable(options_.output);
        open_contexts();
        if (stage_ == Stage::pdf) choose_password();
        choose();
        make_all();
        if (ledger_) ledger_->finish(is_single());
        const std::size_t left = chosen_.size() - taken_;
        if (left > 0) report_.left(left, why_left());
        report_.sum(Clock::now() - begin, left);
        return exit_code();
    }

private:
    std::vector<std::string> inputs() const {
        return options_.inputs.empty() ? std::vector<std::string>{"content"} : options_.inputs;
    }

    // What was made by chance is shown even where nothing else is: it cannot be had again. Locked
    // files are other ones each time, and nobody keeps a record that a password could be tried on.
    void choose_password() {
        password_ = password_of(options_.password, surroundings_);
        if (options_.password.generated)
            out_ << "password: " << password_
                 << "  (shown once: tell it by telephone, not in a letter with the file)"
                 << std::endl;
        if (!out_) throw Error({}, "cannot write to the standard output");
        if (password_.empty()) return;
        report_.noted(
            "the files are locked: tagged for screen readers as ever, but no PDF/A, which "
            "allows no password");
        ledger_.reset();
    }

    std::size_t count_workers() const {
        const std::size_t wanted = options_.jobs > 0 ? std::size_t(options_.jobs) : processors();
        return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(pages_.size(), 1));
    }

    // What is wrong in the clinic, fonts and layouts shows before the first page is made.
    void open_contexts() {
        for (const PageFile& page : pages_) {
            Warnings warnings;
            contexts_.open(page.content, warnings);
            report_.warned(warnings);
        }
        if (stage_ != Stage::pdf) return;
        ledger_.emplace(options_, settings());
        for (const PageFile& page : pages_)
            if (!ledger_->knows(page.content))
                ledger_->add_context(page.content, contexts_.files_of(page.content));
    }

    // What beside the files decides about the bytes.
    std::string settings() const {
        std::string out = surroundings_.source_date_epoch;
        for (const std::string& one :
             {options_.layout, options_.purpose, options_.most, options_.standard})
            out += "\n" + one;
        return out;
    }

    // Those that must be made.
    void choose() {
        for (const PageFile& page : pages_) {
            const MadeRecord* known = ledger_ ? ledger_->unchanged(page) : nullptr;
            if (known) {
                report_.unchanged(known->warnings);
                continue;
            }
            if (ledger_) ledger_->begin(page);
            chosen_.push_back(&page);
        }
    }

    bool is_single() const { return chosen_.size() == 1; }

    // ---- every page ----

    void make_all() {
        if (is_single()) {
            const auto page = next();
            if (!page) return;
            Outcome only = make(*page, 0);
            return deliver(only);
        }
        WorkPool<const PageFile*, Outcome>(
            {[this] { return next(); },
             [this](const PageFile*& page, std::size_t worker) { return make(page, worker); },
             [this](Outcome& outcome) { deliver(outcome); }, [this] { report_.pause(); }},
            workers_)
            .run();
    }

    std::optional<const PageFile*> next() {
        if (taken_ == chosen_.size() || halted_ || surroundings_.stopped_by()) return std::nullopt;
        return chosen_[taken_++];
    }

    Outcome make(const PageFile* page, std::size_t worker) {
        const auto begin = Clock::now();
        Outcome outcome;
        outcome.page = page;
        try {
            const Job job{page->source, page->content, options_.layout,
                          stage_,       stamp_,        purpose_named(options_.purpose),
                          most_bytes_,  password_,     standard_named(options_.standard)};
            outcome.made =
                typeset(job, contexts_.workshop(page->content, worker), outcome.warnings);
            if (options_.strict && !outcome.warnings.empty()) refuse_warned(outcome);
            if (stage_ == Stage::pdf && outcome.made.published) write(outcome);
        } catch (const std::exception&) {
            outcome.failure = failure_in_flight({page->source.string()});
            if (ends_run(*outcome.failure)) halted_ = true;
        }
        outcome.time = Clock::now() - begin;
        return outcome;
    }

    // A full disk fails every page that follows as well.
    bool ends_run(const Failure& failure) const { return failure.passes || options_.fail_fast; }

    static void refuse_warned(const Outcome& outcome) {
        throw Error(
            {outcome.page->source.string()},
            "not made: " + counted(outcome.warnings.list().size(), "warning") + " in strict mode",
            "mend the page, or leave out --strict");
    }

    void write(Outcome& outcome) const {
        write_file(outcome.page->output, outcome.made.bytes,
                   is_single() ? Flush::now : Flush::later);
        outcome.bytes = outcome.made.bytes.size();
        outcome.sha256 = sha256(outcome.made.bytes);
        outcome.made.bytes = {};
    }

    void deliver(Outcome& outcome) {
        report_.warned(outcome.warnings);
        if (outcome.failure) return fail(*outcome.failure);
        if (!outcome.made.published) return report_.skipped(outcome.page->source);
        if (stage_ != Stage::pdf) return print(outcome);
        if (ledger_) record(outcome);
        report_.made(outcome.page->output, outcome.made.pages, outcome.bytes,
                     outcome.warnings.list().size(), outcome.time, outcome.made.given_up);
    }

    void record(const Outcome& outcome) {
        MadeRecord record;
        record.inputs = outcome.made.inputs;
        record.bytes = std::int64_t(outcome.bytes);
        record.sha256 = outcome.sha256;
        record.pages = outcome.made.pages;
        record.milliseconds =
            int(std::chrono::duration_cast<std::chrono::milliseconds>(outcome.time).count());
        record.given_up = outcome.made.given_up;
        for (const Finding& finding : outcome.warnings.list())
            record.warnings.push_back(to_text(finding, "warning"));
        ledger_->made(*outcome.page, std::move(record));
    }

    void print(const Outcome& outcome) {
        if (stage_ == Stage::typography) out_ << outcome.page->source.string() << "\n";
        out_ << outcome.made.bytes;
    }

    void fail(const Failure& failure) {
        report_.failed(failure.finding);
        passing_ = passing_ || failure.passes;
    }

    // ---- the end ----

    std::string why_left() const {
        if (surroundings_.stopped_by()) return "stopped";
        return passing_ ? "the disk is full or fails" : "a page failed";
    }

    int exit_code() const {
        if (const int signal = surroundings_.stopped_by(); signal && taken_ < chosen_.size())
            return exit_by_signal + signal;
        if (passing_) return exit_try_again;
        return report_.has_failures() ? exit_some_failed : exit_done;
    }

    const BuildOptions& options_;
    const Surroundings& surroundings_;
    std::ostream& out_;
    const Stage stage_;
    const std::optional<Date> stamp_;
    const std::size_t most_bytes_;
    std::string password_;  // empty: none
    const std::vector<PageFile> pages_;
    const std::size_t workers_;
    Contexts contexts_;
    Report report_;
    std::optional<Ledger> ledger_;         // where PDFs are made
    std::vector<const PageFile*> chosen_;  // to be made
    std::size_t taken_ = 0;                // of the pages
    bool passing_ = false;
    std::atomic<bool> halted_{false};
};

}  // namespace

int build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err) {
    return Build(options, surroundings, out, err).run();
}

}  // namespace yaprak
