#include "cli/build.hpp"

#include "batch/typeset.hpp"
#include "batch/work_pool.hpp"
#include "cli/contexts.hpp"
#include "cli/course.hpp"
#include "cli/engine.hpp"
#include "cli/file_options.hpp"
#include "cli/ledger.hpp"
#include "cli/load_context.hpp"
#include "cli/machine.hpp"
#include "cli/made_output.hpp"
#include "cli/places.hpp"
#include "cli/run_mark.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

Stage stage_named(const std::string& name) {
    static const std::map<std::string, Stage> stages = {
        {"", Stage::pdf},        {"document", Stage::document}, {"flow", Stage::flow},
        {"pages", Stage::pages}, {"sheets", Stage::sheets},     {"typography", Stage::typography}};
    return stages.at(name);
}

struct MadePage : MadeOutput {
    const PageFile* page = nullptr;
    Typeset made;  // its bytes are in the file by now, unless a dump was asked for
};

std::map<fs::path, fs::path> sources_of(const std::vector<PageFile>& pages) {
    std::map<fs::path, fs::path> sources;
    for (const PageFile& page : pages) sources[page.output] = page.source;
    return sources;
}

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
          sources_(sources_of(pages_)),
          contexts_(options, surroundings, workers_),
          course_(surroundings, options.fail_fast, "page"),
          shard_(shard_of(options.shard, surroundings.engine)),
          report_(surroundings, options.quiet || !options.dump.empty(),
                  shard_.share_of(pages_.size()), out, err) {}

    int run() {
        if (pages_.empty()) throw Error({inputs().front()}, "no page in it", "pages end in .md");
        std::optional<RunMark> mark;
        if (stage_ == Stage::pdf) {
            refuse_unwritable(options_.output);
            mark.emplace(options_.output);
        }
        open_contexts();
        if (stage_ == Stage::pdf) choose_password();
        choose();
        make_all();
        const std::size_t left = chosen_.size() - taken_;
        if (ledger_) ledger_->finish(is_single(), left == 0);
        if (options_.only_news && chosen_.empty()) return exit_done;
        return course_.end(report_, left);
    }

private:
    std::vector<std::string> inputs() const {
        return options_.inputs.empty() ? std::vector<std::string>{"content"} : options_.inputs;
    }

    // Locked files are other ones each time, and nobody keeps a record that a password could be
    // tried on.
    void choose_password() {
        password_ = shown_password(options_.password, surroundings_, out_);
        if (password_.empty()) return;
        report_.locked();
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
        ledger_.emplace(options_, surroundings_, shard_);
        for (const PageFile& page : pages_)
            if (!ledger_->knows(page.content)) ledger_->add_context(page.content, contexts_);
    }

    // Those that must be made.
    void choose() {
        if (ledger_) begin_run();
        for (std::size_t i = shard_.index; i < pages_.size(); i += shard_.count) {
            const PageFile& page = pages_[i];
            const MadeRecord* known = ledger_ ? ledger_->unchanged(page) : nullptr;
            if (known) {
                report_.unchanged(known->warned, options_.only_news ? std::vector<std::string>{}
                                                                    : known->warnings);
                continue;
            }
            chosen_.push_back(&page);
        }
    }

    void begin_run() {
        std::string what;
        for (const PageFile& page : pages_)
            what += ledger_->output_in(page) + "\n" + ledger_->content_of(page) + "\n";
        ledger_->begin_run(what, pages_.size());
    }

    bool is_single() const { return chosen_.size() == 1; }

    // ---- every page ----

    void make_all() {
        if (is_single()) {
            const auto page = next();
            if (!page) return;
            MadePage only = make(*page, 0);
            return deliver(only);
        }
        WorkPool<const PageFile*, MadePage>(
            {[this] { return next(); },
             [this](const PageFile*& page, std::size_t worker) { return make(page, worker); },
             [this](MadePage& outcome) { deliver(outcome); }, [this] { report_.pause(); }},
            workers_)
            .run();
    }

    std::optional<const PageFile*> next() {
        if (taken_ == chosen_.size() || !course_.goes_on()) return std::nullopt;
        return chosen_[taken_++];
    }

    MadePage make(const PageFile* page, std::size_t worker) {
        const auto begin = Course::Clock::now();
        MadePage outcome;
        outcome.page = page;
        try {
            const Job job{page->source,  page->content, options_.layout,
                          stage_,        stamp_,        purpose_named(options_.purpose),
                          most_bytes_,   password_,     standard_named(options_.standard),
                          options_.proof};
            outcome.made =
                typeset(job, contexts_.workshop(page->content, worker), outcome.warnings);
            if (options_.strict && !outcome.warnings.empty()) refuse_warned(outcome);
            if (stage_ == Stage::pdf && outcome.made.published) write(outcome);
        } catch (const std::exception&) {
            outcome.failure = failure_in_flight({page->source.string()});
            course_.note(*outcome.failure);
        }
        outcome.time = Course::Clock::now() - begin;
        return outcome;
    }

    static void refuse_warned(const MadePage& outcome) {
        throw Error(
            {outcome.page->source.string()},
            "not made: " + counted(outcome.warnings.list().size(), "warning") + " in strict mode",
            "mend the page, or leave out --strict");
    }

    void refuse_shared_sheet(const PageFile& page) const {
        const fs::path sheet = sheet_beside(page.output);
        const auto other = sources_.find(sheet);
        if (other != sources_.end())
            throw Error({page.source.string()},
                        "its sheets would overwrite " + sheet.string() + ", which is made of " +
                            other->second.string(),
                        "rename one of the two pages");
    }

    void write(MadePage& outcome) const {
        if (outcome.made.sheet) refuse_shared_sheet(*outcome.page);
        write_made(outcome.made, outcome.page->output, is_single() ? Flush::now : Flush::later,
                   outcome);
        outcome.made.bytes = {};
        outcome.made.sheet.reset();
    }

    void deliver(MadePage& outcome) {
        report_.warned(outcome.warnings);
        if (outcome.failure) report_.failed(outcome.failure->finding);
        if (outcome.failure) return leave(*outcome.page, Unmade::failed);
        if (!outcome.made.published) report_.skipped(outcome.page->source);
        if (!outcome.made.published) return leave(*outcome.page, Unmade::skipped);
        if (stage_ != Stage::pdf) return print(outcome);
        if (ledger_) record(outcome);
        tell_made(outcome, outcome.page->output, report_);
    }

    void leave(const PageFile& page, Unmade why) {
        if (ledger_) ledger_->unmade(ledger_->output_in(page), why);
    }

    void record(const MadePage& outcome) {
        MadeRecord record;
        record.output = ledger_->output_in(*outcome.page);
        record.inputs = outcome.made.inputs;
        for (const Finding& finding : outcome.warnings.list())
            record.warnings.push_back(to_text(finding, "warning"));
        ledger_->made(*outcome.page, recorded(outcome, std::move(record)));
    }

    void print(const MadePage& outcome) {
        if (stage_ == Stage::typography) out_ << outcome.page->source.string() << "\n";
        out_ << outcome.made.bytes;
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
    const std::map<fs::path, fs::path> sources_;  // by output
    Contexts contexts_;
    Course course_;
    const Shard shard_;
    Report report_;
    std::optional<Ledger> ledger_;         // where PDFs are made
    std::vector<const PageFile*> chosen_;  // to be made
    std::size_t taken_ = 0;                // of the pages
};

}  // namespace

int build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err) {
    return Build(options, surroundings, out, err).run();
}

}  // namespace yaprak
