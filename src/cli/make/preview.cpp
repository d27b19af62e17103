#include "cli/make/preview.hpp"

#include "base/failed_allocations.hpp"
#include "base/file_system.hpp"
#include "batch/typeset/choose_layout.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/failure.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/make/watched_folders.hpp"
#include "cli/run/folder_resources.hpp"
#include "cli/run/page_list.hpp"
#include "cli/run/run_plan.hpp"
#include "http/server.hpp"
#include "preview/preview_server.hpp"

#include <memory>
#include <new>
#include <ostream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// What a page is set with, kept from save to save as long as only the page itself changes.
class PageWorkshop {
public:
    PageWorkshop(const PreviewOptions& options, const Environment& environment)
        : options_(options), environment_(environment) {
        PageList list = list_pages({options.pages.inputs}, "out");
        if (list.pages.size() != 1)
            throw Error(Code::usage, {options.pages.inputs.front()}, "a preview shows one page",
                        "name a file that ends in .md");
        page_ = std::move(list.pages.front());
        list_ = std::move(list);
    }

    Preview make() {
        const SourcePos at{page_.source.string()};
        const MemoryWatch memory;
        try {
            if (!resources_ || state() != state_) open();
            Preview made = make_preview(job_, resources_->caches(page_.content, 0));
            memory.check();
            return made;
        } catch (const std::bad_alloc&) {
            return failed(out_of_memory(at).findings);
        } catch (const Error& error) {
            return failed(error.placed(at).findings());
        }
    }

private:
    // What was read may be broken where memory ran out.
    Preview failed(std::vector<Finding> errors) {
        resources_.reset();
        Preview shown;
        shown.errors = std::move(errors);
        return shown;
    }

    void open() {
        resources_.reset();
        auto opened = std::make_unique<FolderResources>(options_.pages, environment_, 1);
        Warnings ignored;
        opened->open(page_, ignored);
        job_ = job_of(options_.pages, {}, environment_);
        job_.source = page_.source;
        job_.content = page_.content;
        job_.context = opened->context_of(page_);
        resources_ = std::move(opened);
        state_ = state();
    }

    // Of all files but the page's own: their names, sizes and times.
    std::string state() {
        std::string text;
        const auto add = [&](const fs::path& file) {
            std::error_code failed;
            const auto time = fs::last_write_time(file, failed).time_since_epoch().count();
            const auto size = fs::is_regular_file(file, failed) ? fs::file_size(file, failed) : 0;
            text += file.string() + " " + std::to_string(time) + " " + std::to_string(size) + "\n";
        };
        for (const std::string& file : resources_->files_of(page_.content)) add(file);
        WorkerCaches& caches = resources_->caches(page_.content, 0);
        for (const fs::path& folder : caches.resources().layout_folders) {
            std::error_code failed;
            for (const auto& entry : fs::directory_iterator(folder, failed)) add(entry.path());
        }
        if (fs::path(options_.pages.layout).has_parent_path()) add(options_.pages.layout);
        return text;
    }

    const PreviewOptions& options_;
    const Environment& environment_;
    PageFile page_;
    PageList list_;  // which the page refers to
    std::unique_ptr<FolderResources> resources_;
    Job job_;
    std::string state_;
};

}  // namespace

int preview(const PreviewOptions& options, const Environment& environment, std::ostream& out) {
    PageWorkshop workshop(options, environment);
    FolderWatch folders("out");
    watch_folders_of(options.pages, environment, folders);
    PreviewServer previews;
    previews.show(workshop.make());
    http::Application application(previews.application());
    http::ServerSettings settings;
    settings.port = options.port;
    settings.hubs = {previews.events()};
    http::Server server(application, settings);
    out << server.address() << application.start_path() << "\n"
        << translated(out, "open this address in a browser on this machine; Ctrl-C ends it")
        << std::endl;
    while (!environment.stopped_by()) {
        if (!wait_for_change(folders)) continue;
        watch_folders_of(options.pages, environment, folders);
        previews.show(workshop.make());
    }
    server.stop();
    return exit_done;
}

}  // namespace yaprak
