// Astro, with Starlight: astro.config.*, pages in src/pages/ and in the collections of
// src/content/, files in public/. The script of settings is not run, only its literals are read.
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/glob.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>

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

// Where a collection loads its pages from: glob({base: './src/data/blog', pattern: '**/*.md'}).
struct Loader {
    fs::path base;
    std::vector<std::string> wanted, unwanted;  // patterns of paths below the base

    bool takes(const fs::path& below) const {
        const std::string path = below.generic_string();
        const auto matches = [&](const std::string& pattern) {
            return matches_glob("/./" + pattern, path);
        };
        return (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), matches)) &&
               std::none_of(unwanted.begin(), unwanted.end(), matches);
    }
};
using Loaders = std::vector<Loader>;

void add_loader(const YamlNode& node, Loaders& loaders) {
    const std::string base = text_at(node, {"base"});
    if (base.empty()) return;
    Loader loader{fs::path(base).lexically_normal(), {}, {}};
    if (!loader.base.has_filename()) loader.base = loader.base.parent_path();
    for (const std::string& written : texts_at(node, "pattern"))
        for (std::string& pattern : without_braces(written)) {
            const bool is_not = pattern.starts_with('!');
            if (is_not) pattern.erase(0, 1);
            (is_not ? loader.unwanted : loader.wanted).push_back(std::move(pattern));
        }
    loaders.push_back(std::move(loader));
}

// The tree is at most 32 deep.
void add_loaders(const YamlNode& node, Loaders& loaders) {
    if (node.is_map()) add_loader(node, loaders);
    for (const YamlEntry& entry : node.entries) add_loaders(entry.value, loaders);
    for (const YamlNode& item : node.items) add_loaders(item, loaders);
}

Loaders loaders_of(const fs::path& root) {
    Loaders loaders;
    const auto file = first_file(root / "src", {"content.config.ts", "content.config.mjs",
                                                "content.config.js", "content/config.ts"});
    Warnings untold;
    if (file) add_loaders(read_settings(*file, untold), loaders);
    std::erase_if(loaders, [&](const Loader& loader) {
        std::error_code ignored;
        return loader.base.is_absolute() || *loader.base.begin() == ".." ||
               !fs::is_directory(root / loader.base, ignored);
    });
    return loaders;
}

std::vector<ContentFolder> content_folders(const fs::path& root, const Loaders& loaders) {
    std::vector<ContentFolder> folders;
    std::error_code ignored;
    for (const Loader& loader : loaders)
        if (!loader.base.native().starts_with("src/content"))
            folders.push_back({loader.base, loader.base.filename()});
    for (const char* folder : {"src/content/docs", "src/content", "src/pages"})
        if (fs::is_directory(root / folder, ignored)) folders.push_back({folder});
    if (folders.empty()) folders.push_back({"."});
    return folders;
}

// Starlight's usual language stands at the root of its locales.
std::string lang_of(const YamlNode& config, Warnings& warnings) {
    if (const YamlNode* locales = find_key(config, "locales")) {
        const std::string root = text_at(*locales, {"root.lang"});
        if (!root.empty()) return language_said(root, locales->at, warnings);
    }
    const YamlNode* usual = find_key(config, "defaultLocale");
    return usual && usual->is_scalar() ? language_said(usual->text, usual->at, warnings)
                                       : std::string();
}

// The templates that Astro comes with keep the site's name in a script beside the pages.
void read_constants(const fs::path& root, SiteFacts& facts, Warnings& warnings) {
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
    for (const char* key : {"lang", "LANG", "SITE_LANG", "language", "locale", "LOCALE"})
        if (const YamlNode* said = find_key(constants, key);
            facts.lang.empty() && said && said->is_scalar())
            facts.lang = language_said(said->text, said->at, warnings);
    add_facts(constants, facts);
}

std::optional<Reason> refuse(const SiteEntry& entry, const Loaders& loaders) {
    if (entry.path.filename().native().starts_with('_')) return Reason::machinery;
    if (entry.is_folder) return std::nullopt;
    bool is_loaded = false, is_asked_for = false;
    for (const Loader& loader : loaders) {
        const fs::path below = entry.path.lexically_relative(loader.base);
        if (below.empty() || *below.begin() == "..") continue;
        is_asked_for = true;
        is_loaded = is_loaded || loader.takes(below);
    }
    return is_asked_for && !is_loaded ? std::optional(Reason::excluded) : std::nullopt;
}

// The languages of `i18n`, and Starlight's, whose usual one stands under "root".
std::set<std::string> declared_languages(const YamlNode& config) {
    std::set<std::string> languages;
    const YamlNode* locales = find_key(config, "locales");
    if (!locales) return languages;
    for (const YamlNode& item : locales->items)
        languages.insert(item.is_scalar() ? item.text : text_at(item, {"path"}));
    for (const YamlEntry& entry : locales->entries)
        languages.insert(entry.key == "root" ? text_at(entry.value, {"lang"}) : entry.key);
    languages.erase("");
    return languages;
}

// "/diyet" of "diyet/": what stands before all addresses of the site.
std::string base_of(const YamlNode& config) {
    std::string base = text_at(config, {"base"});
    while (base.ends_with('/')) base.pop_back();
    return base.empty() || base.starts_with('/') ? base : "/" + base;
}

// Only of src/pages and of Starlight's pages is it known where the site puts them.
void describe(SitePage& page, const std::string& base) {
    for (const char* folder : {"src/pages/", "src/content/docs/"}) {
        const std::string source = page.source.generic_string();
        if (!source.starts_with(folder)) continue;
        fs::path below =
            fs::path(source.substr(std::string_view(folder).size())).replace_extension();
        if (below.filename() == "index") below = below.parent_path();
        page.address = base + (below.empty() ? "/" : "/" + below.generic_string() + "/");
        return;
    }
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto file = config_of(root);
    const YamlNode config = file ? read_settings(*file, warnings) : YamlNode();
    SiteRules rules;
    const auto loaders = std::make_shared<const Loaders>(loaders_of(root));
    const std::string base = base_of(config);
    rules.content = content_folders(root, *loaders);
    rules.languages = declared_languages(config);
    rules.lang_setting = "defaultLocale below i18n: in " +
                         (file ? file->filename().string() : std::string("astro.config.mjs"));
    rules.endings.insert(".mdx");
    rules.picture_folders = {"public", "src/assets", "src"};
    rules.aliases = {{"@assets/", "src/assets"},
                     {"@images/", "src/images"},
                     {"@/", "src"},
                     {"~/", "src"},
                     {"src/", "src"}};
    rules.refuse = [loaders](const SiteEntry& entry) { return refuse(entry, *loaders); };
    rules.describe = [base](SitePage& page) { describe(page, base); };
    const std::string site = without_slash(text_at(config, {"site"}));
    rules.facts.url = site.empty() ? site : site + base;
    if (!base.empty()) {
        // The addresses of pages and of their pictures have the base in them.
        if (!site.empty()) rules.values.by_name["site.url"] = site;
        rules.aliases.emplace_back(base + "/", "public");
    }
    rules.facts.title = text_of_key(config, "title");
    rules.facts.description = text_of_key(config, "description");
    rules.facts.lang = lang_of(config, warnings);
    rules.values.baseurl = base;
    add_facts(config, rules.facts);
    read_constants(root, rules.facts, warnings);
    return rules;
}

}  // namespace

const Generator astro = {SiteKind::astro, mark, rules};

}  // namespace yaprak
