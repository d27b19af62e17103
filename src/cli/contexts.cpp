#include "cli/contexts.hpp"

#include "cli/load_context.hpp"
#include "read/layout/read_layout.hpp"

namespace yaprak {
namespace fs = std::filesystem;

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
    for (const fs::path& folder : context.layout_folders) files.push_back(folder.string());
    return files;
}

}  // namespace yaprak
