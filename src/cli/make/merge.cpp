#include "cli/make/merge.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/copies/bundle.hpp"
#include "batch/run/work_pool.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/job_scheduler.hpp"
#include "cli/environment/paths.hpp"
#include "cli/environment/processors.hpp"
#include "cli/make/copy_letters.hpp"
#include "cli/run/build_cache.hpp"
#include "cli/run/file_options.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/load_resources.hpp"
#include "cli/run/made_output.hpp"
#include "cli/run/run_control.hpp"
#include "cli/run/run_lock.hpp"
#include "language/password.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_told = 1000;  // warnings that are kept to be told once

PageFile page_of(const MergeOptions& options) {
    const auto pages = find_pages({options.build.inputs.at(0)}, options.build.output);
    if (pages.size() == 1) return pages.front();
    throw Error({options.build.inputs.at(0)}, "a merge takes one page",
                "name a file that ends in .md");
}

struct MadeCopy : MadeOutput {          // or a bundle of them
    std::string output;                 // under the output folder
    std::string key;                    // for the manifest
    const MadeRecord* known = nullptr;  // it is as it was
    Posted posted = Posted::nobody;
};

class Merge {
public:
    Merge(const MergeOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err)
        : options_(options),
          environment_(environment),
          out_(out),
          err_(err),
          page_(page_of(options)),
          workers_(options.build.jobs > 0 ? std::size_t(options.build.jobs) : processors()),
          resources_(options.build, environment, workers_),
          control_(environment, options.build.fail_fast, "copy"),
          shard_(shard_of(options.build.shard, environment.scheduler)),
          job_{page_.source,
               page_.content,
               options.build.layout,
               Stage::pdf,
               stamp_of(environment.source_date_epoch),
               purpose_named(options.build.purpose),
               options.build.most.empty() ? 0 : parse_size(options.build.most),
               "",
               standard_named(options.build.standard)} {}

    int run() {
        refuse_unwritable(options_.build.output);
        open();
        const FileLook table = look_at(options_.data);
        if (!check()) return environment_.stopped_by() ? stop() : exit_wrong_input;
        if (options_.dry_run) return exit_done;
        const RunLock mark(options_.build.output);
        report_.emplace(environment_, options_.build.quiet, rows_->count(), out_, err_);
        lock();
        if (!is_locked()) open_ledger();
        make_all();
        const bool is_same_table = look_at(options_.data) == table;
        if (cache_)
            cache_->finish(false, is_same_table && rows_->taken() == rows_->count());
        else
            sync_file_system(options_.build.output);
        if (letters_) tell_letters();
        const std::size_t taken = std::min(rows_->taken(), rows_->count());
        const int code = control_.end(*report_, rows_->count() - taken);
        if (is_same_table) return code;
        throw Error({options_.data}, "the table was changed while its copies were made",
                    "the same command makes what is other now");
    }

private:
    // ---- before the first copy ----

    void open() {
        Warnings warnings;
        const SharedResources& resources = resources_.open(page_.content, warnings);
        rows_.emplace(options_, job_, shard_, resources_.caches(page_.content, 0), warnings);
        if (!options_.password_column.empty())
            password_column_ = rows_->column(options_.password_column, "--password-column");
        if (password_column_ && asks_for_password())
            throw Error({}, "more than one password is asked for", "--password-column is enough");
        if (!options_.mail_column.empty())
            letters_.emplace(options_, job_, resources, *rows_, is_locked());
        for (const Finding& finding : warnings.list())
            err_ << to_text(finding, "warning") << std::endl;
        if (!rows_->copies().is_published())
            throw Error({page_.source.string()}, "the page says published: false");
    }

    bool asks_for_password() const {
        const PasswordOptions& asked = options_.build.password;
        return asked.given || asked.file || asked.generated;
    }

    bool is_locked() const {
        return password_column_ || asks_for_password() || environment_.password;
    }

    int stop() {
        err_ << "stopped: nothing is written" << std::endl;
        return exit_by_signal + environment_.stopped_by();
    }

    bool check() {
        const auto more = [this](const DataRow& row, const CopyPage& page) {
            if (password_column_) password_for(row);
            if (letters_) letters_->check(row, page);
        };
        const auto is_stopped = [this] { return environment_.stopped_by() != 0; };
        if (!rows_->check(more, is_stopped, out_, err_)) return false;
        Warnings warnings;
        if (letters_) letters_->warn_of_readers(warnings);
        for (const Finding& finding : warnings.list())
            err_ << to_text(finding, "warning") << std::endl;
        return true;
    }

    std::string password_for(const DataRow& row) const {
        try {
            return prepare_password(row.values[*password_column_]);
        } catch (const Error& error) {
            throw Error({options_.data, row.line}, error.finding().problem, error.finding().hint);
        }
    }

    // Of locked files no record is kept, as in a build.
    void lock() {
        if (!is_locked()) return;
        if (!password_column_)
            job_.password = shown_password(options_.build.password, environment_, out_);
        report_->locked();
    }

    void open_ledger() {
        cache_.emplace(options_.build, environment_, shard_, std::to_string(int(rows_->missing())));
        cache_->add_folder(page_.content, resources_);
        std::string what = options_.name + "\n" + sha256_of_file(options_.data) + "\n" +
                           std::to_string(options_.bundle) + (options_.one_sided ? " single" : "");
        for (const auto& [choice, page] : rows_->copies().pages()) {
            keys_[&page] = cache_->key(page_.content, page.inputs);
            what += "\n" + keys_[&page];
            if (cache_->is_unsettled(page.inputs)) keys_.erase(&page);
        }
        cache_->begin_run(what, rows_->total());
    }

    // ---- the copies ----

    void make_all() {
        WorkPool<CopyFile, MadeCopy>(
            {[this] { return next(); },
             [this](CopyFile& file, std::size_t worker) { return make(file, worker); },
             [this](MadeCopy& made) { deliver(made); }, [this] { report_->pause(); }},
            workers_)
            .run();
    }

    std::optional<CopyFile> next() { return control_.goes_on() ? rows_->next() : std::nullopt; }

    // Empty where the page was changed while the run went on: what its copies hold is not certain.
    std::string key_of(const CopyFile& file) const {
        Sha256 sum;
        if (options_.bundle > 0) sum.add(options_.one_sided ? "one-sided" : "bundle");
        for (const Copy& copy : file.copies) {
            const auto page = keys_.find(copy.page);
            if (page == keys_.end()) return {};
            sum.add(page->second);
            sum.add(rows_->copies().told(copy.row, *copy.page));
            if (letters_) sum.add(letters_->told(copy.row));
            if (options_.bundle > 0) sum.add("\n" + copy.name + "\n");
        }
        return sum.hex();
    }

    MadeCopy make(const CopyFile& file, std::size_t worker) {
        const auto begin = RunControl::Clock::now();
        const SourcePos at{options_.data, file.copies.front().row.line};
        MadeCopy made;
        made.output = file.output;
        try {
            made.key = key_of(file);
            if (cache_) made.known = cache_->unchanged(file.output, made.key);
            if (!made.known) make_new(file, at, worker, made);
        } catch (const std::exception&) {
            made.failure = failure_in_flight(at);
            control_.note(*made.failure);
        }
        made.time = RunControl::Clock::now() - begin;
        return made;
    }

    void make_new(const CopyFile& file, const SourcePos& at, std::size_t worker, MadeCopy& made) {
        WorkerCaches& caches = resources_.caches(page_.content, worker);
        const Copy& first = file.copies.front();
        Typeset typeset = options_.bundle > 0 ? bundle(file, caches, made.warnings)
                                              : single(first, caches, made.warnings);
        if (options_.build.strict && !made.warnings.empty())
            throw Error(at, "not made: the copy has warnings");
        write_made(typeset, path_of(file.output), Flush::later, made);
        if (letters_)
            made.posted = letters_->post(first, rows_->values(first.row, *first.page),
                                         std::move(typeset.bytes), made.warnings);
    }

    Typeset single(const Copy& copy, WorkerCaches& caches, Warnings& warnings) const {
        Job job = job_;
        if (password_column_) job.password = password_for(copy.row);
        return typeset_copy(copy.page->document, copy.page->pictures,
                            rows_->values(copy.row, *copy.page), job, caches, warnings);
    }

    Typeset bundle(const CopyFile& file, WorkerCaches& caches, Warnings& warnings) const {
        const std::string name = fs::path(file.output).stem().string();
        Bundle bundle(job_, caches, name, !options_.one_sided);
        for (const Copy& copy : file.copies)
            bundle.add(*copy.page, rows_->values(copy.row, *copy.page),
                       fs::path(copy.name).replace_extension().string(),
                       std::to_string(copy.number), warnings);
        return bundle.finish(warnings);
    }

    fs::path path_of(const std::string& output) const {
        return fs::path(options_.build.output) / output;
    }

    void deliver(MadeCopy& made) {
        tell_once(made.warnings);
        if (made.failure) {
            report_->failed(made.failure->findings);
            if (cache_) cache_->unmade(made.output, Unmade::failed);
            return;
        }
        if (made.known) {
            cache_->take(*made.known);
            return report_->unchanged(made.known->warned, {});
        }
        ++posted_[made.posted];
        tell_made(made, path_of(made.output), *report_);
        if (made.key.empty()) return;
        MadeRecord record;
        record.output = made.output;
        record.source = page_.source.string();
        record.key = made.key;
        cache_->made(recorded(made, std::move(record)));
    }

    // What is wrong with the page is wrong with every copy.
    void tell_once(const Warnings& warnings) {
        Warnings fresh;
        for (const Finding& finding : warnings.list())
            if (told_.size() < most_told && told_.insert(to_text(finding, "warning")).second)
                fresh.add(finding.at, finding.problem, finding.hint);
        report_->warned(fresh);
    }

    void tell_letters() {
        std::string said = counted(posted_[Posted::queued], "letter") + " queued";
        if (posted_[Posted::known] > 0)
            said += ", " + std::to_string(posted_[Posted::known]) + " in the outbox already";
        if (posted_[Posted::nobody] > 0)
            said += ", " + std::to_string(posted_[Posted::nobody]) + " without an address";
        if (posted_[Posted::queued] > 0) said += "; \"yaprak outbox run\" sends them";
        report_->noted(said);
    }

    const MergeOptions& options_;
    const Environment& environment_;
    std::ostream& out_;
    std::ostream& err_;
    const PageFile page_;
    const std::size_t workers_;
    FolderResources resources_;
    RunControl control_;
    const Shard shard_;
    Job job_;
    std::optional<CopyRows> rows_;
    std::optional<CopyLetters> letters_;  // where they are asked for
    std::optional<std::size_t> password_column_;
    std::optional<BuildCache> cache_;  // of copies that are not locked
    std::optional<Report> report_;
    std::map<const CopyPage*, std::string> keys_;  // of what is made of each page
    std::map<Posted, std::size_t> posted_;
    std::set<std::string> told_;
};

}  // namespace

int merge(const MergeOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    return Merge(options, environment, out, err).run();
}

}  // namespace yaprak
