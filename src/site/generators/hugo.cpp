// Hugo: hugo.toml (or yaml, json; config.*; config/_default/), pages in content/, files in static/.
// Rules from its own documentation ("Content organization", "Multilingual mode", "Front matter:
// cascade", "URL management"). Zola's config.toml with content/ is read the same way.
#include "base/text.hpp"
#include "read/source/merge_yaml.hpp"
#include "site/generators/front_defaults.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/hugo_address.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/glob.hpp"
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
        for (const std::string& expression : texts_at(config_, "ignoreFiles"))
            for (std::string& pattern : globs_of_expression(expression))
                ignored_.push_back(std::move(pattern));
        lang_ =
            language_of_setting(text_at(config_, {"defaultContentLanguage", "default_language"}));
        read_mounts();
        if (const YamlNode* cascade = node_at(config_, "cascade")) add_cascade(content_, *cascade);
        add_cascades_of_sections();
    }

    const YamlNode& config() const { return config_; }

    std::vector<ContentFolder> content_folders() const {
        std::vector<ContentFolder> folders;
        if (!is_mounted_elsewhere()) folders.push_back({content_});
        for (const Mount& mount : mounts_)
            folders.push_back({mount.source, mount.below,
                               mount.lang.empty() ? "" : language_of_setting(mount.lang),
                               mount.below});
        for (const auto& [name, language] : languages()) {
            const std::string own = folder_of(*language);
            if (!own.empty() && own != content_)
                folders.push_back(
                    {own, is_default(name) ? "" : name, code_of(name, *language), {}});
        }
        return folders;
    }

    // "module.mounts" of static/ and assets/.
    const std::vector<std::string>& mounted_pictures() const { return mounted_pictures_; }

    std::set<std::string> declared_languages() const {
        std::set<std::string> names;
        for (const auto& [name, language] : languages()) names.insert(name);
        return names;
    }

    // The usual language: that of the settings, or of the one that pages have that say none.
    std::string lang() const {
        for (const auto& [name, language] : languages())
            if (is_default(name)) return code_of(name, *language);
        const std::string code = language_of_setting(text_at(config_, {"languageCode", "locale"}));
        return code.empty() ? lang_ : code;
    }

    std::optional<Reason> refuse(const SiteEntry& entry) {
        if (is_ignored(entry.path) || is_of_disabled_language(entry)) return Reason::excluded;
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

    // "Draft, future, and expired content"; a headless bundle is no page on any day.
    std::optional<Reason> untimely(const SitePage& page, const Date& today) const {
        if (!front_may_say(root_ / page.source, {"headless", "expiryDate"}, today.year))
            return std::nullopt;
        const YamlNode front = read_front_of(root_ / page.source);
        const auto day = [&](const char* key) { return parse_date(text_at(front, {key})); };
        if (text_at(front, {"headless"}) == "true") return Reason::hidden;
        if (text_at(config_, {"buildFuture"}) != "true")
            for (const char* key : {"date", "publishDate"})
                if (const auto said = day(key); said && is_after(said->date, today))
                    return Reason::future;
        const auto last = day("expiryDate");
        const bool is_over = last && is_after(today, last->date);
        if (is_over && text_at(config_, {"buildExpired"}) != "true") return Reason::expired;
        return std::nullopt;
    }

private:
    // Where other folders than content/ hold pages ("module.mounts").
    struct Mount {
        fs::path source, below;  // below the root; below content/
        std::string lang;
    };

    void read_mounts() {
        const YamlNode* mounts = node_at(config_, "module.mounts");
        if (!mounts) return;
        for (const YamlNode& one : mounts->items) {
            std::string source = within(text_at(one, {"source"}));
            const fs::path target = within(text_at(one, {"target"}));
            if (source.empty() || target.empty()) continue;
            const std::string component = target.begin()->string();
            const bool is_usual = source == content_ && target == fs::path("content") &&
                                  text_at(one, {"lang"}).empty();
            if (component == "static" || component == "assets")
                mounted_pictures_.push_back(source);
            else if (component == "content" && is_usual)
                has_usual_mount_ = true;
            else if (component == "content")
                mounts_.push_back({source, below_first(target), text_at(one, {"lang"})});
        }
    }
    // The usual folder counts only beside mounts that name it.
    bool is_mounted_elsewhere() const { return !mounts_.empty() && !has_usual_mount_; }

    static fs::path below_first(const fs::path& path) {
        fs::path rest;
        for (auto part = std::next(path.begin()); part != path.end(); ++part) rest /= *part;
        return rest;
    }

    bool is_of_disabled_language(const SiteEntry& entry) const {
        const std::string stem = entry.path.stem().string();
        const auto off = texts_at(config_, "disableLanguages");
        for (const auto& [name, language] : languages()) {
            const bool is_off = text_at(*language, {"disabled"}) == "true" ||
                                std::find(off.begin(), off.end(), name) != off.end();
            if (!is_off) continue;
            const std::string own = folder_of(*language);
            if (!entry.is_folder && stem.ends_with("." + name)) return true;
            if (!own.empty() && own != content_ &&
                (entry.path == fs::path(own) || entry.path.generic_string().starts_with(own + "/")))
                return true;
        }
        return false;
    }

    // "content/arabic" of "./content/arabic/"; empty where it leads out of the site.
    static std::string folder_of(const YamlNode& language) {
        return within(text_at(language, {"contentDir"}));
    }
    static std::string within(const std::string& said) {
        if (said.empty()) return {};
        std::string folder = fs::path(said).lexically_normal().generic_string();
        while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
        return folder.starts_with("..") || folder.starts_with('/') ? std::string() : folder;
    }

    // Of the simple expressions in ignoreFiles: what is compared is the whole path, and any part of
    // it may match.
    bool is_ignored(const fs::path& path) const {
        const std::string whole = "/" + path.generic_string();
        return std::any_of(ignored_.begin(), ignored_.end(), [&](const std::string& pattern) {
            return matches_text(pattern, whole);
        });
    }

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
        const Section in = section_of(page);
        const fs::path below = in.prefix / page.source.lexically_relative(in.folder);
        if (below.native().starts_with("..")) return {};
        if (const std::string own = own_address(page); !own.empty())
            return own.starts_with('/') ? own : in.address + "/" + own;
        const std::string section =
            below.has_parent_path() ? below.begin()->string() : std::string();
        const bool is_section = below.stem().string().starts_with("_index");
        if (const std::string pattern = pattern_of(section); !pattern.empty() && !is_section) {
            const std::string address = address_by(pattern, page, below);
            return address.empty() ? address : in.address + address;
        }
        std::string address = "/";
        if (below.has_parent_path()) address += below.parent_path().generic_string() + "/";
        const std::string stem = below.stem().string();
        const std::string name = stem.substr(0, stem.find('.'));
        const std::string slug = slug_of(page);
        if (name != "index" && name != "_index")
            address += (slug.empty() ? name : slug) + "/";
        else if (name == "index" && !slug.empty() && below.has_parent_path())
            address = "/" + (below.parent_path().parent_path() / slug / "").generic_string();
        address = ascii_lower(address);
        std::replace(address.begin(), address.end(), ' ', '-');
        const bool is_file = name != "_index" && address.size() > 1 && is_ugly(section);
        if (is_file) address.replace(address.size() - 1, 1, ".html");
        return in.address + address;
    }

    // Of all pages, or of those of some sections: "uglyURLs: {books: true}".
    bool is_ugly(const std::string& section) const {
        return text_at(config_, {"uglyURLs"}) == "true" ||
               text_at(config_, {"uglyURLs." + section}) == "true";
    }

    // Of the pages of a section; _index.md keeps its folder's address.
    std::string pattern_of(const std::string& section) const {
        const std::string own = text_at(config_, {"permalinks.page." + section});
        return own.empty() ? text_at(config_, {"permalinks." + section}) : own;
    }

    std::string address_by(const std::string& pattern, const SitePage& page,
                           const fs::path& below) const {
        const YamlNode front = read_front_of(root_ / page.source);
        HugoPage facts{below, text_at(front, {"title"}), text_at(front, {"slug"}), {}};
        if (const auto date = parse_date(text_at(front, {"date", "publishDate"})))
            facts.date = date->date;
        return hugo_address(pattern, facts);
    }

    // "url" of its front matter.
    std::string own_address(const SitePage& page) const {
        if (!front_may_say(root_ / page.source, {"url:", "url =", "url=", "\"url\""})) return {};
        const std::string said = text_at(read_front_of(root_ / page.source), {"url"});
        return said.find(':') == said.npos ? said : std::string();
    }

    // What the page wants to be called on the web instead of by its file.
    std::string slug_of(const SitePage& page) const {
        if (!front_may_say(root_ / page.source, {"slug"})) return {};
        return text_at(read_front_of(root_ / page.source), {"slug"});
    }

    struct Section {
        fs::path folder;       // of the pages of one language
        std::string address;   // where their addresses begin: "/ar"
        fs::path prefix = {};  // that a mount gives them
    };

    // The folder that addresses are counted from, and what stands before them: every language but
    // the usual one is named there ("defaultContentLanguageInSubdir": that one too).
    Section section_of(const SitePage& page) const {
        const bool names_all = text_at(config_, {"defaultContentLanguageInSubdir"}) == "true";
        const auto address = [&](const std::string& name) {
            return is_default(name) && !names_all ? std::string() : "/" + ascii_lower(name);
        };
        Section found{content_, names_all ? "/" + default_name() : std::string()};
        const std::string source = page.source.generic_string(), stem = page.source.stem().string();
        for (const auto& [name, language] : languages()) {
            const std::string own = folder_of(*language);
            const bool is_longer = own.size() > found.folder.native().size();
            if (!own.empty() && (is_longer || own == content_) && source.starts_with(own + "/"))
                found = {own, address(name)};
        }
        for (const Mount& mount : mounts_)
            if (source.starts_with(mount.source.generic_string() + "/"))
                found = {mount.source, mount.lang.empty() ? found.address : address(mount.lang),
                         mount.below};
        for (const auto& [name, language] : languages())
            if (stem.ends_with("." + name)) found.address = address(name);
        if (languages().empty() && !language_of_stem(stem).empty() && page.lang != lang())
            found.address = "/" + page.lang;
        return found;
    }
    std::string default_name() const { return ascii_lower(lang_.empty() ? "en" : lang_); }

    const fs::path root_;
    const YamlNode config_;
    std::string content_, lang_;
    std::vector<std::string> ignored_, mounted_pictures_;
    std::vector<Mount> mounts_;
    bool has_usual_mount_ = false;
    std::map<fs::path, bool> bundles_;
    FrontDefaults defaults_;
};

void read_facts(const HugoSite& site, SiteFacts& facts, Warnings& warnings) {
    const YamlNode& config = site.config();
    facts.title = text_at(config, {"title"});
    facts.description =
        text_at(config, {"params.tagline", "params.subtitle", "params.description", "description"});
    facts.url = without_slash(text_at(config, {"baseURL", "base_url"}));
    facts.lang = site.lang();
    if (facts.lang.empty()) facts.lang = language_at(config, {"languageCode", "locale"}, warnings);
    facts.author =
        text_at(config, {"params.author.name", "params.author", "author.name", "author"});
    add_facts(config, facts);
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto site = std::make_shared<HugoSite>(root, read_config(root, warnings));
    const YamlNode& config = site->config();
    SiteRules rules;
    rules.content = site->content_folders();
    rules.languages = site->declared_languages();
    rules.lang_setting = "languageCode in " + config_of(root)->filename().string();
    rules.picture_folders = texts_at(config, "staticDir");
    const std::string theme = text_at(config, {"theme"});
    for (const std::string& folder : site->mounted_pictures())
        rules.picture_folders.push_back(folder);
    for (const char* folder : {"static", "assets", "content"})
        rules.picture_folders.push_back(folder);
    if (!theme.empty()) rules.picture_folders.push_back("themes/" + theme + "/static");
    rules.refuse = [site](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site](SitePage& page) { site->describe(page); };
    rules.untimely = [site](const SitePage& page, const Date& today) {
        return site->untimely(page, today);
    };
    read_facts(*site, rules.facts, warnings);
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
