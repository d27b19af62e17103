#include "site/generators/plain_folder.hpp"

#include "site/generators/generators.hpp"

namespace yaprak {
namespace {

Generator::Mark mark(const std::filesystem::path&) {
    return Generator::Mark::weak;
}

// Folders as Jekyll calls its collections are pages here too, but for drafts and what is no text.
std::optional<Reason> refuse(const SiteEntry& entry, const std::filesystem::path& root) {
    if (entry.is_folder && generator_of(root / entry.path, Generator::Mark::weak))
        return Reason::other_site;
    const std::string name = entry.path.filename().string();
    if (!name.starts_with('_')) return std::nullopt;
    if (name == "_drafts") return Reason::draft;
    static const std::set<std::string> own = {"_layouts", "_includes", "_data",
                                              "_sass",    "_plugins",  "_templates"};
    if (name == "_site") return Reason::output;
    if (!entry.is_folder || own.contains(name)) return Reason::machinery;
    return std::nullopt;
}

SiteRules rules(const std::filesystem::path& root, Warnings&) {
    SiteRules rules;
    rules.endings.insert(".mdx");
    rules.has_output = false;
    rules.refuse = [root](const SiteEntry& entry) { return refuse(entry, root); };
    return rules;
}

}  // namespace

const Generator plain_folder = {SiteKind::folder, mark, rules};

}  // namespace yaprak
