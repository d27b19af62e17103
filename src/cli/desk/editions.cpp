#include "cli/desk/editions.hpp"

#include "base/failed_allocations.hpp"
#include "base/sha256.hpp"
#include "batch/typeset/check_page.hpp"
#include "batch/typeset/make_svgs.hpp"
#include "batch/typeset/page_pictures.hpp"
#include "batch/typeset/set_pages.hpp"
#include "batch/typeset/typeset.hpp"
#include "cli/make/check_choice.hpp"
#include "cli/run/run_plan.hpp"
#include "model/document.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "read/read_document.hpp"

#include <algorithm>
#include <set>

namespace yaprak {
namespace {

constexpr std::size_t most_kept = 40;

std::vector<std::string> kinds_of(const Warnings& warnings) {
    std::set<std::string> kinds;
    for (const Code code : warnings.codes()) kinds.insert(name_of(code));
    return {kinds.begin(), kinds.end()};
}

CheckFindings gravest_first(CheckFindings findings) {
    std::stable_sort(
        findings.begin(), findings.end(),
        [](const CheckFinding& a, const CheckFinding& b) { return a.severity > b.severity; });
    return findings;
}

}  // namespace

Editions::Editions(const Environment& environment)
    : environment_(environment),
      resources_(std::make_unique<FolderResources>(options_, environment, 1)) {}

std::shared_ptr<const Edition> Editions::make(const Brochure& brochure, const std::string& layout) {
    const std::string key = brochure.id + "/" + layout;
    const std::lock_guard lock(mutex_);
    {
        const std::lock_guard kept_lock(kept_mutex_);
        const auto known = std::find_if(kept_.begin(), kept_.end(),
                                        [&](const Kept& one) { return one.key == key; });
        if (known != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, known);
            return kept_.front().edition;
        }
    }
    auto edition = make_whole(brochure, layout);
    const std::lock_guard kept_lock(kept_mutex_);
    kept_.push_front({key, edition});
    if (kept_.size() > most_kept) kept_.pop_back();
    return edition;
}

// What was read or kept while memory ran out may be broken.
std::shared_ptr<const Edition> Editions::make_whole(const Brochure& brochure,
                                                    const std::string& layout) {
    const MemoryWatch memory;
    try {
        auto edition = make_new(brochure, layout);
        memory.check();
        return edition;
    } catch (const std::exception&) {
        if (!memory.has_failed()) throw;
        resources_ = std::make_unique<FolderResources>(options_, environment_, 1);
        throw Error(Code::memory, {brochure.file->source.string()}, "not enough memory");
    }
}

std::shared_ptr<const Edition> Editions::make_new(const Brochure& brochure,
                                                  const std::string& layout) {
    Warnings warnings;
    const PageFile& page = *brochure.file;
    const SharedResources& resources = resources_->open(page, warnings);
    WorkerCaches& caches = resources_->caches(page.content, 0);
    Job job = job_of(options_, {}, environment_);
    job.source = page.source;
    job.content = page.content;
    job.context = resources_->context_of(page);
    job.layout = layout;
    Document document =
        read_document(job.source, job.content, warnings, *resources.files, job.context);
    const PictureBook pictures = open_pictures(document, job, caches, warnings);
    const Manuscript manuscript{document, pictures, job};
    auto edition = std::make_shared<Edition>();
    Typeset made = typeset_copy(manuscript, caches, warnings);
    Warnings again;
    const SetPages set = set_pages(manuscript, caches, again);
    edition->width = set.pages.pages.empty() ? 0 : set.pages.pages.front().trim.width.pt();
    edition->height = set.pages.pages.empty() ? 0 : set.pages.pages.front().trim.height.pt();
    edition->drawings = make_svgs(set.pages, manuscript, *set.layout, caches);
    edition->pdf = std::move(made.bytes);
    edition->sides = made.pages;
    edition->print_width = edition->width;
    edition->print_height = edition->height;
    if (made.sheet) {
        edition->sheet = std::move(made.sheet->bytes);
        edition->sides = made.sheet->sides;
        edition->duplex = made.sheet->duplex;
        edition->print_width = set.layout->sheet->paper.width.pt();
        edition->print_height = set.layout->sheet->paper.height.pt();
    }
    edition->hash = sha256(edition->pdf);
    edition->page = page.source.string();
    edition->layout = layout;
    edition->title = brochure.title;
    edition->lang = brochure.lang;
    warnings.allow(resources.clinic.allowed);
    edition->faults = kinds_of(warnings);
    edition->findings =
        gravest_first(check_set_pages(document, set, resources, checks_of(page.content)).findings);
    edition->letter_values = letter_values(document, resources.clinic, "");
    edition->layout_folders = resources.layout_folders;
    return edition;
}

// What cannot be read is told by `yaprak check`; the desk shows its pages all the same.
const PageChecks& Editions::checks_of(const std::filesystem::path& content) {
    const auto known = checks_.find(content);
    if (known != checks_.end()) return known->second;
    PageChecks& checks = checks_[content];
    checks.today = day_of_run(environment_);
    try {
        checks.lists = check_lists_for(content, environment_.home);
    } catch (const Error&) {
        checks.lists = {};
    }
    return checks;
}

std::shared_ptr<const Edition> Editions::find(const std::string& hash) const {
    const std::lock_guard lock(kept_mutex_);
    for (const Kept& one : kept_)
        if (one.edition->hash == hash) return one.edition;
    return nullptr;
}

void Editions::forget_files() {
    const std::lock_guard lock(mutex_);
    const std::lock_guard kept_lock(kept_mutex_);
    // What is on somebody's screen can still be sent as it is shown, but is made anew when it is
    // asked for again.
    for (Kept& one : kept_) one.key.clear();
    resources_ = std::make_unique<FolderResources>(options_, environment_, 1);
    checks_.clear();
}

}  // namespace yaprak
