#include "cli/make/check.hpp"

#include "base/file.hpp"
#include "batch/typeset/check_page.hpp"
#include "check/law/personal_copies.hpp"
#include "check/report/report_html.hpp"
#include "check/report/report_text.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/paths.hpp"
#include "cli/make/check_choice.hpp"
#include "cli/make/page_names.hpp"
#include "cli/make/planned_copies.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/load_resources.hpp"
#include "cli/run/report.hpp"
#include "cli/run/run_plan.hpp"
#include "read/front/key_places.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace yaprak {
namespace {

RunOptions run_options(const CheckChoice& choice) {
    RunOptions run;
    run.allow = choice.allowed;
    return run;
}

bool has_found(const HandoutReport& report, std::string_view rule) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const CheckFinding& one) { return one.rule->name == rule; });
}

// Without names that a merge fills, which are no fault of the page, and without pictures that a
// rule tells of as well.
Warnings once_each(const Warnings& warnings, const HandoutReport& report) {
    if (!warnings.more().empty()) return warnings;
    const bool tells_of_pictures = has_found(report, "alternative-missing");
    Warnings told;
    for (const Finding& one : warnings.list()) {
        const bool is_name = one.code == Code::unknown_placeholder && names_person(one.problem);
        const bool is_twice = one.code == Code::image_alt && tells_of_pictures;
        if (!is_name && !is_twice) told.add(one);
    }
    return told;
}

class PageCheck {
public:
    PageCheck(const CheckOptions& options, const Environment& environment, std::size_t pages,
              std::ostream& out, std::ostream& err)
        : options_(options),
          choice_(read_check_choice(options.allow, options.deny)),
          plan_(plan_run(options.pages, {}, run_options(choice_), environment)),
          report_(environment, true, pages, {options.format, out, err}),
          resources_(options.pages, environment, 1),
          environment_(environment),
          today_(day_of_run(environment)),
          out_(out) {
        plan_.job.layout.clear();  // each page has its own
    }

    Report& report() { return report_; }

    void check(const PageFile& page) {
        try {
            Warnings warnings;
            const SharedResources& shared = resources_.open(page, warnings);
            warnings.allow(allowed_in(plan_, shared.clinic));
            const PersonalCopies copies = planned_copies(options_, page.content, shared);
            auto found = check_page(job_of(page), resources_.caches(page.content, 0),
                                    {.lists = lists_for(page.content),
                                     .choice = &choice_.rules,
                                     .copies = &copies,
                                     .with_picture = !options_.html.empty(),
                                     .today = today_,
                                     .places = places_of(page)},
                                    warnings);
            report_.warned(once_a_run(found ? once_each(warnings, found->report) : warnings, page));
            if (found) judge(found->report, warnings.codes());
            tell(std::move(found));
        } catch (const std::exception&) {
            report_.failed(page.source, failure_in_flight({page.source.string()}).findings);
        }
    }

    void write_report() const {
        if (!options_.html.empty()) write_file(options_.html, to_html(pages_));
    }

    int exit_code() const {
        return report_.has_failures() || fails_ ? exit_some_failed : exit_done;
    }

private:
    Job job_of(const PageFile& page) const {
        Job job = plan_.job;
        job.source = page.source;
        job.content = page.content;
        job.layout = page.layout;
        job.context = resources_.context_of(page);
        return job;
    }

    // What is wrong in the clinic's `check:` is found again with every page.
    Warnings once_a_run(const Warnings& warnings, const PageFile& page) {
        if (!warnings.more().empty()) return warnings;
        Warnings told;
        for (const Finding& one : warnings.list()) {
            const bool is_of_clinic =
                one.code == Code::unknown_value && one.at.file.text() != page.source.string();
            if (!is_of_clinic || told_of_clinic_.insert(to_text(one, "warning")).second)
                told.add(one);
        }
        return told;
    }

    // Both files were read without their places being kept: they are read again for what is wrong.
    KeyPlaces places_of(const PageFile& page) const {
        const FileSystem& files = *environment_.files;
        return {.in_clinic =
                    [&](std::string_view key) {
                        const auto clinic = clinic_file_of(page.content, options_.pages.clinic,
                                                           page.site.get(), files);
                        return place_in_clinic(clinic.first, key, files);
                    },
                .in_page =
                    [&](std::string_view key) { return place_in_page(page.source, key, files); }};
    }

    const CheckLists& lists_for(const std::filesystem::path& content) {
        const auto known = lists_.find(content);
        if (known != lists_.end()) return known->second;
        return lists_.emplace(content, check_lists_for(content, environment_.home)).first->second;
    }

    void judge(const HandoutReport& report, Codes told) {
        told.erase(Code::unknown_placeholder);
        if (options_.strict && (report.fails() || !told.empty())) fails_ = true;
        for (const Code code : told) fails_ = fails_ || choice_.denied.contains(code);
        for (const CheckFinding& one : report.findings)
            fails_ = fails_ || choice_.rules.on.contains(one.rule->name);
    }

    void tell(std::optional<PageChecked> found) {
        if (!found) return;
        if (options_.format == Format::json)
            out_ << to_json(found->report);
        else
            out_ << (options_.html.empty() ? to_text(found->report) : summary_of(found->report));
        if (!options_.html.empty())
            pages_.push_back({std::move(found->report), std::move(found->first_page)});
    }

    const CheckOptions& options_;
    const CheckChoice choice_;
    RunPlan plan_;
    Report report_;
    FolderResources resources_;
    const Environment& environment_;
    const Date today_;
    std::ostream& out_;
    std::map<std::filesystem::path, CheckLists> lists_;
    std::vector<HtmlPage> pages_;  // of the report
    std::set<std::string> told_of_clinic_;
    bool fails_ = false;
};

}  // namespace

int check(const CheckOptions& options, const Environment& environment, std::ostream& out,
          std::ostream& err) {
    const std::vector<std::string> inputs =
        options.pages.inputs.empty() ? std::vector{usual_input()} : options.pages.inputs;
    const PageList list =
        list_pages({inputs, options.pages.included, options.pages.excluded}, "out");
    if (list.pages.empty())
        throw Error(Code::no_page, {inputs.front()}, "no page in it", "pages end in .md");
    const std::vector<PageFile> pages =
        name_pages(list.pages, layouts_of(options.pages.layout), {}, "out");
    PageCheck run(options, environment, pages.size(), out, err);
    run.report().warned(list.warnings);
    for (const PageFile& page : pages) {
        if (environment.stopped_by()) break;
        run.check(page);
    }
    run.write_report();
    return run.exit_code();
}

}  // namespace yaprak
