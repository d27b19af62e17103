#include "cli/make/merge.hpp"

#include "base/failed_allocations.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/copies/bundle.hpp"
#include "batch/run/work_pool.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/output_folder.hpp"
#include "cli/make/copy_run.hpp"
#include "cli/run/page_list.hpp"
#include "cli/run/run_lock.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace {

PageFile page_of(const MergeOptions& options) {
    const std::string& asked = options.pages.inputs.front();
    const auto pages = find_pages({asked}, options.run.output);
    if (layouts_of(options.pages.layout).size() > 1)
        throw Error(Code::usage, {}, "a merge takes one layout", "run it once for each");
    if (pages.size() == 1) return pages.front();
    throw Error(Code::usage, {asked}, "a merge takes one page", "name a file that ends in .md");
}

bool asks_for_password(const PasswordOptions& asked) {
    return asked.given || asked.file || asked.generated;
}

bool is_locked(const MergeOptions& options, const Environment& environment) {
    return !options.password_column.empty() || asks_for_password(options.pdf.password) ||
           environment.password;
}

RunPlan plan_merge(const MergeOptions& options, const Environment& environment,
                   const PageFile& page) {
    RunPlan plan = plan_run(options.pages, options.pdf, options.run, environment);
    plan.job.source = page.source;
    plan.job.content = page.content;
    return plan;
}

// ---- before the first copy ----

// `plan` and `resources` must outlive what is returned.
MergeInput open_input(const MergeOptions& options, RunPlan& plan, const PageFile& page,
                      FolderResources& resources, const Tellers& to) {
    const Job& job = plan.job;
    Warnings warnings;
    const SharedResources& shared = resources.open(page, warnings);
    warnings.allow(allowed_in(plan, shared.clinic));
    plan.job.context = resources.context_of(page);
    MergeInput input;
    input.rows =
        std::make_unique<CopyRows>(options, job, resources.caches(job.content, 0), warnings);
    if (!options.password_column.empty()) {
        input.password_column = input.rows->column(options.password_column, "--password-column");
        if (asks_for_password(options.pdf.password))
            throw Error(Code::password, {}, "more than one password is asked for",
                        "--password-column is enough");
    }
    if (!options.mail_column.empty())
        input.letters = std::make_unique<CopyLetters>(
            options, job, shared, *input.rows,
            is_locked(options, plan.environment) ? Lock::password : Lock::none);
    tell(warnings, to);
    if (!input.rows->copies().is_published())
        throw Error(Code::not_published, {job.source.string()}, "the page says published: false");
    return input;
}

// Whether every row can be made and sent.
bool check(const MergeOptions& options, const Environment& environment, const MergeInput& input,
           const Tellers& to) {
    const auto more = [&](const DataRow& row, const CopyPage& page) {
        if (input.password_column) password_for(row, *input.password_column, options.table);
        if (input.letters) input.letters->check(row, page);
    };
    const auto is_stopped = [&] { return environment.stopped_by() != 0; };
    if (!input.rows->check(more, is_stopped, to.out, to.err)) return false;
    Warnings warnings;
    if (input.letters) input.letters->warn_of_readers(warnings);
    tell(warnings, to);
    return true;
}

int stop(const Environment& environment, std::ostream& err) {
    err << "stopped: nothing is written" << std::endl;
    return exit_by_signal + environment.stopped_by();
}

// Of locked files no record is kept, as in a build.
CopyCache open_cache(const MergeOptions& options, const RunPlan& plan, const CopyRows& rows,
                     const FolderResources& resources) {
    if (is_locked(options, plan.environment)) return {};
    CopyCache known;
    known.cache = std::make_unique<BuildCache>(plan, std::to_string(int(rows.missing())));
    const auto& content = plan.job.content;
    known.cache->add_folder(content, resources);
    std::string what = options.name + "\n" + sha256_of_file(options.table) + "\n" +
                       std::to_string(options.bundle) + (options.one_sided ? " single" : "");
    for (const auto& [choice, page] : rows.copies().pages()) {
        const std::string key =
            known.cache->key(content, page.inputs, fingerprint(plan.job.context));
        what += "\n" + key;
        if (!known.cache->is_unsettled(page.inputs)) known.keys[&page] = key;
    }
    known.cache->begin_run(what, rows.total());
    return known;
}

// ---- after the last ----

void tell_letters(std::map<Posted, std::size_t> posted, Report& report) {
    std::string said = counted(posted[Posted::queued], "letter") + " queued";
    if (posted[Posted::known] > 0)
        said += ", " + std::to_string(posted[Posted::known]) + " in the outbox already";
    if (posted[Posted::nobody] > 0)
        said += ", " + std::to_string(posted[Posted::nobody]) + " without an address";
    if (posted[Posted::queued] > 0) said += "; \"yaprak outbox run\" sends them";
    report.noted(said);
}

}  // namespace

int merge(const MergeOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    const Tellers to{options.run.format, out, err};
    const std::string& output = options.run.output;
    const PageFile page = page_of(options);
    RunPlan plan = plan_merge(options, environment, page);
    FolderResources resources(options.pages, environment, plan.workers);
    RunControl control(environment, options.run.fail_fast, "copy");
    refuse_unwritable(output);
    const MemoryWatch memory;
    const MergeInput input = open_input(options, plan, page, resources, to);
    CopyRows& rows = *input.rows;
    const FileLook table = look_at(options.table);
    if (!check(options, environment, input, to))
        return environment.stopped_by() ? stop(environment, err) : exit_wrong_input;
    memory.check();
    if (options.dry_run) return exit_done;

    const RunLock lock(output);
    Report report(environment, options.run.quiet, rows.count(), to);
    if (!input.password_column)
        plan.job.password = shown_password(options.pdf.password, environment,
                                           to.format == Format::json ? err : out);
    if (is_locked(options, environment)) report.locked();
    const CopyCache known = open_cache(options, plan, rows, resources);
    const CopyRun run{options, plan, input, known, resources, control, report};
    const auto posted = make_copies(run);

    const bool is_same_table = look_at(options.table) == table;
    if (known.cache)
        known.cache->finish(false, is_same_table && rows.taken() == rows.count());
    else
        sync_file_system(output);
    if (input.letters) tell_letters(posted, report);
    const int code = control.end(report, rows.count() - std::min(rows.taken(), rows.count()));
    if (is_same_table) return code;
    throw Error(Code::table, {options.table}, "the table was changed while its copies were made",
                "the same command makes what is other now");
}

}  // namespace yaprak
