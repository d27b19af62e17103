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
void add_order(const YamlNode& node, const fs::path& docs, std::vector<fs::path>& order) {
    if (node.is_scalar() && !node.text.empty())
        order.push_back((docs / node.text).lexically_normal());
    for (const YamlEntry& entry : node.entries) add_order(entry.value, docs, order);
    for (const YamlNode& item : node.items) add_order(item, docs, order);
}

// Patterns, one a line, as in .gitignore.
std::vector<std::string> patterns_of(const std::string& lines, const std::string& docs) {
    std::vector<std::string> patterns;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
        if (line.empty() || line.front() == '#' || line.front() == '!') continue;
        const bool has_folder = line.find('/') < line.size() - 1;
        patterns.push_back(has_folder ? docs + (line.front() == '/' ? "" : "/") + line : line);
    }
    return patterns;
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

// The usual language of mkdocs-static-i18n.
std::string usual_language(const YamlNode& config) {
    const YamlNode* plugins = node_at(config, "plugins");
    if (!plugins) return {};
    for (const YamlNode& plugin : plugins->items)
        if (const YamlNode* languages = node_at(plugin, "i18n.languages"))
            for (const YamlNode& language : languages->items)
                if (text_at(language, {"default"}) == "true")
                    return language_of_setting(text_at(language, {"locale"}));
    return {};
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const YamlNode config = read_settings(*config_of(root), warnings);
    std::string docs = text_at(config, {"docs_dir"});
    if (docs.empty()) docs = "docs";
    SiteRules rules;
    rules.content = {{docs}};
    rules.picture_folders = {docs, docs + "/assets", docs + "/images", docs + "/img"};
    rules.readme_is_page = true;
    rules.excluded = patterns_of(text_at(config, {"exclude_docs"}), docs);
    if (const YamlNode* nav = node_at(config, "nav")) add_order(*nav, docs, rules.order);
    rules.describe = [docs](SitePage& page) {
        fs::path below = page.source.lexically_relative(docs).replace_extension();
        if (below.native().starts_with("..")) return;
        const std::string name = below.filename().string();
        if (name == "index" || name == "README") below = below.parent_path();
        page.address = below.empty() ? "/" : "/" + below.generic_string() + "/";
    };
    read_facts(config, rules.facts);
    if (rules.facts.lang.empty()) rules.facts.lang = usual_language(config);
    add_values(config, "config", rules.values.by_name);
    if (const YamlNode* extra = node_at(config, "extra"))
        for (const YamlEntry& entry : extra->entries)
            add_values(entry.value, entry.key, rules.values.by_name);
    return rules;
}

}  // namespace

const Generator mkdocs = {SiteKind::mkdocs, mark, rules};

}  // namespace yaprak
