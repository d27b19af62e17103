#include "site/open_site.hpp"

#include "base/sha256.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/plain_folder.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>
#include <map>
#include <mutex>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// Where the generators and their themes keep pictures; only folders that are there are asked.
constexpr const char* usual_picture_folders[] = {"static", "public", "assets", "src/assets",
                                                 "docs"};

std::vector<fs::path> folders_there(const fs::path& root, const std::vector<std::string>& names) {
    std::vector<fs::path> folders;
    for (const std::string& name : names) {
        const fs::path folder = name == "." ? root : root / name;
        const bool is_known = std::find(folders.begin(), folders.end(), folder) != folders.end();
        std::error_code ignored;
        if (!name.empty() && !is_known && folder != root && fs::is_directory(folder, ignored))
            folders.push_back(folder);
    }
    return folders;
}

// A picture that is called by the site's whole address is the site's own file, and so is one that
// is called by the path that all of its addresses have: "/alt/images/x.jpg".
void add_own_address(const std::string& address, const fs::path& root, PictureFolders& folders) {
    if (address.empty()) return;
    folders.aliases.emplace_back(address + "/", root);
    for (const fs::path& folder : folders.folders)
        folders.aliases.emplace_back(address + "/", folder);
}

// "/alt" of "https://klinik.example/alt/"; empty where the address has no path.
std::string path_of_address(const std::string& url) {
    const std::size_t host = url.find("://");
    const std::size_t slash = host == url.npos ? 0 : url.find('/', host + 3);
    if (slash >= url.size()) return {};
    std::string path = url.substr(slash, url.find_first_of("?#", slash) - slash);
    while (path.ends_with('/')) path.pop_back();
    return path.starts_with('/') ? path : std::string();
}

PictureFolders picture_folders(const fs::path& root, const SiteRules& rules,
                               const FoundPages& found, SiteKind kind) {
    std::vector<std::string> names = rules.picture_folders;
    for (const char* folder : usual_picture_folders) {
        const bool is_output = kind == SiteKind::hugo && std::string_view(folder) == "public";
        if (!is_output) names.emplace_back(folder);
    }
    // A vault's pictures are called by their names alone, wherever they are.
    if (kind == SiteKind::obsidian)
        for (const fs::path& folder : found.picture_folders)
            names.push_back(folder.generic_string());
    PictureFolders folders{folders_there(root, names)};
    add_own_address(rules.facts.url, root, folders);
    add_own_address(path_of_address(rules.facts.url), root, folders);
    if (rules.values.baseurl != path_of_address(rules.facts.url))
        add_own_address(path_of_address(rules.values.baseurl), root, folders);
    for (const auto& [word, folder] : rules.aliases)
        folders.aliases.emplace_back(word, folder == "." ? root : root / folder);
    return folders;
}

// Names that pages know the site by, whatever its settings call them.
void add_usual_values(const SiteFacts& facts, SiteValues& values) {
    const std::pair<const char*, const std::string*> usual[] = {
        {"site.title", &facts.title}, {"site.description", &facts.description},
        {"site.email", &facts.email}, {"site.phone", &facts.phone},
        {"site.lang", &facts.lang},   {"site.author", &facts.author}};
    for (const auto& [name, value] : usual)
        if (!value->empty()) values.by_name.try_emplace(name, *value);
    const auto said = [&](const char* name) {
        const auto found = values.by_name.find(name);
        return found == values.by_name.end() ? std::string() : found->second;
    };
    if (const std::string base = said("site.baseurl"); !base.empty()) values.baseurl = base;
    values.url = said("site.url");
    if (values.url.empty()) values.url = facts.url;
    while (values.url.ends_with('/')) values.url.pop_back();
    if (values.baseurl == "/") values.baseurl.clear();
}

// What is wrong in it is told where the clinic is read.
YamlNode read_clinic_tree(const fs::path& file) {
    Warnings untold;
    return file.empty() ? YamlNode() : read_settings(file, untold);
}

// What its pages may ask for, where no generator's settings say it.
std::shared_ptr<const SiteValues> values_of_clinic_tree(const YamlNode& clinic) {
    SiteValues values;
    add_values(clinic, "site", values.by_name);
    for (const auto& [name, key] :
         {std::pair("site.title", "name"), std::pair("site.description", "tagline")})
        if (std::string said = text_at(clinic, {key}); !said.empty())
            values.by_name.try_emplace(name, std::move(said));
    return std::make_shared<const SiteValues>(std::move(values));
}

// ---- lists of pages ----

bool is_published(const fs::path& page) {
    if (!front_may_say(page, {"published:", "draft:"})) return true;
    const YamlNode front = read_front_of(page);
    return text_at(front, {"published"}) != "false" && text_at(front, {"draft"}) != "true";
}

// Counts the pages of a site's lists when one is first asked for: few pages ask.
class PageCounts {
public:
    PageCounts(fs::path root, const SiteRules& rules, const WantedPages& wanted)
        : root_(std::move(root)), rules_(rules) {
        wanted_.today = wanted.today;
    }

    std::optional<std::size_t> of(std::string_view list) {
        const std::lock_guard lock(mutex_);
        const auto known = rules_.lists.find(list);
        if (known == rules_.lists.end() || known->second == unknown_collection) return std::nullopt;
        if (!is_counted_) count();
        const auto found = counts_.find(known->second);
        return found == counts_.end() ? 0 : found->second;
    }

private:
    void count() {
        is_counted_ = true;
        try {
            for (const SitePage& page : collect_pages(root_, rules_, wanted_).pages) {
                if (page.collection.empty() || !is_published(root_ / page.source)) continue;
                ++counts_[page.collection];
                if (page.collection != "pages") ++counts_[every_collection];
            }
        } catch (const Error&) {  // told where its pages are made
        }
    }

    const fs::path root_;
    const SiteRules rules_;
    WantedPages wanted_;
    std::mutex mutex_;
    bool is_counted_ = false;
    std::map<std::string, std::size_t, std::less<>> counts_;
};

// Other pages, or one that was written anew, may change what the lists hold.
std::string stamp_of(const fs::path& root, const std::vector<SitePage>& pages) {
    Sha256 sum;
    for (const SitePage& page : pages) {
        std::error_code ignored;
        const auto modified = fs::last_write_time(root / page.source, ignored);
        sum.add(page.source.native() + "\n" + std::to_string(modified.time_since_epoch().count()) +
                "\n");
    }
    return sum.hex();
}

bool may_ask_for_size(const fs::path& root, const std::vector<SitePage>& pages) {
    return std::any_of(pages.begin(), pages.end(), [&](const SitePage& page) {
        const std::string text = text_of_file(root / page.source);
        return text.find("site.") != text.npos && text.find("size") != text.npos;
    });
}

// Where a part of the site is made, the others are looked at only if a page asks for them.
void add_lists(const SiteRoot& root, const SiteRules& rules, const WantedPages& wanted,
               const std::vector<SitePage>& pages, SiteValues& values) {
    if (rules.lists.empty()) return;
    for (const auto& [name, collection] : rules.lists) values.lists.insert(name);
    if (wanted.named.empty())
        values.lists_stamp = stamp_of(root.folder, pages);
    else if (may_ask_for_size(root.folder, pages))
        values.lists_stamp = stamp_of(
            root.folder, collect_pages(root.folder, rules, {{}, {}, {}, wanted.today}).pages);
    const auto counts = std::make_shared<PageCounts>(root.folder, rules, wanted);
    values.count = [counts](std::string_view list) { return counts->of(list); };
}

// Also where a part of the site is made.
std::vector<SitePage> all_pages(const SiteRoot& root, const SiteRules& rules,
                                const WantedPages& wanted, const std::vector<SitePage>& pages) {
    if (wanted.named.empty()) return pages;
    return collect_pages(root.folder, rules, {{}, {}, {}, wanted.today}).pages;
}

}  // namespace

Site open_site(const SiteRoot& root, const WantedPages& wanted, Warnings& warnings) {
    const Generator& generator = root.generator ? *root.generator : plain_folder;
    SiteRules rules = generator.rules(root.folder, warnings);
    FoundPages found = collect_pages(root.folder, rules, wanted);
    Site site;
    site.kind = generator.kind;
    site.root = root.folder;
    site.clinic_file = root.clinic_file;
    site.pictures = picture_folders(root.folder, rules, found, site.kind);
    site.pages = std::move(found.pages);
    site.passed_over = std::move(found.passed_over);
    add_lists(root, rules, wanted, site.pages, rules.values);
    site.collections = std::move(rules.collections);
    site.facts = std::move(rules.facts);
    site.lang_setting = std::move(rules.lang_setting);
    for (const ContentFolder& content : rules.content)
        if (site.clinic_file.empty() && fs::exists(root.folder / content.folder / "clinic.yaml"))
            site.clinic_file = root.folder / content.folder / "clinic.yaml";
    const YamlNode clinic = read_clinic_tree(site.clinic_file);
    site.lang = language_of_setting(text_at(clinic, {"lang"}));
    if (site.lang.empty()) site.lang = site.facts.lang;
    if (site.kind == SiteKind::folder) {
        if (clinic.is_map()) site.values = values_of_clinic_tree(clinic);
        return site;
    }
    add_usual_values(site.facts, rules.values);
    if (site.kind == SiteKind::obsidian)  // notes are known by their names
        for (const SitePage& page : all_pages(root, rules, wanted, site.pages))
            rules.values.addresses.emplace(page.source.generic_string(), std::string());
    for (const SitePage& page : site.pages)
        if (!page.address.empty())
            rules.values.addresses.emplace(page.source.generic_string(), page.address);
    site.values = std::make_shared<const SiteValues>(std::move(rules.values));
    return site;
}

namespace {

// With the folder beside the page that is called as it is: Hexo's "post_asset_folder".
PictureFolders pictures_of(const Site& site, const SitePage& page) {
    PictureFolders pictures = site.pictures;
    const fs::path own = (site.root / page.source).replace_extension();
    std::error_code ignored;
    if (fs::is_directory(own, ignored)) pictures.folders.push_back(own);
    return pictures;
}

}  // namespace

PageContext context_of(const Site& site, const SitePage& page) {
    return {.pictures = pictures_of(site, page),
            .site = site.values,
            .defaults = page.defaults,
            .lang = page.lang,
            .has_templates = site.kind != SiteKind::folder,
            .address = page.address,
            .title = page.title,
            .path = page.source.generic_string()};
}

namespace {

// The tree is at most 32 deep.
void add_tree(const YamlNode& node, Sha256& sum) {
    sum.add(node.text);
    sum.add("\n");
    for (const YamlEntry& entry : node.entries) {
        sum.add(entry.key + ":");
        add_tree(entry.value, sum);
    }
    for (const YamlNode& item : node.items) add_tree(item, sum);
    sum.add("\n");
}

}  // namespace

std::string fingerprint(const SiteValues& values) {
    Sha256 sum;
    for (const auto& [name, value] : values.by_name) sum.add(name + "\n" + value + "\n");
    sum.add(values.url + "\n" + values.baseurl);
    sum.add(values.has_bare_names ? "bare" : "");
    sum.add(values.is_mdx ? "mdx" : "");
    return sum.hex();
}

std::string fingerprint(const SiteFacts& facts) {
    Sha256 sum;
    for (const std::string* fact :
         {&facts.title, &facts.description, &facts.url, &facts.lang, &facts.email, &facts.phone,
          &facts.address, &facts.author, &facts.logo, &facts.brand})
        sum.add(*fact + "\n");
    return sum.hex();
}

std::string fingerprint(const PageContext& context) {
    Sha256 sum;
    sum.add(context.lang + "\n" + context.address + "\n" + context.title + "\n");
    for (const fs::path& folder : context.pictures.folders) sum.add(folder.native() + "\n");
    for (const auto& [word, folder] : context.pictures.aliases)
        sum.add(word + "\n" + folder.native() + "\n");
    if (context.defaults) add_tree(*context.defaults, sum);
    return sum.hex();
}

}  // namespace yaprak
