// Docusaurus: docusaurus.config.*, pages in docs/, blog/ and src/pages/, translations in i18n/,
// files in static/. The script of settings is not run, only its literals are read.
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/language_names.hpp"
#include "site/pages/output_path.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> config_of(const fs::path& folder) {
    return first_file(folder,
                      {"docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs",
                       "docusaurus.config.cjs", "docusaurus.config.mts"});
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

// The folders that plugins are told to read: path: 'rehber'. The tree is at most 32 deep.
void add_paths(const YamlNode& node, std::vector<fs::path>& paths) {
    for (const YamlEntry& entry : node.entries) {
        const fs::path path = fs::path(entry.value.text).lexically_normal();
        if (entry.key == "path" && entry.value.is_scalar() && !path.empty() && path.is_relative() &&
            *path.begin() != ".." && path != ".")
            paths.push_back(path);
        add_paths(entry.value, paths);
    }
    for (const YamlNode& item : node.items) add_paths(item, paths);
}

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

// i18n/tr/docusaurus-plugin-content-docs/current/ holds the translation of docs/.
void add_translations(const fs::path& root, std::vector<ContentFolder>& folders) {
    std::vector<fs::path> languages;
    std::error_code problem;
    for (fs::directory_iterator entries(root / "i18n", problem), end; !problem && entries != end;
         entries.increment(problem))
        if (entries->is_directory(problem)) languages.push_back(entries->path().filename());
    std::sort(languages.begin(), languages.end());
    for (const fs::path& language : languages) {
        const fs::path folder = fs::path("i18n") / language;
        const std::string lang = language_of_setting(language.string());
        const std::pair<const char*, const char*> plugins[] = {
            {"docusaurus-plugin-content-docs/current", "docs"},
            {"docusaurus-plugin-content-blog", "blog"},
            {"docusaurus-plugin-content-pages", ""}};
        for (const auto& [plugin, output] : plugins)
            if (is_folder(root / folder / plugin))
                folders.push_back({folder / plugin, language / output, lang});
    }
}

std::vector<ContentFolder> content_folders(const fs::path& root, const YamlNode& config) {
    std::vector<ContentFolder> folders;
    std::vector<fs::path> paths = {"docs", "blog"};
    add_paths(config, paths);
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    for (const fs::path& path : paths)
        if (is_folder(root / path) && path != "static") folders.push_back({path, path});
    if (is_folder(root / "src/pages")) folders.push_back({"src/pages"});
    add_translations(root, folders);
    return folders;
}

std::optional<Reason> refuse(const SiteEntry& entry) {
    return entry.path.filename().native().starts_with('_') ? std::optional(Reason::machinery)
                                                           : std::nullopt;
}

// Without the number that orders the pages: "01-giris".
std::string without_number(const std::string& name) {
    const std::size_t digits = name.find_first_not_of("0123456789");
    if (digits == 0 || digits == name.npos || digits > 3) return name;
    const std::size_t begin = name.find_first_not_of("-_. ", digits);
    return begin == name.npos || begin == digits ? name : name.substr(begin);
}

std::shared_ptr<const YamlNode> dated(std::string_view day, const fs::path& source) {
    YamlNode front;
    front.kind = YamlNode::Kind::map;
    front.at = {source.string()};
    YamlNode date;
    date.kind = YamlNode::Kind::scalar;
    date.at = front.at;
    date.text = day;
    front.entries.push_back({"date", front.at, std::move(date)});
    return std::make_shared<const YamlNode>(std::move(front));
}

// A post may be a folder with its pictures: blog/2024-05-01-haber/index.md.
void name_post_by_folder(SitePage& page) {
    const std::string name = page.source.parent_path().filename().string();
    const std::string_view date = date_of_name(name);
    if (date.empty() || page.source.stem() != "index") return;
    const fs::path above = page.output.parent_path().parent_path();
    page.output = above / (name.substr(date.size()) + ".pdf");
    page.dated_output = above / (name + ".pdf");
    page.defaults = dated(date.substr(0, date.size() - 1), page.source);
}

void describe(SitePage& page) {
    name_post_by_folder(page);
    const std::string source = page.source.generic_string();
    if (source.starts_with("blog/") || source.starts_with("i18n/")) return;
    const bool is_docs = source.starts_with("docs/");
    if (!is_docs && !source.starts_with("src/pages/")) return;
    fs::path address = is_docs ? "/docs" : "/";
    const fs::path below = fs::path(source.substr(is_docs ? 5 : 10)).replace_extension();
    for (const fs::path& name : below) address /= without_number(name.string());
    const std::string last = address.filename().string();
    if (last == "index" || last == "README") address = address.parent_path() / "";
    page.address = address.generic_string();
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const YamlNode config = read_settings(*config_of(root), warnings);
    SiteRules rules;
    rules.content = content_folders(root, config);
    rules.endings.insert(".mdx");
    rules.picture_folders = {"static", "src"};
    rules.aliases = {{"@site/", "."}, {"pathname:///", "static"}};
    rules.readme_is_page = true;
    rules.refuse = refuse;
    rules.describe = describe;
    rules.facts.title = text_at(config, {"title"});
    rules.facts.description = text_at(config, {"tagline"});
    std::string base = text_at(config, {"baseUrl"});
    rules.facts.url = without_slash(without_slash(text_at(config, {"url"})) + base);
    rules.facts.lang = language_of_setting(text_at(config, {"i18n.defaultLocale"}));
    rules.facts.logo = text_at(config, {"themeConfig.navbar.logo.src"});
    add_facts(config, rules.facts);
    if (const auto authors = first_file(root / "blog", {"authors.yml", "authors.yaml"}))
        add_values(read_settings(*authors, warnings), "site.data.authors", rules.values.by_name);
    return rules;
}

}  // namespace

const Generator docusaurus = {SiteKind::docusaurus, mark, rules};

}  // namespace yaprak
