// Jekyll: _config.yml, collections in folders that begin with "_", data in _data/. Rules from its
// own documentation ("Directory Structure", "Collections", "Front Matter Defaults", "Permalinks").
#include "read/source/merge_yaml.hpp"
#include "site/generators/front_defaults.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/jekyll_address.hpp"
#include "site/generators/site_facts.hpp"
#include "site/pages/language_names.hpp"
#include "site/pages/output_path.hpp"
#include "site/settings/data_files.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

const char* const config_names[] = {"_config.yml", "_config.yaml", "_config.toml"};

Generator::Mark mark(const fs::path& folder) {
    std::error_code ignored;
    for (const char* name : config_names)
        if (fs::is_regular_file(folder / name, ignored)) return Generator::Mark::strong;
    return Generator::Mark::none;
}

struct Collection {
    bool has_pages = true;
    std::string permalink;
};

class JekyllSite {
public:
    JekyllSite(const fs::path& root, const YamlNode& config) : root_(root), config_(config) {
        source_ = text_at(config, {"source"});
        is_hexo_ = source_.empty() && has_posts_of_hexo();
        if (is_hexo_) source_ = "source";
        if (source_.empty()) source_ = ".";
        destination_ = text_at(config, {"destination"});
        collections_folder_ = folder_within(text_at(config, {"collections_dir"}));
        shows_future_ = text_at(config, {"future"}) == "true";
        permalink_ = text_at(config, {"permalink"});
        read_collections();
        read_defaults();
    }

    std::string source() const { return source_; }
    bool is_hexo() const { return is_hexo_; }

    // The source, and the folder of all collections, which is no part of their addresses.
    std::vector<ContentFolder> content_folders() const {
        std::vector<ContentFolder> folders = {{source_}};
        if (!collections_folder_.empty()) folders.push_back({collections_path()});
        return folders;
    }

    // Below the root.
    fs::path collections_path() const {
        return source_ == "." ? fs::path(collections_folder_)
                              : fs::path(source_) / collections_folder_;
    }

    std::optional<Reason> refuse(const SiteEntry& entry) {
        const std::string name = entry.path.filename().string();
        if (!entry.is_folder) return refuse_file(entry, name);
        if (!destination_.empty() && entry.below == fs::path(destination_)) return Reason::output;
        if (!name.starts_with('_')) return std::nullopt;
        if (name == "_posts") return std::nullopt;
        if (name == "_drafts") return Reason::draft;
        const bool is_collection = entry.below.parent_path() == fs::path(collections_folder_);
        const bool is_at_top = !entry.below.has_parent_path();
        if (!is_collection && !is_at_top) return Reason::machinery;
        return refuse_collection(name.substr(1));
    }

    void describe(SitePage& page) {
        page.collection = collection_of(page.source);
        page.defaults = with_category(page.source, defaults_.of(page.source, page.collection, {}));
        page.address = address_of(page);
    }

    // Documents of collections are published from their date on ("Configuration Options": future).
    std::optional<Reason> untimely(const SitePage& page, const Date& today) const {
        if (shows_future_ || is_hexo_ || page.collection == "pages") return std::nullopt;
        const fs::path file = root_ / page.source;
        const bool may_say = front_may_say(file, {}, today.year);
        std::string date = may_say ? text_at(read_front_of(file), {"date"}) : std::string();
        if (!may_say && front_may_say(file, {"\ndate:"})) return std::nullopt;  // it is over
        if (date.empty()) date = date_of_name(page.source.stem().string());
        const auto parsed = parse_date(date);
        const auto named = parse_dated_name(date + "x");
        if (parsed)
            return is_after(parsed->date, today) ? std::optional(Reason::future) : std::nullopt;
        return named && is_after(named->date, today) ? std::optional(Reason::future) : std::nullopt;
    }

private:
    static std::string folder_within(const std::string& text) {
        const std::string folder = fs::path(text).lexically_normal().generic_string();
        const bool leads_out = folder.starts_with("..") || folder.starts_with('/');
        return leads_out || folder == "." ? std::string()
                                          : folder.substr(0, folder.find_last_not_of('/') + 1);
    }

    using Defaults = std::shared_ptr<const YamlNode>;

    // Of "beslenme/_posts/2024-01-03-tuz.md" the folder is a category; what a scope says goes
    // before it.
    Defaults with_category(const fs::path& source, Defaults defaults) {
        const fs::path below = source_ == "." ? source : source.lexically_relative(source_);
        const std::string category = below.begin()->string();
        if (category.starts_with('_') || category == collections_folder_ || !is_below_posts(below))
            return defaults;
        Defaults& known = categories_[category];
        if (!known) {
            YamlNode map;
            map.kind = YamlNode::Kind::map;
            map.at = {source.string()};
            YamlNode name;
            name.at = map.at;
            name.text = category;
            map.entries.push_back({"category", map.at, std::move(name)});
            known = std::make_shared<const YamlNode>(std::move(map));
        }
        return defaults ? std::make_shared<const YamlNode>(merged(*known, *defaults)) : known;
    }

    std::optional<Reason> refuse_file(const SiteEntry& entry, const std::string& name) const {
        if (name.find_first_of("_#~") == 0) return Reason::machinery;
        const bool is_post =
            entry.below.parent_path().filename() == "_posts" || is_below_posts(entry.below);
        if (is_post && !is_hexo_ && !has_date(name)) return Reason::undated;
        return is_filled_by_template(root_ / entry.path) ? std::optional(Reason::empty)
                                                         : std::nullopt;
    }
    static bool is_below_posts(const fs::path& below) {
        return std::any_of(below.begin(), below.end(),
                           [](const fs::path& part) { return part == "_posts"; });
    }
    // "24-1-5-ad.md" has one too: two to four figures are a year for Jekyll.
    static bool has_date(const std::string& name) {
        return parse_dated_name(name).has_value() || parse_dated_name("20" + name).has_value();
    }

    // Hexo's settings have the same name; its pages are in source/.
    bool has_posts_of_hexo() const {
        std::error_code ignored;
        return fs::is_directory(root_ / "source" / "_posts", ignored) &&
               !fs::is_directory(root_ / "_layouts", ignored);
    }

    void read_collections() {
        const YamlNode* node = node_at(config_, "collections");
        if (!node) return;
        for (const YamlNode& item : node->items)
            if (item.is_scalar()) add_collection(item.text, {});
        for (const YamlEntry& entry : node->entries) add_collection(entry.key, entry.value);
    }

    void add_collection(const std::string& name, const YamlNode& settings) {
        collections_[name] = {text_at(settings, {"output"}) != "false",
                              text_at(settings, {"permalink"})};
    }

    void read_defaults() {
        const YamlNode* list = node_at(config_, "defaults");
        if (!list) return;
        for (const YamlNode& item : list->items) {
            const YamlNode* values = node_at(item, "values");
            if (!values) continue;
            std::string path = text_at(item, {"scope.path"});
            if (source_ != ".") path = source_ + "/" + path;
            const std::string type = text_at(item, {"scope.type"});
            add_permalink(path, type, *values);
            defaults_.add({path, type, {}, without_permalink(*values)});
        }
    }

    // A pattern of addresses is no page's own address.
    void add_permalink(const std::string& path, const std::string& type, const YamlNode& values) {
        YamlNode pattern = values;
        std::erase_if(pattern.entries, [](const YamlEntry& e) { return e.key != "permalink"; });
        if (!pattern.entries.empty()) permalinks_.add({path, type, {}, std::move(pattern)});
    }
    static YamlNode without_permalink(YamlNode values) {
        std::erase_if(values.entries, [](const YamlEntry& e) { return e.key == "permalink"; });
        return values;
    }

    std::optional<Reason> refuse_collection(const std::string& name) {
        static const std::set<std::string> own = {"layouts", "includes", "data",
                                                  "sass",    "plugins",  "templates",
                                                  "assets",  "scss",     "i18n"};
        if (name == "site") return Reason::output;
        if (own.contains(name)) return Reason::machinery;
        const auto known = collections_.find(name);
        if (known != collections_.end() && !known->second.has_pages) return Reason::unpublished;
        return std::nullopt;
    }

    // "services" of "_services/a/b.md", "pages" of pages beside the collections.
    std::string collection_of(const fs::path& page) const {
        std::string found = "pages";
        for (const fs::path& part : page.parent_path()) {
            const std::string name = part.string();
            if (name == "_posts") return "posts";
            if (name.starts_with('_') && name != "_pages" && found == "pages")
                found = name.substr(1);
        }
        return found;
    }

    // ---- addresses ----

    std::string address_of(const SitePage& page) {
        if (const std::string own = own_permalink(root_ / page.source); !own.empty())
            return own.find(':') == own.npos ? literal_address(own)
                                             : filled(own, page.source, page.collection);
        if (const auto given = permalinks_.of(page.source, page.collection, {}))
            return filled(text_at(*given, {"permalink"}), page.source, page.collection);
        if (page.collection == "posts") return post_address(page.source);
        const auto known = collections_.find(page.collection);
        if (known != collections_.end())
            return known->second.permalink.empty()
                       ? std::string()
                       : filled(known->second.permalink, page.source, page.collection);
        if (page.collection != "pages" || page.source.native().starts_with("_")) return {};
        return page_address(page.source);
    }

    // What the page's own front matter says: an address, or a pattern, "/:categories/:title/".
    static std::string own_permalink(const fs::path& page) {
        if (!front_may_say(page, {"permalink"})) return {};
        const std::string said = text_at(read_front_of(page), {"permalink"});
        return said.find("{{") == said.npos ? said : std::string();
    }

    std::string page_address(const fs::path& source) const {
        const fs::path below = source_ == "." ? source : source.lexically_relative(source_);
        const std::string folder =
            below.has_parent_path() ? "/" + below.parent_path().generic_string() : "";
        const std::string stem = below.stem().string();
        if (stem == "index") return folder + "/";
        const bool is_folder = permalink_ == "pretty" || permalink_.ends_with('/');
        return folder + "/" + stem + (is_folder ? "/" : ".html");
    }

    std::string post_address(const fs::path& source) const {
        static const std::map<std::string, std::string> styles = {
            {"", "/:categories/:year/:month/:day/:title.html"},
            {"date", "/:categories/:year/:month/:day/:title.html"},
            {"pretty", "/:categories/:year/:month/:day/:title/"},
            {"none", "/:categories/:title.html"}};
        const auto style = styles.find(permalink_);
        return filled(style == styles.end() ? permalink_ : style->second, source, "posts");
    }

    std::string filled(const std::string& pattern, const fs::path& source,
                       const std::string& collection) const {
        fs::path below = source_ == "." ? source : source.lexically_relative(source_);
        if (!collections_folder_.empty() && below.native().starts_with(collections_folder_ + "/"))
            below = below.lexically_relative(collections_folder_);
        return jekyll_address(pattern, root_ / source, below, collection);
    }

    const fs::path root_;
    const YamlNode& config_;
    std::string source_, destination_, collections_folder_, permalink_;
    bool is_hexo_ = false, shows_future_ = false;
    std::map<std::string, Collection> collections_;
    FrontDefaults defaults_, permalinks_;
    std::map<std::string, Defaults> categories_;
};

void add_collections(const fs::path& folder, std::set<std::string>& folders) {
    static const std::set<std::string> own = {
        "_site",   "_layouts", "_includes", "_data",  "_sass",      "_plugins", "_drafts",
        "_assets", "_scss",    "_posts",    "_pages", "_templates", "_i18n"};
    std::error_code problem;
    for (fs::directory_iterator entries(folder, problem), end; !problem && entries != end;
         entries.increment(problem)) {
        const std::string name = entries->path().filename().string();
        if (name.starts_with('_') && !own.contains(name) && entries->is_directory(problem))
            folders.insert(name);
    }
}

std::vector<std::string> collection_folders(const fs::path& root, const JekyllSite& site) {
    std::set<std::string> folders;
    for (const ContentFolder& content : site.content_folders())
        add_collections(root / content.folder, folders);
    return {folders.begin(), folders.end()};
}

// Of the plugins for several languages (Polyglot, multiple-languages, Chirpy's themes).
std::set<std::string> declared_languages(const YamlNode& config) {
    std::set<std::string> languages;
    for (const char* key : {"languages", "locales", "langs"}) {
        for (const std::string& one : texts_at(config, key))
            if (!language_of_setting(one).empty()) languages.insert(one);
        const YamlNode* named = node_at(config, key);  // {tr: Türkçe, en: English}
        if (named)
            for (const YamlEntry& entry : named->entries)
                if (!language_of_setting(entry.key).empty()) languages.insert(entry.key);
    }
    return languages;
}

void read_facts(const YamlNode& config, SiteFacts& facts, Warnings& warnings) {
    facts.title = text_at(config, {"title", "name", "site_title", "site-title", "site_name"});
    facts.description = text_at(config, {"tagline", "description", "subtitle"});
    facts.url =
        without_slash(text_at(config, {"url"})) + without_slash(text_at(config, {"baseurl"}));
    facts.lang = language_at(
        config, {"lang", "language", "locale", "default_lang", "default_language"}, warnings);
    for (const char* key : {"language", "languages"})  // Hexo's list, that of several plugins
        if (const auto languages = texts_at(config, key); facts.lang.empty() && !languages.empty())
            facts.lang = language_of_setting(languages.front());
    facts.author = text_at(config, {"author.name", "author"});
    add_facts(config, facts);
}

// Themes keep the owner's words in _data/settings.yml and the like, and leave _config.yml empty.
void read_data_facts(const std::string& name, const YamlNode& tree, SiteFacts& facts,
                     Warnings& warnings) {
    static const std::set<std::string> of_site = {"settings", "site",   "config", "general",
                                                  "theme",    "global", "meta",   "metadata"};
    add_facts(tree, facts);
    const auto fill = [&](std::string& fact, std::initializer_list<std::string_view> keys) {
        if (fact.empty()) fact = text_at(tree, keys);
    };
    fill(facts.title, {"site_title", "site-title", "siteTitle", "site_name"});
    fill(facts.description, {"site_description", "site_tagline"});
    if (!of_site.contains(name)) return;
    fill(facts.title, {"title", "name", "site.title", "site.name"});
    fill(facts.description, {"tagline", "description", "site.description"});
    fill(facts.author, {"author.name", "author"});
    fill(facts.url, {"site_url", "url"});
    if (facts.lang.empty())
        facts.lang =
            language_at(tree, {"lang", "language", "site_lang", "locale", "site.lang"}, warnings);
}

// "site.posts" and the collections; of the others it is known that they are there.
void add_lists(const YamlNode& config, const std::vector<std::string>& folders, SiteRules& rules) {
    for (const char* name :
         {"site.pages", "site.html_pages", "site.static_files", "site.html_files",
          "site.collections", "site.categories", "site.tags", "site.related_posts"})
        rules.lists.emplace(name, unknown_collection);
    rules.lists["site.posts"] = "posts";
    rules.lists["site.documents"] = every_collection;
    for (const std::string& folder : folders)
        rules.lists["site." + folder.substr(1)] = folder.substr(1);
    if (const YamlNode* declared = node_at(config, "collections")) {
        for (const YamlNode& item : declared->items) rules.lists["site." + item.text] = item.text;
        for (const YamlEntry& entry : declared->entries)
            rules.lists["site." + entry.key] = entry.key;
    }
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto config_file = first_file(root, {"_config.yml", "_config.yaml", "_config.toml"});
    const auto config = std::make_shared<const YamlNode>(read_settings(*config_file, warnings));
    const auto site = std::make_shared<JekyllSite>(root, *config);
    SiteRules rules;
    rules.content = site->content_folders();
    rules.languages = declared_languages(*config);
    rules.lang_setting = "lang in " + config_file->filename().string();
    rules.picture_folders = {site->source(), "assets", "images", "static"};
    rules.excluded = texts_at(*config, "exclude");
    rules.included = texts_at(*config, "include");
    rules.refuse = [site, config](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site, config](SitePage& page) { site->describe(page); };
    rules.untimely = [site, config](const SitePage& page, const Date& today) {
        return site->untimely(page, today);
    };
    rules.collections = collection_folders(root, *site);
    add_lists(*config, rules.collections, rules);
    read_facts(*config, rules.facts, warnings);
    add_values(*config, "site", rules.values.by_name);
    const std::string data = text_at(*config, {"data_dir"});
    for (const auto& [name, tree] :
         read_data_files(root, fs::path(site->source()) / (data.empty() ? "_data" : data))) {
        add_values(tree, "site.data." + name, rules.values.by_name);
        read_data_facts(name, tree, rules.facts, warnings);
    }
    return rules;
}

}  // namespace

const Generator jekyll = {SiteKind::jekyll, mark, rules};

}  // namespace yaprak
