#include "cli/make/merge.hpp"

#include "base/failed_allocations.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/copies/inserting_marks.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/output_folder.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/make/copy_run.hpp"
#include "cli/make/merge_proof.hpp"
#include "cli/run/own_secret.hpp"
#include "cli/run/page_list.hpp"
#include "cli/run/run_lock.hpp"
#include "cli/run/status_file.hpp"
#include "language/weak_password.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <utility>

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

// Passwords of a column that others could guess, by what is known against them.
class WeakPasswords {
public:
    void add(const std::string& password) {
        const std::string_view weakness = weakness_of(password);
        if (!weakness.empty()) ++counts_[std::string(weakness)];
    }

    void tell(const MergeOptions& options, Warnings& warnings) const {
        for (const auto& [weakness, count] : counts_)
            warnings.add(Code::mail_open, {options.table},
                         counted(count, "password") + " in " + in_quotes(options.password_column) +
                             " can be guessed by others: " + weakness,
                         "take a column of random ones, of 8 signs at least");
    }

private:
    std::map<std::string, std::size_t> counts_;
};

void check_mark(const MergeInput& input, const CheckedRow& copy, const std::string& table) {
    const InsertingLayout& inserting = copy.page.inserting;
    if (inserting.mark != InsertingMark::data_matrix) return;
    const Values values = input.rows->values(copy.row, copy.page);
    with_place(SourcePos{table, copy.row.line}, [&] {
        check_inserting_text(inserting, {values, std::to_string(copy.number), copy.sequence});
    });
}

// Whether every row can be made and sent.
bool check(const MergeOptions& options, const Environment& environment, const MergeInput& input,
           const Tellers& to) {
    WeakPasswords weak;
    const auto more = [&](const CheckedRow& copy) -> std::optional<Error> {
        if (input.password_column)
            weak.add(password_for(copy.row, *input.password_column, options));
        if (options.makes_bundles()) check_mark(input, copy, options.table);
        return input.letters ? input.letters->check(copy.row, copy.page) : std::nullopt;
    };
    const auto is_stopped = [&] { return environment.stopped_by() != 0; };
    if (!input.rows->check(more, is_stopped, to.out, to.err)) return false;
    Warnings warnings;
    weak.tell(options, warnings);
    if (input.letters) input.letters->warn_of_readers(warnings);
    tell(warnings, to);
    return true;
}

int stop(const Environment& environment, std::ostream& err) {
    err << translated(err, "stopped: nothing is written") << std::endl;
    return exit_by_signal + environment.stopped_by();
}

// What locked copies hold must not be guessed from their fingerprints: those need a secret.
CopyCache open_cache(const MergeOptions& options, const RunPlan& plan, const CopyRows& rows,
                     const FolderResources& resources) {
    CopyCache known;
    const bool has_passwords = is_locked(options, plan.environment);
    if (has_passwords) known.secret = own_secret(plan.environment.state);
    if (has_passwords && known.secret.empty()) return known;
    known.cache = std::make_unique<BuildCache>(plan, std::to_string(int(rows.missing())));
    const auto& content = plan.job.content;
    known.cache->add_folder(content, resources);
    const std::string table = sha256_of_file(options.table);
    std::string what = options.name + "\n" +
                       (has_passwords ? keyed_fingerprint(known.secret, table) : table) + "\n" +
                       std::to_string(options.bundle) + (options.one_sided ? " single" : "") +
                       "\n" + options.bundle_by + "\n" + joined(options.sort, "\n");
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

// `wrong`: how many rows have an address that is none.
void tell_letters(std::map<Posted, std::size_t> posted, std::size_t wrong, Report& report,
                  RunControl& control) {
    std::string said = counted(posted[Posted::queued], "letter") + " queued";
    const auto add = [&](std::size_t count, const char* what) {
        if (count > 0) said += ", " + std::to_string(count) + what;
    };
    add(posted[Posted::known], " in the outbox already");
    add(posted[Posted::nobody], " without an address");
    add(posted[Posted::suppressed], " to addresses that are never written to");
    add(wrong, " with a wrong address");
    if (posted[Posted::queued] > 0) said += "; \"yaprak outbox run\" sends them";
    report.noted(said);
    if (wrong > 0) control.note_undone();
}

void check_bundles(const MergeOptions& options) {
    if (options.makes_bundles()) return;
    for (const auto& [is_asked, name] :
         {std::pair{options.separators, "--separators"}, {options.one_sided, "--one-sided"}})
        if (is_asked)
            throw Error(Code::usage, {}, std::string(name) + " needs --bundle or --bundle-by",
                        "put several copies into each PDF, as --bundle 500");
}

// Makes what is asked for of rows that are checked. Returns the exit code.
int make_all(const MergeOptions& options, RunPlan& plan, const MergeInput& input,
             FolderResources& resources, MergeReport& records, const Tellers& to) {
    const Environment& environment = plan.environment;
    const std::string& output = options.run.output;
    CopyRows& rows = *input.rows;
    const FileLook table = look_at(options.table);
    RunControl control(environment, options.run.fail_fast, "copy");
    const RunLock lock(output);
    const bool is_proof = options.proof >= 0;
    Report report(environment, options.run.quiet, is_proof ? 1 : rows.count(), to);
    if (!options.rejects.empty()) report.rejected(rows.left_out());
    report.keep_status(options.run.status_file);
    if (!input.password_column)
        plan.job.password = shown_password(options.pdf.password, environment,
                                           to.format == Format::json ? to.err : to.out);
    if (is_proof ? !plan.job.password.empty() : is_locked(options, environment)) report.locked();
    const CopyCache known = is_proof ? CopyCache() : open_cache(options, plan, rows, resources);
    const CopyRun run{options, plan, input, known, resources, control, report, records};
    if (is_proof) {
        make_proof(run);
        return control.end(report, 0);
    }
    const auto posted = make_copies(run);

    const bool is_same_table = look_at(options.table) == table;
    if (known.cache)
        known.cache->finish(false, is_same_table && rows.taken() == rows.count());
    else
        sync_file_system(output);
    if (input.letters) tell_letters(posted, rows.with_minor_faults(), report, control);
    const std::size_t left = rows.count() - std::min(rows.taken(), rows.count());
    const int code = control.end(report, left);
    if (is_same_table) return code;
    throw Error(Code::table, {options.table}, "the table was changed while its copies were made",
                "the same command makes what is other now");
}

int merge_rows(const MergeOptions& options, const Environment& environment, const Tellers& to) {
    check_bundles(options);
    MergeReport records(options.report);
    const PageFile page = page_of(options);
    RunPlan plan = plan_merge(options, environment, page);
    FolderResources resources(options.pages, environment, plan.workers);
    refuse_unwritable(options.run.output);
    const MemoryWatch memory;
    const MergeInput input = open_input(options, plan, page, resources, to);
    input.rows->report_to(records);
    const bool is_right = check(options, environment, input, to);
    if (!is_right || options.dry_run) records.write();
    if (!is_right && environment.stopped_by()) return stop(environment, to.err);
    if (!is_right) return exit_wrong_input;
    memory.check();
    if (options.dry_run) return exit_done;
    try {
        const int code = make_all(options, plan, input, resources, records, to);
        records.write();
        return code;
    } catch (const Error&) {
        records.write();
        throw;
    }
}

// Of a run that has made nothing: a status of an earlier one would mislead.
void tell_end(const std::string& status_file, int code, const FileSystem& files) {
    if (status_file.empty()) return;
    RunStatus status;
    status.exit_code = code;
    StatusFile(status_file, status, files).end(status);
}

}  // namespace

int merge(const MergeOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    const auto end = [&](int code) { tell_end(options.run.status_file, code, *environment.files); };
    try {
        const int code = merge_rows(options, environment, {options.run.format, out, err});
        if (code == exit_wrong_input || options.dry_run) end(code);
        return code;
    } catch (const TransientError&) {
        end(exit_try_again);
        throw;
    } catch (const Error&) {
        end(exit_wrong_input);
        throw;
    }
}

}  // namespace yaprak
