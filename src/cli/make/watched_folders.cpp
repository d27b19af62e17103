#include "cli/make/watched_folders.hpp"

#include "cli/environment/paths.hpp"
#include "site/find_root.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

using namespace std::chrono_literals;

// How often a signal is looked for; how long after a change more of them belong to it.
constexpr auto poll_interval = 200ms, debounce = 15ms;
constexpr int most_debounces = 3;

}  // namespace

void watch_folders_of(const PageOptions& pages, const Environment& environment,
                      FolderWatch& folders) {
    // Where fonts/, layouts/, hyphen/ or content/ may come to be.
    folders.add(".", Below::left_out);
    folders.add("content", Below::left_out);
    for (const std::string& input : pages.inputs) {
        const fs::path content = shown(find_root(input).folder);
        folders.add(content.parent_path(), Below::left_out);
        folders.add(content, Below::watched);
        for (const char* what : {"fonts", "layouts", "hyphen"})
            for (const fs::path& folder : data_folders(what, content, environment.home))
                folders.add(folder, Below::watched);
    }
    for (const std::string& folder : pages.font_folders) folders.add(folder, Below::watched);
    std::vector<std::string> files = layouts_of(pages.layout);
    files.push_back(pages.clinic);
    for (const fs::path file : files)
        if (file.has_parent_path()) folders.add(file.parent_path(), Below::left_out);
}

bool wait_for_change(FolderWatch& folders) {
    if (!folders.wait(poll_interval)) return false;
    for (int i = 0; i < most_debounces && folders.wait(debounce);) ++i;
    return true;
}

}  // namespace yaprak
