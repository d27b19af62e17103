#include "site/open_site.hpp"

#include "base/sha256.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/plain_folder.hpp"

#include <algorithm>
#include <map>

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

// A picture that is called by the site's whole address is the site's own file.
void add_own_address(const std::string& url, const fs::path& root, PictureFolders& folders) {
    if (url.empty()) return;
    folders.aliases.emplace_back(url + "/", root);
    for (const fs::path& folder : folders.folders) folders.aliases.emplace_back(url + "/", folder);
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
    values.baseurl = said("site.baseurl");
    values.url = said("site.url");
    if (values.url.empty()) values.url = facts.url;
    while (values.url.ends_with('/')) values.url.pop_back();
    if (values.baseurl == "/") values.baseurl.clear();
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
    site.collections = std::move(rules.collections);
    site.facts = std::move(rules.facts);
    site.lang_setting = std::move(rules.lang_setting);
    if (site.kind == SiteKind::folder) return site;
    for (const ContentFolder& content : rules.content)
        if (site.clinic_file.empty() && fs::exists(root.folder / content.folder / "clinic.yaml"))
            site.clinic_file = root.folder / content.folder / "clinic.yaml";
    add_usual_values(site.facts, rules.values);
    for (const SitePage& page : site.pages)
        if (!page.address.empty())
            rules.values.addresses.emplace(page.source.generic_string(), page.address);
    site.values = std::make_shared<const SiteValues>(std::move(rules.values));
    return site;
}

PageContext context_of(const Site& site, const SitePage& page) {
    return {.pictures = site.pictures,
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
