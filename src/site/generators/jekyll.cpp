// Jekyll: _config.yml, collections in folders that begin with "_", data in _data/. Rules from its
// own documentation ("Directory Structure", "Collections", "Front Matter Defaults", "Permalinks").
#include "site/generators/front_defaults.hpp"
#include "site/generators/generators.hpp"
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
        if (source_.empty() && has_posts_of_hexo()) source_ = "source";
        if (source_.empty()) source_ = ".";
        destination_ = text_at(config, {"destination"});
        collections_folder_ = text_at(config, {"collections_dir"});
        permalink_ = text_at(config, {"permalink"});
        read_collections();
        read_defaults();
    }

    std::string source() const { return source_; }

    std::optional<Reason> refuse(const SiteEntry& entry) {
        const std::string name = entry.path.filename().string();
        if (!entry.is_folder)
            return name.find_first_of("_#~") == 0 ? std::optional(Reason::machinery) : std::nullopt;
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
        page.defaults = defaults_.of(page.source, page.collection, {});
        page.address = address_of(page);
    }

private:
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
        static const std::set<std::string> own = {"layouts", "includes",  "data",   "sass",
                                                  "plugins", "templates", "assets", "scss"};
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

    std::string page_address(const fs::path& source) const {
        const fs::path below = source_ == "." ? source : source.lexically_relative(source_);
        const std::string folder =
            below.has_parent_path() ? "/" + below.parent_path().generic_string() : "";
        const std::string stem = below.stem().string();
        if (stem == "index") return folder + "/";
        return folder + "/" + stem + (permalink_ == "pretty" ? "/" : ".html");
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

    // Empty where the address depends on more than the file's name.
    std::string filled(std::string pattern, const fs::path& source,
                       const std::string& collection) const {
        const std::string stem = source.stem().string();
        const std::string date(date_of_name(stem));
        const std::string name = stem.substr(date.size());
        const auto put = [&](const std::string& word, const std::string& by) {
            for (std::size_t at; (at = pattern.find(word)) != pattern.npos;)
                pattern.replace(at, word.size(), by);
        };
        if (pattern.find(":categories") != pattern.npos) return {};
        if (!date.empty()) {
            const std::size_t month = date.find('-') + 1, day = date.find('-', month) + 1;
            const auto two = [](const std::string& digits) {
                return digits.size() < 2 ? "0" + digits : digits;
            };
            put(":year", date.substr(0, 4));
            put(":month", two(date.substr(month, day - month - 1)));
            put(":day", two(date.substr(day, date.size() - day - 1)));
        }
        put(":collection", collection);
        put(":title", name);
        put(":slug", name);
        put(":name", name);
        put(":path", name);
        put(":output_ext", ".html");
        if (pattern.find(':') != pattern.npos) return {};
        return pattern.starts_with('/') ? pattern : "/" + pattern;
    }

    const fs::path root_;
    const YamlNode& config_;
    std::string source_, destination_, collections_folder_, permalink_;
    std::map<std::string, Collection> collections_;
    FrontDefaults defaults_, permalinks_;
};

std::vector<std::string> collection_folders(const fs::path& root, const std::string& source) {
    static const std::set<std::string> own = {"_site", "_layouts", "_includes",  "_data",
                                              "_sass", "_plugins", "_drafts",    "_assets",
                                              "_scss", "_posts",   "_templates", "_pages"};
    std::vector<std::string> folders;
    std::error_code problem;
    for (fs::directory_iterator entries(root / source, problem), end; !problem && entries != end;
         entries.increment(problem)) {
        const std::string name = entries->path().filename().string();
        if (name.starts_with('_') && !own.contains(name) && entries->is_directory(problem))
            folders.push_back(name);
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

void read_facts(const YamlNode& config, SiteFacts& facts) {
    facts.title = text_at(config, {"title", "name", "site_title", "site-title"});
    facts.description = text_at(config, {"tagline", "description", "subtitle"});
    facts.url =
        without_slash(text_at(config, {"url"})) + without_slash(text_at(config, {"baseurl"}));
    facts.lang = language_of_setting(text_at(config, {"lang", "language", "locale"}));
    const auto languages = texts_at(config, "language");  // Hexo's
    if (facts.lang.empty() && !languages.empty())
        facts.lang = language_of_setting(languages.front());
    facts.author = text_at(config, {"author.name", "author"});
    add_facts(config, facts);
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    const auto config_file = first_file(root, {"_config.yml", "_config.yaml", "_config.toml"});
    const auto config = std::make_shared<const YamlNode>(read_settings(*config_file, warnings));
    const auto site = std::make_shared<JekyllSite>(root, *config);
    SiteRules rules;
    rules.content = {{site->source()}};
    rules.picture_folders = {site->source(), "assets", "images", "static"};
    rules.excluded = texts_at(*config, "exclude");
    rules.included = texts_at(*config, "include");
    rules.refuse = [site, config](const SiteEntry& entry) { return site->refuse(entry); };
    rules.describe = [site, config](SitePage& page) { site->describe(page); };
    rules.collections = collection_folders(root, site->source());
    read_facts(*config, rules.facts);
    add_values(*config, "site", rules.values.by_name);
    const std::string data = text_at(*config, {"data_dir"});
    for (const auto& [name, tree] :
         read_data_files(root, fs::path(site->source()) / (data.empty() ? "_data" : data))) {
        add_values(tree, "site.data." + name, rules.values.by_name);
        add_facts(tree, rules.facts);
    }
    return rules;
}

}  // namespace

const Generator jekyll = {SiteKind::jekyll, mark, rules};

}  // namespace yaprak
