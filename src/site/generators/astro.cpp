// Astro, with Starlight: astro.config.*, pages in src/pages/ and in the collections of
// src/content/, files in public/. The script of settings is not run, only its literals are read.
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> config_of(const fs::path& folder) {
    return first_file(folder, {"astro.config.mjs", "astro.config.ts", "astro.config.js",
                               "astro.config.mts", "astro.config.cjs"});
}

// Without settings it is known by where it keeps its pages and files.
Generator::Mark mark(const fs::path& folder) {
    if (config_of(folder)) return Generator::Mark::strong;
    std::error_code ignored;
    const bool has_pages = fs::is_directory(folder / "src/content", ignored);
    const bool has_files = fs::is_directory(folder / "public", ignored) ||
                           fs::is_directory(folder / "src/assets", ignored);
    return has_pages && has_files ? Generator::Mark::weak : Generator::Mark::none;
}

// Every text at a key of that name, at any depth; the tree is at most 32 deep.
void add_texts_of(const YamlNode& node, std::string_view key, std::vector<std::string>& texts) {
    for (const YamlEntry& entry : node.entries) {
        if (entry.key == key && entry.value.is_scalar() && !entry.value.text.empty())
            texts.push_back(entry.value.text);
        add_texts_of(entry.value, key, texts);
    }
    for (const YamlNode& item : node.items) add_texts_of(item, key, texts);
}

const YamlNode* find_key(const YamlNode& node, std::string_view key) {
    for (const YamlEntry& entry : node.entries)
        if (entry.key == key) return &entry.value;
    for (const YamlEntry& entry : node.entries)
        if (const YamlNode* found = find_key(entry.value, key)) return found;
    for (const YamlNode& item : node.items)
        if (const YamlNode* found = find_key(item, key)) return found;
    return nullptr;
}

std::string text_of_key(const YamlNode& tree, std::string_view key) {
    const YamlNode* node = find_key(tree, key);
    return node && node->is_scalar() ? node->text : std::string();
}

// Folders that a collection loads its pages from: glob({base: './src/data/blog'}).
std::vector<ContentFolder> folders_of_loaders(const fs::path& root) {
    std::vector<ContentFolder> folders;
    const auto file = first_file(root / "src", {"content.config.ts", "content.config.mjs",
                                                "content.config.js", "content/config.ts"});
    if (!file) return folders;
    Warnings untold;
    std::vector<std::string> bases;
    add_texts_of(read_settings(*file, untold), "base", bases);
    for (const std::string& base : bases) {
        const fs::path folder = fs::path(base).lexically_normal();
        std::error_code ignored;
        if (folder.is_relative() && *folder.begin() != ".." &&
            !folder.native().starts_with("src/content") && fs::is_directory(root / folder, ignored))
            folders.push_back({folder, folder.filename()});
    }
    return folders;
}

std::vector<ContentFolder> content_folders(const fs::path& root) {
    std::vector<ContentFolder> folders = folders_of_loaders(root);
    std::error_code ignored;
    for (const char* folder : {"src/content/docs", "src/content", "src/pages"})
        if (fs::is_directory(root / folder, ignored)) folders.push_back({folder});
    if (folders.empty()) folders.push_back({"."});
    return folders;
}

// Starlight's usual language stands at the root of its locales.
std::string lang_of(const YamlNode& config) {
    if (const YamlNode* locales = find_key(config, "locales")) {
        const std::string root = text_at(*locales, {"root.lang"});
        if (!root.empty()) return language_of_setting(root);
    }
    return language_of_setting(text_of_key(config, "defaultLocale"));
}

// The templates that Astro comes with keep the site's name in a script beside the pages.
void read_constants(const fs::path& root, SiteFacts& facts) {
    const auto file = first_file(
        root / "src", {"consts.ts", "consts.js", "config.ts", "config.js", "site.config.ts",
                       "data/site.ts", "data/config.ts", "siteConfig.ts"});
    if (!file) return;
    Warnings untold;
    const YamlNode constants = read_settings(*file, untold);
    const auto take = [&](std::string& fact, std::initializer_list<const char*> keys) {
        for (const char* key : keys)
            if (fact.empty()) fact = text_of_key(constants, key);
    };
    take(facts.title, {"SITE_TITLE", "title", "name"});
    take(facts.description, {"SITE_DESCRIPTION", "description"});
    take(facts.url, {"SITE_URL", "website", "site"});
    if (facts.lang.empty()) facts.lang = language_of_setting(text_of_key(constants, "lang"));
    add_facts(constants, facts);
}

std::optional<Reason> refuse(const SiteEntry& entry) {
    return entry.path.filename().native().starts_with('_') ? std::optional(Reason::machinery)
                                                           : std::nullopt;
}

// Only of src/pages and of Starlight's pages is it known where the site puts them.
void describe(SitePage& page) {
    for (const char* folder : {"src/pages/", "src/content/docs/"}) {
        const std::string source = page.source.generic_string();
        if (!source.starts_with(folder)) continue;
        fs::path below =
            fs::path(source.substr(std::string_view(folder).size())).replace_extension();
        if (below.filename() == "index") below = below.parent_path();
        page.address = below.empty() ? "/" : "/" + below.generic_string() + "/";
        return;
    }
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto file = config_of(root);
    const YamlNode config = file ? read_settings(*file, warnings) : YamlNode();
    SiteRules rules;
    rules.content = content_folders(root);
    rules.endings.insert(".mdx");
    rules.picture_folders = {"public", "src/assets", "src"};
    rules.aliases = {{"@assets/", "src/assets"},
                     {"@images/", "src/images"},
                     {"@/", "src"},
                     {"~/", "src"},
                     {"src/", "src"}};
    rules.refuse = refuse;
    rules.describe = describe;
    rules.facts.url = without_slash(text_at(config, {"site"}));
    rules.facts.title = text_of_key(config, "title");
    rules.facts.description = text_of_key(config, "description");
    rules.facts.lang = lang_of(config);
    add_facts(config, rules.facts);
    read_constants(root, rules.facts);
    return rules;
}

}  // namespace

const Generator astro = {SiteKind::astro, mark, rules};

}  // namespace yaprak
