// MkDocs, with Material: mkdocs.yml, pages in docs/, in the order of `nav`. Rules from its own
// documentation ("Configuration", "Writing your docs") and from mkdocs-static-i18n.
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/glob.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <sstream>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> config_of(const fs::path& folder) {
    return first_file(folder, {"mkdocs.yml", "mkdocs.yaml"});
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

// The pages of `nav` as they stand there; the tree is at most 32 deep.
struct Navigation {
    std::vector<fs::path> order;
    std::map<fs::path, std::string> titles;
};

void add_order(const YamlNode& node, const fs::path& docs, const std::string& title,
               Navigation& navigation) {
    if (node.is_scalar() && !node.text.empty()) {
        const fs::path page = (docs / node.text).lexically_normal();
        navigation.order.push_back(page);
        if (!title.empty()) navigation.titles.emplace(page, title);
    }
    for (const YamlEntry& entry : node.entries) add_order(entry.value, docs, entry.key, navigation);
    for (const YamlNode& item : node.items) add_order(item, docs, {}, navigation);
}

// Patterns, one a line, as in .gitignore; "!" before one takes back what others leave out.
struct Patterns {
    std::vector<std::string>&wanted, &taken_back;
};
void add_patterns(const std::string& lines, const std::string& docs, Patterns patterns) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        const bool takes_back = line.front() == '!';
        if (takes_back) line.erase(0, 1);
        const bool has_folder = line.find('/') < line.size() - 1;
        if (has_folder) line = docs + (line.front() == '/' ? "" : "/") + line;
        (takes_back ? patterns.taken_back : patterns.wanted).push_back(std::move(line));
    }
}

// The colours that Material for MkDocs has names for, as dark as text may be.
std::string material_colour(const std::string& name) {
    static const std::map<std::string, std::string> colours = {
        {"red", "#c62828"},         {"pink", "#ad1457"},        {"purple", "#6a1b9a"},
        {"deep purple", "#4527a0"}, {"indigo", "#283593"},      {"blue", "#1565c0"},
        {"light blue", "#01579b"},  {"cyan", "#006064"},        {"teal", "#00695c"},
        {"green", "#2e7d32"},       {"deep orange", "#bf360c"}, {"brown", "#4e342e"},
        {"blue grey", "#37474f"}};
    const auto known = colours.find(name);
    return known == colours.end() ? std::string() : known->second;
}

void read_facts(const YamlNode& config, SiteFacts& facts, Warnings& warnings) {
    facts.title = text_at(config, {"site_name"});
    facts.description = text_at(config, {"site_description"});
    facts.url = without_slash(text_at(config, {"site_url"}));
    facts.lang = language_at(config, {"theme.language", "theme.locale"}, warnings);
    facts.author = text_at(config, {"site_author"});
    facts.brand = material_colour(text_at(config, {"theme.palette.primary"}));
    if (const YamlNode* palette = node_at(config, "theme.palette"))
        for (const YamlNode& one : palette->items)
            if (facts.brand.empty()) facts.brand = material_colour(text_at(one, {"primary"}));
    for (const char* part : {"extra", "theme"})
        if (const YamlNode* node = node_at(config, part)) add_facts(*node, facts);
}

// What the plugin mkdocs-static-i18n makes of the pages: "uyku.en.md" or "en/uyku.md" stand below
// "/en/", those of the usual language at the root.
struct Translations {
    bool has_folders = false;
    std::string usual;
    std::set<std::string> languages, unbuilt;                          // as the settings write them
    std::map<std::string, std::map<std::string, std::string>> titles;  // of nav, by language

    // The language that the path says; empty: none.
    std::string lang_of(const fs::path& below) const {
        std::string said = below.stem().string();
        said = said.rfind('.') == said.npos ? std::string() : said.substr(said.rfind('.') + 1);
        if (has_folders) said = below.has_parent_path() ? below.begin()->string() : std::string();
        return languages.contains(said) ? said : std::string();
    }

    // "uyku.md" of "uyku.en.md" and "en/uyku.md".
    fs::path without_lang(const fs::path& below) const {
        const std::string lang = lang_of(below);
        if (lang.empty()) return below;
        if (has_folders) return below.lexically_relative(lang);
        const std::string stem = below.stem().string();
        return below.parent_path() /
               (stem.substr(0, stem.size() - lang.size() - 1) + below.extension().string());
    }

    // The same page as its language has it.
    fs::path with_lang(const fs::path& below, const std::string& lang) const {
        if (has_folders) return lang / below;
        return below.parent_path() /
               (below.stem().string() + "." + lang + below.extension().string());
    }
};

const YamlNode* options_of(const YamlNode& config, std::string_view name) {
    const YamlNode* plugins = node_at(config, "plugins");
    if (!plugins) return nullptr;
    if (const YamlNode* own = node_at(*plugins, name)) return own;
    for (const YamlNode& plugin : plugins->items)
        if (const YamlNode* own = node_at(plugin, name)) return own;
    return nullptr;
}

Translations read_translations(const YamlNode& config) {
    Translations found;
    const YamlNode* options = options_of(config, "i18n");
    const YamlNode* languages = options ? node_at(*options, "languages") : nullptr;
    if (!languages) return found;
    found.has_folders = text_at(*options, {"docs_structure"}) == "folder";
    found.usual = text_at(*options, {"default_language"});
    for (const YamlEntry& entry : languages->entries)  // versions before 1.0
        if (!language_of_setting(entry.key).empty()) found.languages.insert(entry.key);
    for (const YamlNode& language : languages->items) {
        const std::string locale = text_at(language, {"locale"});
        if (language_of_setting(locale).empty()) continue;
        found.languages.insert(locale);
        if (text_at(language, {"default"}) == "true") found.usual = locale;
        if (text_at(language, {"build"}) == "false") found.unbuilt.insert(locale);
        if (const YamlNode* titles = node_at(language, "nav_translations"))
            for (const YamlEntry& entry : titles->entries)
                found.titles[locale][entry.key] = entry.value.text;
    }
    return found;
}

// The pages of `nav` in every language: it names them without one.
void add_translated(const fs::path& root, const fs::path& docs, const Translations& translations,
                    Navigation& navigation) {
    std::vector<fs::path> whole;
    for (const std::string& lang : translations.languages)
        for (const fs::path& page : navigation.order) {
            const fs::path own = docs / translations.with_lang(page.lexically_relative(docs), lang);
            std::error_code ignored;
            if (!fs::is_regular_file(root / own, ignored)) continue;
            whole.push_back(own);
            const auto title = navigation.titles.find(page);
            if (title == navigation.titles.end()) continue;
            const auto known = translations.titles.find(lang);
            const bool is_translated =
                known != translations.titles.end() && known->second.contains(title->second);
            if (is_translated)
                navigation.titles[own] = known->second.at(title->second);
            else if (lang == translations.usual)
                navigation.titles[own] = title->second;
        }
    navigation.order.insert(navigation.order.end(), whole.begin(), whole.end());
}

// "!ENV [TEL, '0312']" is a text: what the environment says is not asked for, the last item is what
// it is without. The tag itself is read over, and is looked for in the file.
void add_extra(const YamlNode& extra, const std::string& written, SiteValues::Texts& values) {
    for (const YamlEntry& entry : extra.entries) {
        const bool is_of_environment = entry.value.is_sequence() && !entry.value.items.empty() &&
                                       written.find(entry.key + ": !ENV [") != written.npos;
        if (is_of_environment && entry.value.items.back().is_scalar())
            values.insert_or_assign(entry.key, entry.value.items.back().text);
        else
            add_values(entry.value, entry.key, values);
    }
}

std::string address_of(const fs::path& below, const Translations& translations, bool has_folders) {
    fs::path path = translations.without_lang(below);
    const std::string lang = translations.lang_of(below);
    path.replace_extension();
    const std::string name = path.filename().string();
    const bool is_first = name == "index" || name == "README";
    if (is_first) path = path.parent_path();
    if (!lang.empty() && lang != translations.usual) path = lang / path;
    const std::string whole =
        path.generic_string().substr(0, path.native().find_last_not_of('/') + 1);
    if (has_folders) return whole.empty() ? "/" : "/" + whole + "/";
    return "/" +
           (is_first ? fs::path(whole) / "index.html" : fs::path(whole + ".html")).generic_string();
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const YamlNode config = read_settings(*config_of(root), warnings);
    std::string docs = text_at(config, {"docs_dir"});
    if (docs.empty()) docs = "docs";
    docs = fs::path(docs).lexically_normal().generic_string();
    while (docs.size() > 1 && docs.ends_with('/')) docs.pop_back();
    SiteRules rules;
    rules.content = {{docs}};
    rules.picture_folders = {docs, docs + "/assets", docs + "/images", docs + "/img"};
    rules.readme_is_page = true;
    add_patterns(text_at(config, {"exclude_docs"}), docs, {rules.excluded, rules.readmitted});
    std::vector<std::string> drafts, no_drafts;
    add_patterns(text_at(config, {"draft_docs"}), docs, {drafts, no_drafts});
    const auto translations = std::make_shared<const Translations>(read_translations(config));
    rules.languages = translations->languages;
    rules.refuse = [=](const SiteEntry& entry) -> std::optional<Reason> {
        const std::string path = entry.path.generic_string();
        if (matches_path(drafts, path) && !matches_path(no_drafts, path)) return Reason::draft;
        if (!entry.is_folder && translations->unbuilt.contains(translations->lang_of(entry.below)))
            return Reason::excluded;
        return std::nullopt;
    };
    Navigation navigation;
    if (const YamlNode* nav = node_at(config, "nav")) add_order(*nav, docs, {}, navigation);
    add_translated(root, docs, *translations, navigation);
    rules.order = std::move(navigation.order);
    rules.values.has_bare_names = true;  // of the plugin "macros"
    rules.lang_setting = "language below theme: in " + config_of(root)->filename().string();
    const bool has_folders = text_at(config, {"use_directory_urls"}) != "false";
    rules.describe = [=, titles = std::move(navigation.titles)](SitePage& page) {
        if (const auto title = titles.find(page.source); title != titles.end())
            page.title = title->second;
        const fs::path below = page.source.lexically_relative(docs);
        if (!below.native().starts_with(".."))
            page.address = address_of(below, *translations, has_folders);
    };
    read_facts(config, rules.facts, warnings);
    if (rules.facts.lang.empty()) rules.facts.lang = language_of_setting(translations->usual);
    add_values(config, "config", rules.values.by_name);
    if (const auto authors = first_file(root / docs / "blog", {".authors.yml"})) {
        const YamlNode tree = read_settings(*authors, warnings);
        if (const YamlNode* all = node_at(tree, "authors"))
            add_values(*all, "site.data.authors", rules.values.by_name);
    }
    if (const YamlNode* extra = node_at(config, "extra"))
        add_extra(*extra, text_of_file(*config_of(root)), rules.values.by_name);
    return rules;
}

}  // namespace

const Generator mkdocs = {SiteKind::mkdocs, mark, rules};

}  // namespace yaprak
