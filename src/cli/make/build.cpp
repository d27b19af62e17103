#include "cli/make/build.hpp"

#include "base/message_line.hpp"
#include "base/text.hpp"
#include "batch/run/work_pool.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/output_folder.hpp"
#include "cli/environment/paths.hpp"
#include "cli/make/check_line.hpp"
#include "cli/make/output_target.hpp"
#include "cli/make/page_names.hpp"
#include "cli/run/build_cache.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/made_output.hpp"
#include "cli/run/memory_rounds.hpp"
#include "cli/run/run_control.hpp"
#include "cli/run/run_lock.hpp"
#include "cli/run/run_plan.hpp"
#include "site/site_sentence.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using PageFiles = std::vector<PageFile>;
using ChangedPages = std::vector<const PageFile*>;

// ---- before the first page ----

PageQuery query_of(const PageOptions& pages, const Environment& environment) {
    return {pages.inputs.empty() ? std::vector{usual_input()} : pages.inputs, pages.included,
            pages.excluded, environment.files, day_of_run(environment)};
}

// In the order in which they are made, with the names that they get.
PageFiles pages_of(const BuildOptions& options, const PageList& list, const OutputTarget& target) {
    if (list.pages.empty()) {
        throw Error(Code::no_page,
                    {options.pages.inputs.empty() ? usual_input() : options.pages.inputs.front()},
                    "no page in it", hint_where_no_page_is(list));
    }
    PageFiles pages =
        name_pages(list.pages, layouts_of(options.pages.layout), options.name, target.folder);
    name_only(target, pages);
    return pages;
}

// What a PDF can be and an SVG cannot. Throws Error.
void check_drawings(const BuildOptions& options, const Environment& environment,
                    const OutputTarget& target) {
    if (target.kind != OutputKind::folder)
        throw Error(Code::usage, {target.name == "-" ? "" : target.name},
                    "this is a PDF, but drawings would be made",
                    "name a folder: each page of the brochure is a file of its own");
    if (options.pdf.most_bytes > 0)
        throw Error(Code::usage, {}, "--max-size is for PDFs, but drawings would be made",
                    "leave one of the two out");
    if (!password_of(options.pdf.password, environment).empty())
        throw Error(Code::usage, {}, "an SVG cannot be locked with a password",
                    "make a PDF, or leave the password out");
}

RunPlan plan_build(const BuildOptions& options, const Environment& environment,
                   const std::string& folder, std::size_t pages) {
    RunPlan plan = plan_run(options.pages, options.pdf, options.run, environment);
    plan.job.stage = options.stage;
    plan.job.layout.clear();  // each page has its own
    plan.run.output = folder;
    plan.workers = std::min(plan.workers, pages);
    return plan;
}

// What is wrong in the clinic, fonts and layouts shows before the first page is made.
void open_folders(const PageFiles& pages, FolderResources& resources, Report& report) {
    const MemoryWatch memory;
    for (const PageFile& page : pages) {
        Warnings warnings;
        resources.open(page, warnings);
        report.warned(warnings);
    }
    memory.check();
}

// None where no PDFs are made, nor where they are locked: locked files are other ones each time,
// and nobody keeps a record that a password could be tried on. A file that is named itself and a
// page from a pipe are always made.
std::unique_ptr<BuildCache> open_cache(const RunPlan& plan, const PageFiles& pages,
                                       const FolderResources& resources, bool is_recorded) {
    if (!is_recorded || plan.job.stage != Stage::pdf || !plan.job.password.empty()) return nullptr;
    auto cache = std::make_unique<BuildCache>(plan);
    for (const PageFile& page : pages)
        if (!cache->knows(page.content)) cache->add_folder(page.content, resources);
    std::string what;
    for (const PageFile& page : pages)
        what += cache->output_in(page) + "\n" + cache->content_of(page) + "\n";
    cache->begin_run(what, pages.size());
    return cache;
}

void open_lists(const ChangedPages& pages, FolderResources& resources, CheckLine& check) {
    Warnings told_already;
    for (const PageFile* page : pages)
        check.open(page->content, resources.open(*page, told_already).clinic);
}

PageLine line_of(const MadeRecord& known, const PageFile& page) {
    return {.source = page.source,
            .output = page.output,
            .pages = known.pages,
            .bytes = std::size_t(known.bytes),
            .warnings = std::size_t(known.warned)};
}

// Those of the shard that must be made. `only_news`: warnings of the others are not repeated.
ChangedPages changed_pages(const PageFiles& pages, const BuildOptions& options, BuildCache* cache,
                           Report& report) {
    ChangedPages changed;
    const Shard& shard = options.run.shard;
    for (std::size_t i = shard.index; i < pages.size(); i += shard.count) {
        const bool may_be_known = cache && pages[i].clash.empty();
        const MadeRecord* known = may_be_known ? cache->unchanged(pages[i]) : nullptr;
        if (known)
            report.unchanged(line_of(*known, pages[i]),
                             options.only_news ? std::vector<std::string>{} : known->warnings);
        else
            changed.push_back(&pages[i]);
    }
    return changed;
}

// ---- every page ----

struct MadePage : MadeOutput {
    const PageFile* page = nullptr;
    Typeset made;        // its bytes are in the file by now, unless a stage is printed
    bool again = false;  // memory ran out elsewhere meanwhile: it is to be made once more
};

using PageTry = Attempt<const PageFile*>;

// Where the pages of a run are made, with all that they share.
struct PageRun {
    const RunPlan& plan;
    const PageFiles& pages;  // all of the run, changed or not
    FolderResources& resources;
    RunControl& control;
    Report& report;
    BuildCache* cache;  // may be none
    const OutputTarget& target;
    std::ostream& out;  // for what is printed instead of made, or streamed
    CheckLine& check;
};

class PageMaker {
public:
    PageMaker(const PageRun& run, ChangedPages changed)
        : plan_(run.plan), run_(run), changed_(std::move(changed)) {
        for (const PageFile& page : run.pages) sources_[page.output] = page.source;
    }

    // Returns how many pages were left.
    std::size_t make_all() {
        if (is_single())
            make_only();
        else
            make_in_rounds(plan_.workers, run_.resources, run_.control,
                           [this](std::size_t workers) {
                               make_some(workers);
                               return tries_.begin_round();
                           });
        return changed_.size() - taken_ + tries_.left();
    }

private:
    bool is_single() const { return changed_.size() == 1; }

    void make_only() {
        const auto page = next();
        if (!page) return;
        MadePage only = make(*page, 0);
        deliver(only);
    }

    void make_some(std::size_t workers) {
        WorkPool<PageTry, MadePage>(
            {[this] { return next(); },
             [this](const PageTry& page, std::size_t worker) { return make(page, worker); },
             [this](MadePage& outcome) { deliver(outcome); }, [this] { run_.report.pause(); }},
            workers)
            .run();
    }

    std::optional<PageTry> next() {
        if (!run_.control.goes_on()) return std::nullopt;
        if (auto page = tries_.next()) return page;
        if (taken_ == changed_.size()) return std::nullopt;
        return PageTry{changed_[taken_++]};
    }

    MadePage make(const PageTry& attempt, std::size_t worker) {
        const auto begin = RunControl::Clock::now();
        const PageFile* const page = attempt.item;
        const MemoryWatch memory;
        MadePage outcome;
        outcome.page = page;
        try {
            if (!page->clash.empty()) refuse_shared(*page);
            Job job = plan_.job;
            job.source = page->source;
            job.content = page->content;
            job.layout = page->layout;
            job.context = run_.resources.context_of(*page);
            job.output_name = page->output.stem().string();
            job.checks = run_.check.of(page->content);
            WorkerCaches& caches = run_.resources.caches(page->content, worker);
            outcome.warnings.allow(allowed_in(plan_, caches.resources().clinic));
            outcome.made = typeset(job, caches, outcome.warnings);
            memory.check();
            if (!outcome.made.published) outcome.warnings = Warnings();  // nobody will read it
            refuse_denied(outcome.warnings, plan_.run.strict, plan_.denied,
                          {page->source.string()});
            if (writes() && outcome.made.published && outcome.made.is_filled) write(outcome);
        } catch (const std::exception&) {
            outcome.again = attempt.comes_again(memory);
            if (!outcome.again) outcome.failure = failure_of(memory, {page->source.string()});
            if (outcome.failure) run_.control.note(*outcome.failure);
        }
        outcome.time = RunControl::Clock::now() - begin;
        return outcome;
    }

    bool writes() const { return makes_files(plan_.job.stage); }

    static void refuse_shared(const PageFile& page) {
        throw Error(
            Code::name_clash, {page.source.string()},
            in_quotes(page.output.string()) + " would be made from " + page.clash.string() + " too",
            page.is_named ? "let --name say more of them: {{folder}}/{{slug}}"
                          : "give one of the two pages another name, or all with --name");
    }

    void refuse_shared_sheet(const PageFile& page) const {
        const bool for_press = plan_.job.purpose == FilePurpose::press;
        const fs::path sheet = file_beside(page.output, for_press);
        const auto other = sources_.find(sheet);
        if (other != sources_.end())
            throw Error(Code::name_clash, {page.source.string()},
                        (for_press ? "its file for a press would overwrite "
                                   : "its sheets would overwrite ") +
                            sheet.string() + ", which is made of " + other->second.string(),
                        "rename one of the two pages");
    }

    void write(MadePage& outcome) const {
        if (run_.target.kind == OutputKind::stream)
            stream(outcome);
        else
            write_files(outcome);
        outcome.made.bytes = {};
        outcome.made.drawings = {};
        outcome.made.sheet.reset();
    }

    void stream(MadePage& outcome) const {
        if (outcome.made.sheet)
            throw Error(Code::usage, {outcome.page->source.string()},
                        "its layout makes two PDFs, the pages and their sheets",
                        "name a file or a folder with -o");
        write_to_stream(run_.target, outcome.made.bytes, run_.out);
        note_made(outcome.made, outcome);
    }

    void write_files(MadePage& outcome) const {
        if (outcome.made.sheet) refuse_shared_sheet(*outcome.page);
        write_made(outcome.made, outcome.page->output, is_single() ? Flush::now : Flush::later,
                   *plan_.environment.files, outcome);
    }

    void deliver(MadePage& outcome) {
        const PageFile& page = *outcome.page;
        if (outcome.again) return tries_.add(&page);
        run_.report.warned(outcome.warnings);
        if (outcome.failure) {
            run_.report.failed(page.source, outcome.failure->findings);
            return leave(page, Unmade::failed);
        }
        if (!outcome.made.published || !outcome.made.is_filled) {
            run_.report.skipped(page.source,
                                outcome.made.published
                                    ? "it has placeholders, which yaprak merge fills "
                                      "from a table; --sample shows their names"
                                    : "its front matter says that it is not published");
            return leave(page, Unmade::skipped);
        }
        if (!writes()) return print(outcome);
        run_.check.add(page.source, outcome.made.found);
        if (run_.cache) record(outcome);
        tell_made(outcome, page.source, page.output, run_.report);
    }

    void leave(const PageFile& page, Unmade why) {
        if (run_.cache) run_.cache->unmade(run_.cache->output_in(page), why);
    }

    void record(const MadePage& outcome) {
        MadeRecord record;
        record.output = run_.cache->output_in(*outcome.page);
        record.inputs = outcome.made.inputs;
        record.warnings = warning_lines(outcome.warnings);
        run_.cache->made(*outcome.page, recorded(outcome, std::move(record)));
    }

    void print(const MadePage& outcome) {
        if (plan_.job.stage == Stage::typography) run_.out << outcome.page->source.string() << "\n";
        run_.out << outcome.made.bytes;
    }

    const RunPlan& plan_;
    const PageRun& run_;
    const ChangedPages changed_;
    std::size_t taken_ = 0;  // of them
    SecondTries<const PageFile*> tries_;
    std::map<fs::path, fs::path> sources_;  // by output
};

void tell_of_sites(const PageList& list, bool only_news, Report& report) {
    if (!only_news)
        for (const std::string& sentence : site_sentences(list)) report.noted(sentence);
    std::vector<PassedOver> passed_over;
    for (const auto& site : list.sites)
        passed_over.insert(passed_over.end(), site->passed_over.begin(), site->passed_over.end());
    report.passed_over(count_passed_over(passed_over), passed_over_sentence(passed_over));
}

}  // namespace

int build(const BuildOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    const OutputTarget target = output_target(options.run.output);
    const PageList list = list_pages(query_of(options.pages, environment), target.folder);
    const PageFiles pages = pages_of(options, list, target);
    if (options.stage == Stage::svg) check_drawings(options, environment, target);
    RunPlan plan = plan_build(options, environment, target.folder, pages.size());
    const bool writes = makes_files(options.stage);
    const bool is_stream = target.kind == OutputKind::stream;
    const bool is_recorded = target.kind == OutputKind::folder && !options.is_piped;
    std::ostream& told = is_stream ? err : out;
    Report report(environment, options.run.quiet || !writes,
                  options.run.shard.share_of(pages.size()), {options.run.format, told, err});
    report.heading(options.heading);
    report.keep_status(options.run.status_file);
    RunControl control(environment, options.run.fail_fast, "page");
    std::optional<RunLock> lock;
    if (writes) {
        if (!is_stream) refuse_unwritable(plan.run.output);
        if (target.kind == OutputKind::folder) lock.emplace(plan.run.output);
        tell_of_sites(list, options.only_news, report);
    }
    report.warned(list.warnings);
    FolderResources resources(options.pages, environment, plan.workers);
    open_folders(pages, resources, report);
    if (options.stage == Stage::pdf)
        plan.job.password = shown_password(options.pdf.password, environment,
                                           options.run.format == Format::json ? err : told);
    if (!plan.job.password.empty()) report.locked();
    const auto cache = open_cache(plan, pages, resources, is_recorded);
    const ChangedPages changed = changed_pages(pages, options, cache.get(), report);
    CheckLine check(options.pages, environment);
    if (writes && !options.is_piped && !options.run.quiet) open_lists(changed, resources, check);
    const PageRun run{plan, pages, resources, control, report, cache.get(), target, out, check};
    const std::size_t left = PageMaker(run, changed).make_all();
    if (const std::string line = check.line(); !line.empty()) report.noted(line);
    const bool is_on_disk = changed.size() == 1;
    if (cache) cache->finish(is_on_disk, left == 0);
    if (!options.only_news || !changed.empty()) return control.end(report, left);
    report.ended(exit_done);
    return exit_done;
}

}  // namespace yaprak
