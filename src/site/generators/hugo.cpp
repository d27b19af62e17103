// Hugo: hugo.toml (or yaml, json; config.*; config/_default/), pages in content/, files in static/.
// Rules from its own documentation ("Content organization", "Multilingual mode", "Front matter:
// cascade", "URL management"). Zola's config.toml with content/ is read the same way.
#include "base/text.hpp"
#include "read/source/merge_yaml.hpp"
#include "site/generators/front_defaults.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/data_files.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> config_of(const fs::path& folder) {
    if (auto own = first_file(folder, {"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"}))
        return own;
    std::error_code ignored;
    const bool has_pages = fs::is_directory(folder / "content", ignored) ||
                           fs::is_directory(folder / "archetypes", ignored);
    if (!has_pages) return std::nullopt;
    if (auto own = first_file(folder, {"config.toml", "config.yaml", "config.yml", "config.json"}))
        return own;
    return first_file(folder / "config" / "_default",
                      {"hugo.toml", "hugo.yaml", "config.toml", "config.yaml", "config.json"});
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

// The main file, and those of config/_default/: "params.toml" holds what stands under "params".
YamlNode read_config(const fs::path& root, Warnings& warnings) {
    YamlNode config = read_settings(*config_of(root), warnings);
    for (auto& [name, tree] : read_data_files(root, "config/_default")) {
        const bool is_main = name == "hugo" || name == "config";
        YamlNode whole;
        whole.kind = YamlNode::Kind::map;
        whole.at = tree.at;
        if (is_main)
            whole = std::move(tree);
        else
            whole.entries.push_back({name, tree.at, std::move(tree)});
        config = merged(std::move(config), std::move(whole));
    }
    return config;
}

class HugoSite {
public:
    HugoSite(const fs::path& root, YamlNode config) : root_(root), config_(std::move(config)) {
        content_ = text_at(config_, {"contentDir"});
        if (content_.empty()) content_ = "content";
        lang_ =
            language_of_setting(text_at(config_, {"defaultContentLanguage", "default_language"}));
        if (const YamlNode* cascade = node_at(config_, "cascade")) add_cascade(content_, *cascade);
        add_cascades_of_sections();
    }

    const YamlNode& config() const { return config_; }

    std::vector<ContentFolder> content_folders() const {
        std::vector<ContentFolder> folders = {{content_}};
        for (const auto& [name, language] : languages()) {
            const std::string own = text_at(*language, {"contentDir"});
            if (!own.empty() && own != content_)
                folders.push_back({own, is_default(name) ? "" : name, code_of(name, *language)});
        }
        return folders;
    }

    // The usual language: that of the settings, or of the one that pages have that say none.
    std::string lang() const {
        for (const auto& [name, language] : languages())
            if (is_default(name)) return code_of(name, *language);
        const std::string code = language_of_setting(text_at(config_, {"languageCode", "locale"}));
        return code.empty() ? lang_ : code;
    }

    std::optional<Reason> refuse(const SiteEntry& entry) {
        if (entry.is_folder) return std::nullopt;
        const std::string stem = entry.path.stem().string();
        const std::string name = stem.substr(0, stem.find('.'));
        if (name == "_index" && !has_text(root_ / entry.path)) return Reason::empty;
        if (name == "index" || name == "_index" || !is_in_bundle(entry.path)) return std::nullopt;
        return Reason::part;
    }

    void describe(SitePage& page) {
        const std::string stem = page.source.stem().string();
        if (stem.substr(0, stem.find('.')) == "index") name_by_folder(page);
        page.defaults = defaults_.of(page.source, {}, page.lang);
        page.address = address_of(page);
    }

private:
    std::vector<std::pair<std::string, const YamlNode*>> languages() const {
        std::vector<std::pair<std::string, const YamlNode*>> found;
        if (const YamlNode* node = node_at(config_, "languages"))
            for (const YamlEntry& entry : node->entries)
                if (entry.value.is_map()) found.emplace_back(entry.key, &entry.value);
        return found;
    }
    static std::string code_of(const std::string& name, const YamlNode& language) {
        const std::string code = language_of_setting(text_at(language, {"languageCode", "locale"}));
        return code.empty() ? language_of_setting(name) : code;
    }
    bool is_default(const std::string& name) const {
        return language_of_setting(name) == (lang_.empty() ? "en" : lang_);
    }

    // A folder with an index.md is one page; other files in it belong to that page.
    bool is_in_bundle(const fs::path& page) {
        fs::path folder = page.parent_path();
        for (; !folder.empty() && folder != fs::path(content_); folder = folder.parent_path())
            if (has_index(folder)) return true;
        return false;
    }
    bool has_index(const fs::path& folder) {
        const auto [known, is_new] = bundles_.try_emplace(folder, false);
        std::error_code problem;
        if (is_new)
            for (fs::directory_iterator entries(root_ / folder, problem), end;
                 !problem && entries != end; entries.increment(problem)) {
                const std::string name = entries->path().filename().string();
                known->second =
                    known->second || (name.starts_with("index.") && name.ends_with(".md"));
            }
        return known->second;
    }

    // "uyku.pdf" of "uyku/index.md".
    void name_by_folder(SitePage& page) const {
        if (!page.output.has_parent_path()) return;
        const std::string stem = page.output.stem().string();
        const fs::path folder = page.output.parent_path();
        page.output = folder.parent_path() / (folder.filename().string() + stem.substr(5) + ".pdf");
        page.dated_output = page.output;
    }

    // ---- cascade ----

    void add_cascade(const fs::path& folder, const YamlNode& cascade) {
        if (cascade.is_map()) add_one_cascade(folder, cascade);
        for (const YamlNode& item : cascade.items) add_one_cascade(folder, item);
    }

    void add_one_cascade(const fs::path& folder, const YamlNode& from) {
        YamlNode values = from;
        std::erase_if(values.entries, [](const YamlEntry& entry) {
            return entry.key == "_target" || entry.key == "target";
        });
        std::string path = text_at(from, {"_target.path", "target.path"});
        while (path.starts_with('/')) path.erase(0, 1);
        path =
            path.empty() ? folder.generic_string() : (fs::path(content_) / path).generic_string();
        defaults_.add({path, {}, text_at(from, {"_target.lang", "target.lang"}), values});
    }

    void add_cascades_of_sections() {
        std::vector<fs::path> sections;
        std::error_code problem;
        fs::recursive_directory_iterator entries(root_ / content_, problem);
        for (const auto end = fs::end(entries); !problem && entries != end;
             entries.increment(problem))
            if (entries->path().filename().string().starts_with("_index."))
                sections.push_back(entries->path());
        std::sort(sections.begin(), sections.end());
        for (const fs::path& section : sections) {
            const YamlNode front = read_front_of(section);
            if (const YamlNode* cascade = node_at(front, "cascade"))
                add_cascade(section.parent_path().lexically_relative(root_), *cascade);
        }
    }

    // ---- addresses ----

    std::string address_of(const SitePage& page) const {
        const fs::path below = page.source.lexically_relative(content_);
        if (below.native().starts_with("..")) return {};
        const std::string section =
            below.has_parent_path() ? below.begin()->string() : std::string();
        if (node_at(config_, "permalinks." + section) || node_at(config_, "permalinks.page"))
            return {};
        std::string address = "/";
        if (below.has_parent_path()) address += below.parent_path().generic_string() + "/";
        const std::string stem = below.stem().string();
        const std::string name = stem.substr(0, stem.find('.'));
        if (name != "index" && name != "_index") address += name + "/";
        address = ascii_lower(address);
        const bool is_other = !language_of_stem(stem).empty() && page.lang != lang();
        return is_other ? "/" + page.lang + address : address;
    }

    const fs::path root_;
    const YamlNode config_;
    std::string content_, lang_;
    std::map<fs::path, bool> bundles_;
    FrontDefaults defaults_;
};

void read_facts(const HugoSite& site, SiteFacts& facts) {
    const YamlNode& config = site.config();
    facts.title = text_at(config, {"title"});
    facts.description =
        text_at(config, {"params.tagline", "params.subtitle", "params.description", "description"});
    facts.url = without_slash(text_at(config, {"baseURL", "base_url"}));
    facts.lang = site.lang();
    facts.author =
        text_at(config, {"params.author.name", "params.author", "author.name", "author"});
    add_facts(config, facts);
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto site = std::make_shared<HugoSite>(root, read_config(root, warnings));
    const YamlNode& config = site->config();
    SiteRules rules;
    rules.content = site->content_folders();
    rules.picture_folders = texts_at(config, "staticDir");
    const std::string theme = text_at(config, {"theme"});
    for (const char* folder : {"static", "assets", "content"})
        rules.picture_folders.push_back(folder);
    if (!theme.empty()) rules.picture_folders.push_back("themes/" + theme + "/static");
    rules.refuse = [site](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site](SitePage& page) { site->describe(page); };
    read_facts(*site, rules.facts);
    add_values(config, "site", rules.values.by_name);
    for (const auto& [name, tree] : read_data_files(root, "data")) {
        add_values(tree, "site.data." + name, rules.values.by_name);
        add_facts(tree, rules.facts);
    }
    return rules;
}

}  // namespace

const Generator hugo = {SiteKind::hugo, mark, rules};

}  // namespace yaprak
