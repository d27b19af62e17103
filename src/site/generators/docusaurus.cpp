// Docusaurus: docusaurus.config.*, pages in docs/, blog/ and src/pages/, translations in i18n/,
// files in static/. The script of settings is not run, only its literals are read.
#include "base/text.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/glob.hpp"
#include "site/pages/language_names.hpp"
#include "site/pages/output_path.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>
#include <cstdint>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::optional<fs::path> own_config_of(const fs::path& folder) {
    return first_file(folder,
                      {"docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs",
                       "docusaurus.config.cjs", "docusaurus.config.mts"});
}

// Whether the settings in "website" name pages beside it: path: '../docs'.
bool leads_upwards(const fs::path& config) {
    const std::string script = text_of_file(config);
    for (std::size_t at = script.find("path:"); at != script.npos;
         at = script.find("path:", at + 1)) {
        const std::size_t value = script.find_first_not_of(" \n", at + 5);
        if (value == script.npos || std::string_view("'\"`").find(script[value]) == script.npos)
            continue;
        if (script.compare(value + 1, 3, "../") == 0) return true;
    }
    return false;
}

// The settings, and the folder below the root that they stand in. Of a site in "website" whose
// pages lie beside it the folder of both is the root.
struct Config {
    fs::path file;
    fs::path home = ".";
};

std::optional<Config> config_of(const fs::path& folder) {
    const bool has_repository = fs::exists(folder / ".git");
    if (const auto own = own_config_of(folder))
        return leads_upwards(*own) && !has_repository ? std::nullopt : std::optional(Config{*own});
    for (const char* home : {"website", "site", "documentation", "docs-site", "docusaurus", "web"})
        if (is_folder(folder / home) && !fs::exists(folder / home / ".git"))
            if (const auto file = own_config_of(folder / home); file && leads_upwards(*file))
                return Config{*file, home};
    return std::nullopt;
}

Generator::Mark mark(const fs::path& folder) {
    return config_of(folder) ? Generator::Mark::strong : Generator::Mark::none;
}

// Pages that one plugin publishes ("Docs plugin", "Blog plugin", "Pages plugin").
struct Plugin {
    enum class Kind : std::uint8_t { docs, blog, pages } kind = Kind::docs;
    std::string id;                     // "saglik"; of the preset's empty
    fs::path folder;                    // below the root
    fs::path output;                    // where the outputs of its pages begin: "docs"
    std::string route;                  // before the addresses of its pages: "docs"; "" is the root
    std::vector<std::string> excluded;  // patterns of paths below the folder
};
using Plugins = std::vector<Plugin>;

const char* name_of(Plugin::Kind kind) {
    return kind == Plugin::Kind::docs ? "docs" : kind == Plugin::Kind::blog ? "blog" : "pages";
}

// "rehber" of "./rehber/"; empty where it leads out of the site.
fs::path folder_within(const std::string& text) {
    std::string folder = fs::path(text).lexically_normal().generic_string();
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    const bool leads_out = folder.starts_with("..") || folder.starts_with('/') || folder == ".";
    return leads_out ? fs::path() : fs::path(folder);
}

std::string route_of(std::string text) {
    while (text.starts_with('/')) text.erase(0, 1);
    while (text.ends_with('/')) text.pop_back();
    return text;
}

class PluginReader {
public:
    PluginReader(const YamlNode& config, const fs::path& home, Warnings& warnings)
        : config_(config), home_(home), warnings_(warnings) {}

    Plugins read() {
        read_presets();
        if (const YamlNode* plugins = node_at(config_, "plugins"))
            for (const YamlNode& one : plugins->items) read_plugin(one);
        return std::move(plugins_);
    }

private:
    // The preset "classic" publishes all three unless it is told otherwise: docs: false.
    void read_presets() {
        static const YamlNode nothing;
        const YamlNode* options = &nothing;
        if (const YamlNode* presets = node_at(config_, "presets"))
            for (const YamlNode& preset : presets->items)
                if (preset.items.size() > 1 && preset.items[1].is_map()) options = &preset.items[1];
        for (const auto kind : {Plugin::Kind::docs, Plugin::Kind::blog, Plugin::Kind::pages}) {
            const YamlNode* own = node_at(*options, name_of(kind));
            if (own && own->is_scalar() && own->text == "false") continue;
            add(kind, own ? *own : nothing);
        }
    }

    // ['@docusaurus/plugin-content-docs', {id: 'saglik', path: 'saglik'}]
    void read_plugin(const YamlNode& plugin) {
        if (plugin.items.size() < 2 || !plugin.items[1].is_map()) return;
        const std::string& name = plugin.items[0].text;
        for (const auto kind : {Plugin::Kind::docs, Plugin::Kind::blog, Plugin::Kind::pages})
            if (name.ends_with(std::string("content-") + name_of(kind))) add(kind, plugin.items[1]);
    }

    void add(Plugin::Kind kind, const YamlNode& options) {
        const std::string usual = kind == Plugin::Kind::pages ? "src/pages" : name_of(kind);
        std::string path = text_at(options, {"path"});
        if (path.empty()) path = usual;
        Plugin plugin{kind,
                      text_at(options, {"id"}),
                      folder_within((home_ / path).string()),
                      output_of(path),
                      {},
                      {}};
        if (plugin.folder.empty())
            return warnings_.add(Code::settings_unreadable, options.at,
                                 in_quotes(path) +
                                     " lies outside the site's folder: its pages "
                                     "are left out",
                                 "make them on their own: yaprak build " + path);
        const YamlNode* route = node_at(options, "routeBasePath");
        plugin.route = kind == Plugin::Kind::pages ? "" : name_of(kind);
        if (route && route->is_scalar()) plugin.route = route_of(route->text);
        for (const std::string& pattern : texts_at(options, "exclude"))
            for (std::string& one : without_braces(pattern)) plugin.excluded.push_back(one);
        plugins_.push_back(std::move(plugin));
    }

    static fs::path output_of(const std::string& path) {
        fs::path output;
        for (const fs::path& part : fs::path(path).lexically_normal())
            if (part != ".." && !part.empty()) output /= part;
        return output;
    }

    const YamlNode& config_;
    const fs::path& home_;
    Warnings& warnings_;
    Plugins plugins_;
};

// One folder of pages: a plugin's own, or its translation.
struct PageFolder {
    fs::path folder;
    const Plugin* plugin;
    std::string lang;  // as i18n/ has it; empty: the site's own
};

class DocusaurusSite {
public:
    DocusaurusSite(const fs::path& root, const fs::path& home, const YamlNode& config,
                   Warnings& warnings)
        : root_(root), home_(home), plugins_(PluginReader(config, home, warnings).read()) {
        lang_ = text_at(config, {"i18n.defaultLocale"});
        has_next_ = fs::exists(root / home / "versions.json") &&
                    text_at_any(config, "lastVersion") != "current";
        for (const Plugin& plugin : plugins_)
            if (is_folder(root / plugin.folder)) folders_.push_back({plugin.folder, &plugin, {}});
        add_translations();
    }

    std::vector<ContentFolder> content_folders() const {
        std::vector<ContentFolder> folders;
        for (const PageFolder& one : folders_) {
            const bool is_root = one.plugin->kind == Plugin::Kind::pages;
            const fs::path own = is_root ? fs::path() : one.plugin->output;
            folders.push_back({one.folder, one.lang.empty() ? own : one.lang / own,
                               language_of_setting(one.lang), own});
        }
        return folders;
    }

    std::optional<Reason> refuse(const SiteEntry& entry) const {
        if (entry.path.filename().native().starts_with('_')) return Reason::machinery;
        const PageFolder* in = folder_of(entry.path);
        if (!in || entry.is_folder) return std::nullopt;
        const std::string below = entry.path.lexically_relative(in->folder).generic_string();
        for (const std::string& pattern : in->plugin->excluded)
            if (matches_glob("/./" + pattern, below)) return Reason::excluded;
        return std::nullopt;
    }

    std::string address_of(const SitePage& page) const;

private:
    // i18n/tr/docusaurus-plugin-content-docs-saglik/current/ holds the translation of saglik/.
    void add_translations() {
        std::vector<fs::path> languages;
        std::error_code problem;
        for (fs::directory_iterator entries(root_ / home_ / "i18n", problem), end;
             !problem && entries != end; entries.increment(problem))
            if (entries->is_directory(problem)) languages.push_back(entries->path().filename());
        std::sort(languages.begin(), languages.end());
        for (const fs::path& language : languages)
            for (const Plugin& plugin : plugins_) {
                std::string name = std::string("docusaurus-plugin-content-") + name_of(plugin.kind);
                if (!plugin.id.empty()) name += "-" + plugin.id;
                fs::path folder = (home_ / "i18n" / language / name).lexically_normal();
                if (plugin.kind == Plugin::Kind::docs) folder /= "current";
                if (is_folder(root_ / folder))
                    folders_.push_back({folder, &plugin, language.string()});
            }
    }

    const PageFolder* folder_of(const fs::path& path) const {
        const PageFolder* found = nullptr;
        for (const PageFolder& one : folders_) {
            const auto ends =
                std::mismatch(one.folder.begin(), one.folder.end(), path.begin(), path.end());
            const bool is_inner =
                !found || found->folder.native().size() < one.folder.native().size();
            if (ends.first == one.folder.end() && is_inner) found = &one;
        }
        return found;
    }

    // A value of a key at any depth; the tree is at most 32 deep.
    static std::string text_at_any(const YamlNode& node, std::string_view key) {
        for (const YamlEntry& entry : node.entries) {
            if (entry.key == key && entry.value.is_scalar()) return entry.value.text;
            if (std::string below = text_at_any(entry.value, key); !below.empty()) return below;
        }
        for (const YamlNode& item : node.items)
            if (std::string below = text_at_any(item, key); !below.empty()) return below;
        return {};
    }

    const fs::path root_, home_;
    const Plugins plugins_;
    std::vector<PageFolder> folders_;
    std::string lang_;
    bool has_next_ = false;  // docs/ is the version to come: "/docs/next/"
};

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

// "2024/01/05/acilis" of "2024-01-05-acilis", "2024-01-05/acilis" and a folder of such a name.
fs::path blog_path(const fs::path& below) {
    fs::path path;
    for (const fs::path& part : below) {
        const std::string name = part.string();
        std::string date(date_of_name(name));
        if (date.empty()) {
            path /= name;
            continue;
        }
        const std::string rest = name.substr(date.size());
        date.pop_back();
        std::replace(date.begin(), date.end(), '-', '/');
        path = path / date / rest;
    }
    return path;
}

std::string DocusaurusSite::address_of(const SitePage& page) const {
    const PageFolder* in = folder_of(page.source);
    if (!in) return {};
    const Plugin& plugin = *in->plugin;
    const bool is_docs = plugin.kind == Plugin::Kind::docs;
    fs::path base = "/";
    if (in->lang != lang_) base /= in->lang;
    base /= plugin.route;
    if (is_docs && has_next_ && plugin.id.empty()) base /= "next";
    const fs::path below = page.source.lexically_relative(in->folder).replace_extension();
    fs::path path;
    for (const fs::path& name : below)
        path /= is_docs ? without_number(name.string()) : name.string();
    if (plugin.kind == Plugin::Kind::blog) path = blog_path(path);
    const bool may_say = front_may_say(root_ / page.source, {"slug", "id"});
    const YamlNode front = may_say ? read_front_of(root_ / page.source) : YamlNode();
    const std::string id = is_docs ? text_at(front, {"id"}) : std::string();
    if (!id.empty()) path.replace_filename(id);
    const std::string slug = text_at(front, {"slug"});
    if (slug.starts_with('/')) return (base / slug.substr(1)).generic_string();
    if (!slug.empty())
        return (base /
                (plugin.kind == Plugin::Kind::blog ? fs::path(slug) : path.parent_path() / slug))
            .lexically_normal()
            .generic_string();
    const std::string last = path.filename().string();
    const bool is_first =
        last == "index" || last == "README" || (is_docs && last == path.parent_path().filename());
    if (!is_first) return (base / path).generic_string();
    const bool is_post = plugin.kind == Plugin::Kind::blog;
    return (is_post ? base / path.parent_path() : base / path.parent_path() / "").generic_string();
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto [file, home] = *config_of(root);
    const YamlNode config = read_settings(file, warnings);
    const auto site = std::make_shared<const DocusaurusSite>(root, home, config, warnings);
    SiteRules rules;
    rules.content = site->content_folders();
    for (const std::string& locale : texts_at(config, "i18n.locales"))
        if (!language_of_setting(locale).empty()) rules.languages.insert(locale);
    rules.values.is_mdx = text_at(config, {"markdown.format"}) != "md";
    rules.lang_setting = "defaultLocale below i18n: in " + file.filename().string();
    rules.endings.insert(".mdx");
    const auto at_home = [home = home](const char* name) {
        return (home / name).lexically_normal().generic_string();
    };
    rules.picture_folders = {at_home("static"), at_home("src")};
    rules.aliases = {{"@site/", home.string()}, {"pathname:///", at_home("static")}};
    rules.readme_is_page = true;
    rules.refuse = [site](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site](SitePage& page) {
        name_post_by_folder(page);
        page.address = site->address_of(page);
    };
    rules.facts.title = text_at(config, {"title"});
    rules.facts.description = text_at(config, {"tagline"});
    const std::string host = without_slash(text_at(config, {"url"}));
    rules.values.baseurl = without_slash(text_at(config, {"baseUrl"}));
    if (!host.empty()) rules.facts.url = host + rules.values.baseurl;
    rules.facts.lang = language_at(config, {"i18n.defaultLocale"}, warnings);
    rules.facts.logo = text_at(config, {"themeConfig.navbar.logo.src"});
    add_facts(config, rules.facts);
    if (const auto authors = first_file(root / home / "blog", {"authors.yml", "authors.yaml"}))
        add_values(read_settings(*authors, warnings), "site.data.authors", rules.values.by_name);
    return rules;
}

fs::path home(const fs::path& root) {
    const auto config = config_of(root);
    return config ? config->home : fs::path(".");
}

}  // namespace

const Generator docusaurus = {SiteKind::docusaurus, mark, rules, home};

}  // namespace yaprak
