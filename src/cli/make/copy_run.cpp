#include "cli/make/copy_run.hpp"

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "batch/copies/bundle.hpp"
#include "batch/run/work_pool.hpp"
#include "cli/run/memory_rounds.hpp"
#include "cli/run/own_secret.hpp"
#include "language/password.hpp"
#include "language/weak_password.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_told = 1000;  // warnings that are kept to be told once

// What is reported of one copy of a file.
struct CopyRecord {
    std::size_t number = 0;
    int line = 0, pages = 0;
    std::size_t warnings = 0;
};

struct MadeCopy : MadeOutput {  // or a bundle of them
    std::string output;         // under the output folder
    std::vector<CopyRecord> copies;
    std::string key;                    // for the manifest
    const MadeRecord* known = nullptr;  // it is as it was
    Posted posted = Posted::nobody;
    std::string letter = {};        // what became of it, for the report
    std::optional<CopyFile> again;  // memory ran out elsewhere meanwhile: to be made once more
};

using CopyTry = Attempt<CopyFile>;

class CopyMaker {
public:
    explicit CopyMaker(const CopyRun& run)
        : run_(run),
          options_(run.options),
          job_(run.plan.job),
          rows_(*run.input.rows),
          letters_(run.input.letters.get()),
          cache_(run.known.cache.get()) {}

    std::map<Posted, std::size_t> make_all() {
        make_in_rounds(run_.plan.workers, run_.resources, run_.control,
                       [this](std::size_t workers) {
                           make_some(workers);
                           return tries_.begin_round();
                       });
        while (const auto left = tries_.next()) fail_unmade(left->item);
        return posted_;
    }

private:
    void make_some(std::size_t workers) {
        WorkPool<CopyTry, MadeCopy>(
            {[this] { return next(); },
             [this](CopyTry& file, std::size_t worker) { return make(file, worker); },
             [this](MadeCopy& made) { deliver(made); }, [this] { run_.report.pause(); }},
            workers)
            .run();
    }

    std::optional<CopyTry> next() {
        if (!run_.control.goes_on()) return std::nullopt;
        if (auto file = tries_.next()) return file;
        if (auto file = rows_.next()) return CopyTry{std::move(*file)};
        return std::nullopt;
    }

    // Empty where the page was changed while the run went on: what its copies hold is not certain.
    std::string key_of(const CopyFile& file) const {
        Sha256 sum;
        if (options_.makes_bundles()) sum.add(options_.one_sided ? "one-sided" : "bundle");
        if (const auto separator = separator_of(file))
            sum.add(separator->title + "\n" + joined(separator->lines, "\n"));
        for (const Copy& copy : file.copies) {
            const auto page = run_.known.keys.find(copy.page);
            if (page == run_.known.keys.end()) return {};
            sum.add(page->second);
            sum.add(rows_.copies().told(copy.row, *copy.page));
            if (letters_) sum.add(letters_->told(copy.row));
            if (options_.makes_bundles()) sum.add("\n" + copy.name + "\n");
            if (has_mark(copy)) sum.add(told_of_mark(copy));
        }
        if (run_.known.secret.empty()) return sum.hex();
        const DataRow& row = file.copies.front().row;
        const std::string password = run_.input.password_column
                                         ? password_for(row, *run_.input.password_column, options_)
                                         : job_.password;
        return keyed_fingerprint(run_.known.secret, sum.hex() + "\n" + password);
    }

    MadeCopy make(CopyTry& attempt, std::size_t worker) {
        const auto begin = RunControl::Clock::now();
        const MemoryWatch memory;
        const CopyFile& file = attempt.item;
        const SourcePos at = place_of(file);
        MadeCopy made;
        made.output = file.output;
        for (const Copy& copy : file.copies) made.copies.push_back({copy.number, copy.row.line});
        try {
            made.key = key_of(file);
            if (cache_) made.known = cache_->unchanged(file.output, made.key);
            if (!made.known) make_new(file, at, worker, made);
            if (letters_ && run_.records.is_asked_for())
                made.letter = letters_->state_of(file.copies.front());
        } catch (const std::exception&) {
            if (attempt.comes_again(memory))
                made.again = std::move(attempt.item);
            else
                run_.control.note(made.failure.emplace(failure_of(memory, at)));
        }
        made.time = RunControl::Clock::now() - begin;
        return made;
    }

    void make_new(const CopyFile& file, const SourcePos& at, std::size_t worker, MadeCopy& made) {
        const MemoryWatch memory;
        WorkerCaches& caches = run_.resources.caches(job_.content, worker);
        made.warnings.allow(allowed_in(run_.plan, caches.resources().clinic));
        const Copy& first = file.copies.front();
        Typeset typeset =
            options_.makes_bundles() ? bundle(file, caches, made) : single(first, caches, made);
        memory.check();
        refuse_denied(made.warnings, run_.plan.run.strict, run_.plan.denied, at);
        write_made(typeset, path_of(file.output), Flush::later, *run_.plan.environment.files, made);
        if (letters_)
            made.posted = letters_->post(first, rows_.values(first.row, *first.page),
                                         std::move(typeset.bytes), made.warnings);
    }

    Typeset single(const Copy& copy, WorkerCaches& caches, MadeCopy& made) const {
        Job job = job_;
        if (run_.input.password_column)
            job.password = password_for(copy.row, *run_.input.password_column, options_);
        const Values values = rows_.values(copy.row, *copy.page);
        Typeset typeset = typeset_copy({copy.page->document, copy.page->pictures, job, &values},
                                       caches, made.warnings);
        made.copies.front().pages = typeset.pages;
        made.copies.front().warnings = made.warnings.size();
        return typeset;
    }

    Typeset bundle(const CopyFile& file, WorkerCaches& caches, MadeCopy& made) const {
        const std::string name = fs::path(file.output).stem().string();
        Bundle bundle(job_, caches, name, options_.one_sided ? Backs::filled : Backs::left_empty);
        if (auto separator = separator_of(file)) bundle.begin_with(std::move(*separator));
        for (std::size_t i = 0; i < file.copies.size(); ++i) {
            const Copy& copy = file.copies[i];
            const Values values = rows_.values(copy.row, *copy.page);
            const std::size_t before = made.warnings.size();
            made.copies[i].pages =
                bundle.add({*copy.page, values, fs::path(copy.name).replace_extension().string(),
                            std::to_string(copy.number), copy.sequence},
                           made.warnings);
            made.copies[i].warnings = made.warnings.size() - before;
        }
        return bundle.finish(made.warnings);
    }

    // "250 kopya, sıra 1–250", "paket 3 / 12".
    std::optional<Separator> separator_of(const CopyFile& file) const {
        if (!options_.separators) return std::nullopt;
        const Copy &first = file.copies.front(), &last = file.copies.back();
        const bool turkish = first.page->lang.starts_with("tr");
        const std::string count = std::to_string(file.copies.size());
        const std::string range =
            std::to_string(first.sequence) + "–" + std::to_string(last.sequence);
        const std::string place =
            std::to_string(file.number) + " / " + std::to_string(rows_.total());
        Separator separator;
        separator.title = file.group.empty() ? rows_.copies().page_name() : file.group;
        if (turkish)
            separator.lines = {count + " kopya, sıra " + range, "paket " + place};
        else
            separator.lines = {count + " copies, numbers " + range, "bundle " + place};
        return separator;
    }

    bool has_mark(const Copy& copy) const {
        return options_.makes_bundles() && copy.page->inserting.mark != InsertingMark::none;
    }

    // The mark may hold any value of the row.
    std::string told_of_mark(const Copy& copy) const {
        return "\n" + std::to_string(copy.sequence) + "\n" + joined(copy.row.values, "\n");
    }

    fs::path path_of(const std::string& output) const {
        return fs::path(run_.plan.run.output) / output;
    }

    void deliver(MadeCopy& made) {
        if (made.again) return tries_.add(std::move(*made.again));
        tell_once(made.warnings);
        settle_records(made);
        if (made.failure) {
            run_.report.failed(job_.source, made.failure->findings);
            if (cache_) cache_->unmade(made.output, Unmade::failed);
            return;
        }
        if (made.known) {
            cache_->take(*made.known);
            return run_.report.unchanged({.source = job_.source,
                                          .output = path_of(made.output),
                                          .pages = made.known->pages,
                                          .bytes = std::size_t(made.known->bytes),
                                          .warnings = std::size_t(made.known->warned)},
                                         {});
        }
        ++posted_[made.posted];
        if (letters_) run_.report.letters(named(posted_));
        tell_made(made, job_.source, path_of(made.output), run_.report);
        if (!made.key.empty()) record(made);
    }

    // The run was stopped before its second try.
    void fail_unmade(const CopyFile& file) {
        MadeCopy made;
        made.output = file.output;
        for (const Copy& copy : file.copies) made.copies.push_back({copy.number, copy.row.line});
        made.failure = out_of_memory(place_of(file));
        settle_records(made);
        run_.report.failed(job_.source, made.failure->findings);
        if (cache_) cache_->unmade(file.output, Unmade::failed);
    }

    void settle_records(const MadeCopy& made) {
        for (const CopyRecord& copy : made.copies) {
            RecordLine line;
            line.line = copy.line;
            line.file = made.output;
            if (made.failure) {
                line.state = CopyState::failed;
                line.reason = made.failure->findings.front().problem;
            } else if (made.known) {
                line.state = CopyState::unchanged;
                line.pages = options_.makes_bundles() ? 0 : made.known->pages;
                line.warnings = options_.makes_bundles() ? 0 : std::size_t(made.known->warned);
            } else {
                line.state = CopyState::made;
                line.pages = copy.pages;
                line.warnings = copy.warnings;
            }
            line.letter = made.letter;
            run_.records.settle(copy.number, std::move(line));
        }
    }

    SourcePos place_of(const CopyFile& file) const {
        return {options_.table, file.copies.front().row.line};
    }

    void record(const MadeCopy& made) {
        MadeRecord record;
        record.output = made.output;
        record.source = job_.source.string();
        record.key = made.key;
        cache_->made(recorded(made, std::move(record)));
    }

    // What is wrong with the page is wrong with every copy.
    void tell_once(const Warnings& warnings) {
        Warnings fresh;
        for (const Finding& finding : warnings.list())
            if (told_.size() < most_told &&
                told_.insert(to_text(finding.at) + " " + finding.problem).second)
                fresh.add(finding);
        run_.report.warned(fresh);
        run_.report.allowed(warnings.allowed());
    }

    static std::map<std::string, std::size_t> named(const std::map<Posted, std::size_t>& posted) {
        std::map<std::string, std::size_t> names;
        for (const auto& [what, count] : posted) names[std::string(name_of(what))] = count;
        return names;
    }

    const CopyRun& run_;
    const MergeOptions& options_;
    const Job& job_;
    CopyRows& rows_;
    CopyLetters* const letters_;  // may be none
    BuildCache* const cache_;     // may be none
    SecondTries<CopyFile> tries_;
    std::map<Posted, std::size_t> posted_;
    std::set<std::string> told_;
};

}  // namespace

std::string password_for(const DataRow& row, std::size_t column, const MergeOptions& options) {
    try {
        const std::string& value = row.values[column];
        return prepare_password(options.password_form == PasswordForm::digits ? digits_of(value)
                                                                              : value);
    } catch (const Error& error) {
        throw Error(Code::password, {options.table, row.line}, error.finding().problem,
                    error.finding().hint);
    }
}

std::map<Posted, std::size_t> make_copies(const CopyRun& run) {
    return CopyMaker(run).make_all();
}

}  // namespace yaprak
