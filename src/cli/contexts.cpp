#include "cli/contexts.hpp"

#include "cli/load_context.hpp"
#include "read/read_layout.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// A layout may extend any other of its folder.
void add_layouts(const fs::path& folder, std::vector<std::string>& files) {
    std::error_code problem;
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml")
            found.push_back(entry.path().string());
    std::sort(found.begin(), found.end());
    files.insert(files.end(), found.begin(), found.end());
}

}  // namespace

const Context& Contexts::open(const fs::path& content, Warnings& warnings) {
    const auto known = contexts_.find(content);
    if (known != contexts_.end()) return known->second;
    Context context =
        load_context(content, {options_.clinic, options_.font_folders}, surroundings_, warnings);
    if (!options_.layout.empty()) read_layout(options_.layout, context.layout_folders, {});
    return contexts_.emplace(content, std::move(context)).first->second;
}

Workshop& Contexts::workshop(const fs::path& content, std::size_t worker) {
    return workshops_[worker].try_emplace(content, contexts_.at(content)).first->second;
}

std::vector<std::string> Contexts::files_of(const fs::path& content) const {
    const Context& context = contexts_.at(content);
    std::vector<std::string> files = {options_.clinic, (content / "clinic.yaml").string(),
                                      "content/clinic.yaml", context.clinic.logo.file.string(),
                                      context.clinic.map.file.string()};
    for (const FontBook::Face& face : context.fonts.faces()) files.push_back(face.file.string());
    std::vector<fs::path> folders = context.layout_folders;
    folders.push_back(fs::path(options_.layout).parent_path());
    for (const fs::path& folder : folders) add_layouts(folder, files);
    return files;
}

}  // namespace yaprak
