#include "cli/build.hpp"

#include "base/file.hpp"
#include "batch/typeset.hpp"
#include "cli/failure.hpp"
#include "cli/file_options.hpp"
#include "cli/load_context.hpp"
#include "cli/places.hpp"
#include "cli/report.hpp"
#include "read/read_layout.hpp"

#include <unistd.h>

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

void refuse_unwritable(const fs::path& output) {
    if (output.empty())
        throw Error({}, "the output folder has no name", "choose an output folder with -o");
    fs::path there = fs::absolute(output).lexically_normal();
    while (!fs::exists(there) && there.has_relative_path()) there = there.parent_path();
    if (!fs::is_directory(there))
        throw Error({output.string()}, "a file stands where a folder is needed",
                    "choose another output folder with -o");
    if (::access(there.c_str(), W_OK | X_OK) != 0)
        throw Error({output.string()}, "cannot write into this folder", "check its permissions");
}

class Build {
public:
    Build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err)
        : options_(options),
          surroundings_(surroundings),
          out_(out),
          report_(surroundings, options.quiet || !options.dump.empty(), out, err) {}

    int run() {
        const auto begin = Clock::now();
        stamp_ = stamp_of(surroundings_.source_date_epoch);
        if (!options_.most.empty()) most_bytes_ = parse_size(options_.most);
        const auto pages = find_pages(inputs(), options_.output);
        if (pages.empty()) throw Error({inputs().front()}, "no page in it", "pages end in .md");
        if (options_.dump.empty()) refuse_unwritable(options_.output);
        for (const PageFile& page : pages) context_of(page.content);
        if (options_.dump.empty()) choose_password();
        for (const PageFile& page : pages) make(page);
        report_.sum(Clock::now() - begin);
        return report_.has_failures() ? exit_some_failed : exit_done;
    }

private:
    std::vector<std::string> inputs() const {
        return options_.inputs.empty() ? std::vector<std::string>{"content"} : options_.inputs;
    }

    // What was made by chance is shown even where nothing else is: it cannot be had again.
    void choose_password() {
        password_ = password_of(options_.password, surroundings_);
        if (options_.password.generated)
            out_ << "password: " << password_
                 << "  (shown once: tell it by telephone, not in a letter with the file)"
                 << std::endl;
        if (!out_) throw Error({}, "cannot write to the standard output");
        if (!password_.empty())
            report_.noted(
                "the files are locked: tagged for screen readers as ever, but no PDF/A, which "
                "allows no password");
    }

    // The clinic, fonts and layouts of a content folder; most runs have one. What is wrong in them
    // shows before the first page is made.
    const Context& context_of(const fs::path& content) {
        const auto known = contexts_.find(content);
        if (known != contexts_.end()) return known->second;
        Warnings warnings;
        Context context = load_context(content, {options_.clinic, options_.font_folders},
                                       surroundings_, warnings);
        if (!options_.layout.empty()) read_layout(options_.layout, context.layout_folders, {});
        report_.warned(warnings);
        return contexts_.emplace(content, std::move(context)).first->second;
    }

    Workshop& workshop_of(const fs::path& content) {
        return workshops_.try_emplace(content, context_of(content)).first->second;
    }

    void make(const PageFile& page) {
        const auto begin = Clock::now();
        Warnings warnings;
        try {
            const Job job{page.source,     page.content,
                          options_.layout, stage_named(options_.dump),
                          stamp_,          purpose_named(options_.purpose),
                          most_bytes_,     password_};
            const Typeset made = typeset(job, workshop_of(page.content), warnings);
            report_.warned(warnings);
            deliver(page, made, warnings.list().size(), begin);
        } catch (const std::exception&) {
            report_.warned(warnings);
            report_.failed(failure_in_flight({page.source.string()}));
        }
    }

    void deliver(const PageFile& page, const Typeset& made, std::size_t warnings,
                 Clock::time_point begin) {
        if (!made.published) return report_.skipped(page.source);
        if (options_.strict && warnings > 0) return fail_strictly(page, warnings);
        if (!options_.dump.empty()) {
            if (options_.dump == "typography") out_ << page.source.string() << "\n";
            out_ << made.bytes;
            return;
        }
        write_file(page.output, made.bytes);
        report_.made(page.output, made.pages, made.bytes.size(), warnings, Clock::now() - begin,
                     made.given_up);
    }

    void fail_strictly(const PageFile& page, std::size_t warnings) {
        const Error refused({page.source.string()},
                            "not made: " + counted(warnings, "warning") + " in strict mode",
                            "mend the page, or leave out --strict");
        report_.failed(refused.finding());
    }

    const BuildOptions& options_;
    const Surroundings& surroundings_;
    std::ostream& out_;
    Report report_;
    std::optional<Date> stamp_;
    std::size_t most_bytes_ = 0;
    std::string password_;  // empty: none
    std::map<fs::path, Context> contexts_;
    std::map<fs::path, Workshop> workshops_;
};

}  // namespace

int build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err) {
    return Build(options, surroundings, out, err).run();
}

}  // namespace yaprak
