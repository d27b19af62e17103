// Obsidian: a vault is a folder with .obsidian/; every note in it is a page, but for templates.
#include "site/generators/generators.hpp"
#include "site/pages/glob.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

Generator::Mark mark(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / ".obsidian", ignored) ? Generator::Mark::weak
                                                           : Generator::Mark::none;
}

// "Excluded files": folders, files, and regular expressions between slashes.
void add_ignored(const fs::path& file, std::vector<std::string>& patterns) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return;
    Warnings untold;
    for (const std::string& filter : texts_at(read_settings(file, untold), "userIgnoreFilters")) {
        if (filter.size() > 2 && filter.starts_with('/') && filter.ends_with('/')) {
            for (std::string& glob :
                 globs_of_expression(std::string_view(filter).substr(1, filter.size() - 2)))
                patterns.push_back(std::move(glob));
            continue;
        }
        // A path from the vault's root, wherever else its last name stands.
        if (!filter.empty()) patterns.push_back("./" + filter);
    }
}

SiteRules rules(const fs::path& root, Warnings&) {
    const fs::path own = root / ".obsidian";
    const auto setting = [&](const char* file, const char* key) {
        std::error_code ignored;
        Warnings untold;
        if (!fs::is_regular_file(own / file, ignored)) return std::string();
        std::string folder = text_at(read_settings(own / file, untold), {key});
        while (folder.starts_with("./") || folder.starts_with('/'))
            folder.erase(0, folder.find('/') + 1);
        return folder.starts_with("..") ? std::string() : folder;
    };
    SiteRules rules;
    add_ignored(own / "app.json", rules.excluded);
    const std::string templates = setting("templates.json", "folder");
    const std::string attachments = setting("app.json", "attachmentFolderPath");
    if (!attachments.empty()) rules.picture_folders.push_back(attachments);
    rules.refuse = [templates](const SiteEntry& entry) -> std::optional<Reason> {
        const bool is_template = !templates.empty() && entry.path == fs::path(templates);
        if (is_template) return Reason::machinery;
        if (entry.path.native().ends_with(".excalidraw.md")) return Reason::drawing;
        return std::nullopt;
    };
    rules.facts.title = fs::absolute(root).lexically_normal().filename().string();
    return rules;
}

}  // namespace

const Generator obsidian = {SiteKind::obsidian, mark, rules};

}  // namespace yaprak
