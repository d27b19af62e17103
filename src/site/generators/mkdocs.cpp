// MkDocs, with Material: mkdocs.yml, pages in docs/, in the order of `nav`. Rules from its own
// documentation ("Configuration", "Writing your docs") and from mkdocs-static-i18n.
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
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
void add_patterns(const std::string& lines, const std::string& docs, SiteRules& rules) {
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        const bool takes_back = line.front() == '!';
        if (takes_back) line.erase(0, 1);
        const bool has_folder = line.find('/') < line.size() - 1;
        if (has_folder) line = docs + (line.front() == '/' ? "" : "/") + line;
        (takes_back ? rules.readmitted : rules.excluded).push_back(std::move(line));
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

void read_facts(const YamlNode& config, SiteFacts& facts) {
    facts.title = text_at(config, {"site_name"});
    facts.description = text_at(config, {"site_description"});
    facts.url = without_slash(text_at(config, {"site_url"}));
    facts.lang = language_of_setting(text_at(config, {"theme.language", "theme.locale"}));
    facts.author = text_at(config, {"site_author"});
    facts.brand = material_colour(text_at(config, {"theme.palette.primary"}));
    if (const YamlNode* palette = node_at(config, "theme.palette"))
        for (const YamlNode& one : palette->items)
            if (facts.brand.empty()) facts.brand = material_colour(text_at(one, {"primary"}));
    for (const char* part : {"extra", "theme"})
        if (const YamlNode* node = node_at(config, part)) add_facts(*node, facts);
}

// The languages of mkdocs-static-i18n; of its usual one the pages are that say none.
void read_languages(const YamlNode& config, SiteRules& rules) {
    const YamlNode* plugins = node_at(config, "plugins");
    if (!plugins) return;
    for (const YamlNode& plugin : plugins->items) {
        const YamlNode* languages = node_at(plugin, "i18n.languages");
        if (!languages) continue;
        for (const YamlNode& language : languages->items) {
            const std::string locale = text_at(language, {"locale"});
            if (language_of_setting(locale).empty()) continue;
            rules.languages.insert(locale);
            if (text_at(language, {"default"}) == "true" && rules.facts.lang.empty())
                rules.facts.lang = language_of_setting(locale);
        }
    }
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

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const YamlNode config = read_settings(*config_of(root), warnings);
    std::string docs = text_at(config, {"docs_dir"});
    if (docs.empty()) docs = "docs";
    SiteRules rules;
    rules.content = {{docs}};
    rules.picture_folders = {docs, docs + "/assets", docs + "/images", docs + "/img"};
    rules.readme_is_page = true;
    add_patterns(text_at(config, {"exclude_docs"}), docs, rules);
    Navigation navigation;
    if (const YamlNode* nav = node_at(config, "nav")) add_order(*nav, docs, {}, navigation);
    rules.order = std::move(navigation.order);
    rules.values.has_bare_names = true;  // of the plugin "macros"
    rules.lang_setting = "language below theme: in " + config_of(root)->filename().string();
    const bool has_folders = text_at(config, {"use_directory_urls"}) != "false";
    rules.describe = [docs, has_folders, titles = std::move(navigation.titles)](SitePage& page) {
        if (const auto title = titles.find(page.source); title != titles.end())
            page.title = title->second;
        fs::path below = page.source.lexically_relative(docs).replace_extension();
        if (below.native().starts_with("..")) return;
        const std::string name = below.filename().string();
        if (name == "index" || name == "README") below = below.parent_path();
        const bool is_first = name == "index" || name == "README";
        page.address = below.empty() ? "/" : "/" + below.generic_string() + "/";
        if (!has_folders)
            page.address =
                "/" + (is_first ? below / "index.html" : below += ".html").generic_string();
    };
    read_facts(config, rules.facts);
    read_languages(config, rules);
    add_values(config, "config", rules.values.by_name);
    if (const YamlNode* extra = node_at(config, "extra"))
        add_extra(*extra, text_of_file(*config_of(root)), rules.values.by_name);
    return rules;
}

}  // namespace

const Generator mkdocs = {SiteKind::mkdocs, mark, rules};

}  // namespace yaprak
