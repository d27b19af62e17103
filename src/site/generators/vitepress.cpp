// VitePress: .vitepress/config.*, pages beside it or in `srcDir`, files in public/. Rules from its
// own documentation ("Site Config", "Routing", "Asset Handling", "Internationalization"). The
// script of settings is not run, only its literals are read.
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

// VuePress keeps the same things in a folder of its own name.
std::optional<fs::path> config_of(const fs::path& folder) {
    for (const char* own : {".vitepress", ".vuepress"})
        if (auto file =
                first_file(folder / own, {"config.mts", "config.ts", "config.mjs", "config.js"}))
            return file;
    return std::nullopt;
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

// The languages of `locales` by the folders that they stand in: "en" of "en" and "/en/".
std::set<std::string> declared_languages(const YamlNode& config) {
    std::set<std::string> languages;
    const YamlNode* locales = node_at(config, "locales");
    if (!locales) return languages;
    for (const YamlEntry& entry : locales->entries) {
        std::string folder = entry.key;
        folder.erase(std::remove(folder.begin(), folder.end(), '/'), folder.end());
        const bool is_root = folder.empty() || folder == "root";
        languages.insert(is_root ? text_at(entry.value, {"lang"}) : folder);
    }
    languages.erase("");
    return languages;
}

std::string address_of(const fs::path& source, const std::string& folder, bool is_clean) {
    fs::path below = folder == "." ? source : source.lexically_relative(folder);
    below.replace_extension();
    const bool is_first = below.filename() == "index" || below.filename() == "README";
    if (is_first) below = below.parent_path();
    const std::string path = "/" + below.generic_string();
    if (is_first) return path == "/" ? path : path + "/";
    return path + (is_clean ? "" : ".html");
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const fs::path file = *config_of(root);
    const YamlNode config = read_settings(file, warnings);
    std::string folder = fs::path(text_at(config, {"srcDir"})).lexically_normal().generic_string();
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (folder.empty() || folder.starts_with("..") || folder.starts_with('/')) folder = ".";
    SiteRules rules;
    rules.content = {{folder}};
    rules.languages = declared_languages(config);
    rules.lang_setting = "lang in " + file.lexically_relative(root).generic_string();
    rules.picture_folders = {(fs::path(folder) / "public").lexically_normal().generic_string(),
                             file.parent_path().filename().string() + "/public"};
    rules.aliases = {{"@/", folder}};
    for (const std::string& pattern : texts_at(config, "srcExclude"))
        for (std::string& one : without_braces(pattern))
            rules.excluded.push_back(folder == "." ? one : folder + "/" + one);
    rules.readme_is_page = file.parent_path().filename() == ".vuepress";
    rules.refuse = [root](const SiteEntry& entry) -> std::optional<Reason> {
        if (entry.is_folder && entry.below == fs::path("public")) return Reason::machinery;
        const bool is_empty = !entry.is_folder && is_filled_by_template(root / entry.path);
        return is_empty ? std::optional(Reason::empty) : std::nullopt;
    };
    const bool is_clean = text_at(config, {"cleanUrls"}) == "true";
    rules.describe = [folder, is_clean](SitePage& page) {
        page.address = address_of(page.source, folder, is_clean);
    };
    rules.facts.title = text_at(config, {"title", "locales.root.title"});
    rules.facts.description = text_at(config, {"description", "locales.root.description"});
    rules.facts.lang = language_at(config, {"lang", "locales.root.lang"}, warnings);
    const std::string host = without_slash(text_at(config, {"sitemap.hostname"}));
    rules.values.baseurl = without_slash(text_at(config, {"base"}));
    if (!host.empty()) rules.facts.url = host + rules.values.baseurl;
    rules.facts.logo = text_at(config, {"themeConfig.logo", "themeConfig.logo.src"});
    add_facts(config, rules.facts);
    return rules;
}

}  // namespace

const Generator vitepress = {SiteKind::vitepress, mark, rules};

}  // namespace yaprak
