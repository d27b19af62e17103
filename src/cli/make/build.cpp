#include "cli/make/build.hpp"

#include "base/text.hpp"
#include "batch/run/work_pool.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/job_scheduler.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/processors.hpp"
#include "cli/run/build_cache.hpp"
#include "cli/run/file_options.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/load_resources.hpp"
#include "cli/run/made_output.hpp"
#include "cli/run/run_control.hpp"
#include "cli/run/run_lock.hpp"

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
    Build(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err)
        : options_(options),
          environment_(environment),
          out_(out),
          stage_(stage_named(options.dump)),
          stamp_(stamp_of(environment.source_date_epoch)),
          most_bytes_(options.most.empty() ? 0 : parse_size(options.most)),
          pages_(find_pages(inputs(), options_.output)),
          workers_(count_workers()),
          sources_(sources_of(pages_)),
          resources_(options, environment, workers_),
          control_(environment, options.fail_fast, "page"),
          shard_(shard_of(options.shard, environment.scheduler)),
          report_(environment, options.quiet || !options.dump.empty(),
                  shard_.share_of(pages_.size()), out, err) {}

    int run() {
        if (pages_.empty()) throw Error({inputs().front()}, "no page in it", "pages end in .md");
        std::optional<RunLock> mark;
        if (stage_ == Stage::pdf) {
            refuse_unwritable(options_.output);
            mark.emplace(options_.output);
        }
        open_folders();
        if (stage_ == Stage::pdf) choose_password();
        choose();
        make_all();
        const std::size_t left = chosen_.size() - taken_;
        if (cache_) cache_->finish(is_single(), left == 0);
        if (options_.only_news && chosen_.empty()) return exit_done;
        return control_.end(report_, left);
    }

private:
    std::vector<std::string> inputs() const {
        return options_.inputs.empty() ? std::vector<std::string>{"content"} : options_.inputs;
    }

    // Locked files are other ones each time, and nobody keeps a record that a password could be
    // tried on.
    void choose_password() {
        password_ = shown_password(options_.password, environment_, out_);
        if (password_.empty()) return;
        report_.locked();
        cache_.reset();
    }

    std::size_t count_workers() const {
        const std::size_t wanted = options_.jobs > 0 ? std::size_t(options_.jobs) : processors();
        return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(pages_.size(), 1));
    }

    // What is wrong in the clinic, fonts and layouts shows before the first page is made.
    void open_folders() {
        for (const PageFile& page : pages_) {
            Warnings warnings;
            resources_.open(page.content, warnings);
            report_.warned(warnings);
        }
        if (stage_ != Stage::pdf) return;
        cache_.emplace(options_, environment_, shard_);
        for (const PageFile& page : pages_)
            if (!cache_->knows(page.content)) cache_->add_folder(page.content, resources_);
    }

    // Those that must be made.
    void choose() {
        if (cache_) begin_run();
        for (std::size_t i = shard_.index; i < pages_.size(); i += shard_.count) {
            const PageFile& page = pages_[i];
            const MadeRecord* known = cache_ ? cache_->unchanged(page) : nullptr;
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
            what += cache_->output_in(page) + "\n" + cache_->content_of(page) + "\n";
        cache_->begin_run(what, pages_.size());
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
        if (taken_ == chosen_.size() || !control_.goes_on()) return std::nullopt;
        return chosen_[taken_++];
    }

    MadePage make(const PageFile* page, std::size_t worker) {
        const auto begin = RunControl::Clock::now();
        MadePage outcome;
        outcome.page = page;
        try {
            const Job job{page->source,  page->content, options_.layout,
                          stage_,        stamp_,        purpose_named(options_.purpose),
                          most_bytes_,   password_,     standard_named(options_.standard),
                          options_.proof};
            outcome.made = typeset(job, resources_.caches(page->content, worker), outcome.warnings);
            if (options_.strict && !outcome.warnings.empty()) refuse_warned(outcome);
            if (stage_ == Stage::pdf && outcome.made.published) write(outcome);
        } catch (const std::exception&) {
            outcome.failure = failure_in_flight({page->source.string()});
            control_.note(*outcome.failure);
        }
        outcome.time = RunControl::Clock::now() - begin;
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
        if (outcome.failure) report_.failed(outcome.failure->findings);
        if (outcome.failure) return leave(*outcome.page, Unmade::failed);
        if (!outcome.made.published) report_.skipped(outcome.page->source);
        if (!outcome.made.published) return leave(*outcome.page, Unmade::skipped);
        if (stage_ != Stage::pdf) return print(outcome);
        if (cache_) record(outcome);
        tell_made(outcome, outcome.page->output, report_);
    }

    void leave(const PageFile& page, Unmade why) {
        if (cache_) cache_->unmade(cache_->output_in(page), why);
    }

    void record(const MadePage& outcome) {
        MadeRecord record;
        record.output = cache_->output_in(*outcome.page);
        record.inputs = outcome.made.inputs;
        for (const Finding& finding : outcome.warnings.list())
            record.warnings.push_back(to_text(finding, "warning"));
        cache_->made(*outcome.page, recorded(outcome, std::move(record)));
    }

    void print(const MadePage& outcome) {
        if (stage_ == Stage::typography) out_ << outcome.page->source.string() << "\n";
        out_ << outcome.made.bytes;
    }

    const BuildOptions& options_;
    const Environment& environment_;
    std::ostream& out_;
    const Stage stage_;
    const std::optional<Date> stamp_;
    const std::size_t most_bytes_;
    std::string password_;  // empty: none
    const std::vector<PageFile> pages_;
    const std::size_t workers_;
    const std::map<fs::path, fs::path> sources_;  // by output
    FolderResources resources_;
    RunControl control_;
    const Shard shard_;
    Report report_;
    std::optional<BuildCache> cache_;      // where PDFs are made
    std::vector<const PageFile*> chosen_;  // to be made
    std::size_t taken_ = 0;                // of the pages
};

}  // namespace

int build(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    return Build(options, environment, out, err).run();
}

}  // namespace yaprak
