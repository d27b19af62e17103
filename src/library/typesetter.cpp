#include "library/typesetter.hpp"

#include "base/overlay_files.hpp"
#include "base/text.hpp"
#include "batch/copies/copies.hpp"
#include "cli/run/load_resources.hpp"
#include "cli/run/memory_rounds.hpp"
#include "cli/run/page_list.hpp"
#include "cli/run/run_plan.hpp"
#include "site/open_site.hpp"
#include "site/site_clinic.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_folders = 16;      // that are kept at once
constexpr std::size_t most_names = 1000;      // of files in a folder that are looked at
constexpr std::size_t most_free_caches = 64;  // of workers, for one folder

using States = std::vector<std::pair<fs::path, FileStatus>>;

void add_state(const fs::path& file, const FileSystem& files, States& states) {
    states.emplace_back(file, files.status(file));
}

// A layout that is edited changes its file, one that comes or goes its folder.
States states_of(const SharedResources& resources, const PageFile& page, const PageOptions& options,
                 const FileSystem& files) {
    States states;
    for (const fs::path& file :
         {fs::path(options.clinic), page.content / "clinic.yaml", fs::path("content/clinic.yaml"),
          page.site ? page.site->clinic_file : fs::path(), resources.clinic.logo.file,
          resources.clinic.map.file})
        if (!file.empty()) add_state(file, files, states);
    for (const fs::path& folder : resources.layout_folders) {
        add_state(folder, files, states);
        for (const std::string& name : files.list(folder, most_names))
            add_state(folder / name, files, states);
    }
    for (const std::string& folder : options.font_folders) add_state(folder, files, states);
    for (const FontBook::Face& face : resources.fonts.faces()) add_state(face.file, files, states);
    for (const char* what : {"layouts", "fonts", "hyphen"})
        for (const fs::path& folder : {fs::path(what), page.content / what})
            add_state(folder, files, states);
    return states;
}

std::string site_key(const PageFile& page) {
    if (!page.site) return {};
    const SiteFacts& facts = page.site->facts;
    std::string key = page.site->values ? fingerprint(*page.site->values) : std::string();
    for (const std::string* fact :
         {&facts.title, &facts.description, &facts.url, &facts.lang, &facts.email, &facts.phone,
          &facts.address, &facts.author, &facts.logo, &facts.brand})
        key += "\n" + *fact;
    return key;
}

Typeset copy_of(const TypesetRequest& request, const Job& job, WorkerCaches& caches,
                Warnings& warnings) {
    std::vector<std::string> columns;
    DataRow row;
    for (const auto& [name, value] : request.values) {
        columns.push_back(name);
        row.values.push_back(value);
    }
    Copies copies(job, caches, columns, warnings);
    if (!copies.is_published()) return {.bytes = "", .published = false};
    const std::string& said = request.missing.empty() ? copies.missing() : request.missing;
    const Missing missing = missing_named(said, {request.page.string()});
    const CopyPage& page = copies.page_for(row);
    const Values values = copies.values(row, page, missing, request.page.string());
    return typeset_copy({page.document, page.pictures, job, &values}, caches, warnings);
}

}  // namespace

// What the pages of a content folder share, with the caches of as many as use it at once.
class Typesetter::Folder {
public:
    Folder(const PageFile& page, const PageOptions& options, const Environment& environment,
           Warnings& warnings)
        : files_(*environment.files),
          site_key_(site_key(page)),
          resources_(load_resources(page.content, {options.clinic, options.font_folders},
                                    environment, page.site.get(), warnings)),
          states_(states_of(resources_, page, options, files_)) {}

    bool is_as(const PageFile& page) const {
        if (site_key(page) != site_key_) return false;
        return std::all_of(states_.begin(), states_.end(), [&](const auto& known) {
            return files_.status(known.first) == known.second;
        });
    }

    const SharedResources& resources() const { return resources_; }

    std::unique_ptr<WorkerCaches> take_caches() {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) return std::make_unique<WorkerCaches>(resources_);
        auto caches = std::move(free_.back());
        free_.pop_back();
        return caches;
    }

    void give_back(std::unique_ptr<WorkerCaches> caches) {
        const std::lock_guard lock(mutex_);
        if (free_.size() < most_free_caches) free_.push_back(std::move(caches));
    }

private:
    const FileSystem& files_;
    const std::string site_key_;
    const SharedResources resources_;
    const States states_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<WorkerCaches>> free_;
};

Typesetter::Typesetter(const Environment& environment, PageOptions options)
    : environment_(environment), options_(std::move(options)) {}
Typesetter::~Typesetter() = default;

std::shared_ptr<Typesetter::Folder> Typesetter::open(const fs::path& page, Job& job,
                                                     Warnings& warnings) {
    PageQuery query{{page.string()}};
    OverlayFiles files(*environment_.files);
    if (job.text) files.put(page, {});
    query.files = &files;
    const PageList list = list_pages(query, {});
    if (files.is_folder(page) || list.pages.size() != 1)
        throw Error(Code::no_page, {page.string()}, "this is no page",
                    "name a file that ends in .md");
    const PageFile& file = list.pages.front();
    const std::shared_ptr<Folder> found = folder_of(file, warnings);
    job.source = file.source;
    job.content = file.content;
    job.context = context_of(file);
    job.context.site = site_values(file.site.get(), found->resources().clinic);
    return found;
}

std::shared_ptr<Typesetter::Folder> Typesetter::folder_of(const PageFile& page,
                                                          Warnings& warnings) {
    const std::lock_guard lock(mutex_);
    const auto known = folders_.find(page.content);
    if (known != folders_.end() && known->second->is_as(page)) return known->second;
    if (folders_.size() >= most_folders) folders_.clear();
    auto made = std::make_shared<Folder>(page, options_, environment_, warnings);
    folders_[page.content] = made;
    return made;
}

Typeset Typesetter::make(const TypesetRequest& request, Warnings& warnings) {
    PageOptions page = options_;
    page.layout = request.layout;
    Job job = job_of(page, request.pdf, environment_);
    job.stage = request.stage;
    if (request.pdf.password.given) job.password = *request.pdf.password.given;
    if (request.text) job.text = std::make_shared<const std::string>(*request.text);
    const auto folder = open(request.page, job, warnings);
    Codes allowed = request.allowed;
    const Codes& own = folder->resources().clinic.allowed;
    allowed.insert(own.begin(), own.end());
    for (const Code code : request.denied) allowed.erase(code);
    warnings.allow(std::move(allowed));
    // What caches keep of a layout by its name holds for the folders of layouts, which are watched.
    const bool is_file = request.layout.find_first_of("/.") != std::string::npos;
    auto caches =
        is_file ? std::make_unique<WorkerCaches>(folder->resources()) : folder->take_caches();
    Typeset made = request.values.empty() ? yaprak::typeset(job, *caches, warnings)
                                          : copy_of(request, job, *caches, warnings);
    if (!is_file)
        folder->give_back(std::move(caches));  // not after an error: it may have stopped midway
    if (!made.is_filled)
        throw Error(Code::unknown_placeholder, {request.page.string()},
                    "the page has placeholders that nothing fills", "give them \"values\"");
    refuse_denied(warnings, request.strict, request.denied, {request.page.string()});
    return made;
}

// What was read or kept while memory ran out may be broken.
void Typesetter::forget() {
    const std::lock_guard lock(mutex_);
    folders_.clear();
}

TypesetResult Typesetter::typeset(const TypesetRequest& request) {
    const MemoryWatch memory;
    TypesetResult result;
    try {
        result.made = make(request, result.warnings);
        memory.check();
    } catch (const std::exception&) {
        const Failure failure = failure_of(memory, {request.page.string()});
        if (failure.is_memory) forget();
        result.errors = failure.findings;
        result.is_transient = failure.is_transient;
        result.made = {};
    }
    return result;
}

}  // namespace yaprak
