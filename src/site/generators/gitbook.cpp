// GitBook: .gitbook.yaml, book.json or SUMMARY.md alone; the pages are those that SUMMARY.md links
// to. mdBook: book.toml, pages in src/, the same kind of SUMMARY.md.
#include "site/generators/generators.hpp"
#include "site/generators/linked_pages.hpp"
#include "site/generators/site_facts.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

Generator::Mark mark_of_gitbook(const fs::path& folder) {
    if (first_file(folder, {".gitbook.yaml", ".gitbook.yml", "book.json"}))
        return Generator::Mark::strong;
    return first_file(folder, {"SUMMARY.md"}) ? Generator::Mark::weak : Generator::Mark::none;
}

Generator::Mark mark_of_mdbook(const fs::path& folder) {
    return first_file(folder, {"book.toml"}) ? Generator::Mark::strong : Generator::Mark::none;
}

std::string folder_named(std::string text) {
    text = fs::path(text).lexically_normal().generic_string();
    while (text.size() > 1 && text.ends_with('/')) text.pop_back();
    const bool leads_out = text.starts_with("..") || text.starts_with('/');
    return text.empty() || leads_out ? "." : text;
}

std::optional<Reason> refuse(const SiteEntry& entry, const std::string& summary) {
    const std::string name = entry.path.filename().string();
    if (!entry.is_folder && entry.below == fs::path(summary)) return Reason::machinery;
    static const std::set<std::string> own = {"SUMMARY.md", "GLOSSARY.md", "LANGS.md", "_book",
                                              "book"};
    if (!own.contains(name)) return std::nullopt;
    return entry.is_folder ? Reason::output : Reason::machinery;
}

using Titles = std::map<fs::path, std::string>;

// Books whose table of contents names pages that are there publish those alone. Returns what it
// calls them.
Titles list_pages(const fs::path& root, const std::string& folder, const std::string& summary,
                  const std::string& readme, SiteRules& rules) {
    const fs::path inner = folder == "." ? fs::path() : fs::path(folder);
    Titles titles;
    for (LinkedPage& linked : titled_pages(text_of_file(root / folder / summary), inner)) {
        titles.emplace(linked.page, std::move(linked.title));
        rules.order.push_back(std::move(linked.page));
    }
    std::erase_if(rules.order, [&](const fs::path& page) {
        std::error_code ignored;
        return !fs::is_regular_file(root / page, ignored);
    });
    rules.only_listed = !rules.order.empty();
    const fs::path first = inner / readme;
    if (rules.only_listed &&
        std::find(rules.order.begin(), rules.order.end(), first) == rules.order.end())
        rules.order.insert(rules.order.begin(), first);
    return titles;
}

// Each language of a book has a folder with a table of its own.
void list_languages(const fs::path& root, const std::string& folder, SiteRules& rules) {
    const std::string books = text_of_file(root / folder / "LANGS.md");
    if (books.empty()) return;
    for (const fs::path& book : linked_pages(books, {})) {
        fs::path language = book;
        if (language.extension() == ".md") language.replace_extension();
        const fs::path inner = folder == "." ? language : fs::path(folder) / language;
        for (fs::path& page : linked_pages(text_of_file(root / inner / "SUMMARY.md"), inner))
            rules.order.push_back(std::move(page));
        rules.order.push_back(inner / "README.md");
    }
    rules.only_listed = !rules.order.empty();
}

std::function<void(SitePage&)> describer(std::string folder, const char* ending, std::string readme,
                                         Titles titles) {
    return [folder = std::move(folder), ending, readme = std::move(readme),
            titles = std::move(titles)](SitePage& page) {
        if (const auto title = titles.find(page.source); title != titles.end())
            page.title = title->second;
        fs::path below = folder == "." ? page.source : page.source.lexically_relative(folder);
        const bool is_cover = below == fs::path(readme);
        if (is_cover) page.output = page.dated_output = page.output.parent_path() / "index.pdf";
        below.replace_extension();
        const bool is_first =
            is_cover || below.filename() == "README" || below.filename() == "index";
        if (is_first) below = below.parent_path();
        page.address = "/" + below.generic_string() + (is_first ? "" : ending);
    };
}

SiteRules rules_of_gitbook(const fs::path& root, Warnings& warnings) {
    YamlNode config;
    if (const auto file = first_file(root, {".gitbook.yaml", ".gitbook.yml", "book.json"}))
        config = read_settings(*file, warnings);
    const std::string folder = folder_named(text_at(config, {"root"}));
    const auto structure = [&](const char* key, const char* otherwise) {
        const std::string said = text_at(config, {std::string("structure.") + key});
        return said.empty() ? otherwise : fs::path(said).lexically_normal().generic_string();
    };
    const std::string summary = structure("summary", "SUMMARY.md");
    const std::string readme = structure("readme", "README.md");
    SiteRules rules;
    rules.content = {{folder}};
    rules.picture_folders = {folder, folder + "/.gitbook/assets", ".gitbook/assets", "assets",
                             "images"};
    rules.readme_is_page = true;
    rules.refuse = [summary](const SiteEntry& entry) { return refuse(entry, summary); };
    rules.describe =
        describer(folder, "", readme, list_pages(root, folder, summary, readme, rules));
    rules.lang_setting = "language in book.json";
    list_languages(root, folder, rules);
    rules.facts.title = text_at(config, {"title"});
    rules.facts.description = text_at(config, {"description"});
    rules.facts.lang = language_at(config, {"language"}, warnings);
    rules.facts.author = text_at(config, {"author"});
    add_values(config, "config", rules.values.by_name);
    if (const YamlNode* values = node_at(config, "variables"))
        add_values(*values, "book", rules.values.by_name);
    return rules;
}

SiteRules rules_of_mdbook(const fs::path& root, Warnings& warnings) {
    const YamlNode config = read_settings(root / "book.toml", warnings);
    std::string folder = text_at(config, {"book.src"});
    folder = folder_named(folder.empty() ? "src" : folder);
    SiteRules rules;
    rules.content = {{folder}};
    rules.picture_folders = {folder, folder + "/images", folder + "/img"};
    rules.readme_is_page = true;
    rules.refuse = [](const SiteEntry& entry) { return refuse(entry, "SUMMARY.md"); };
    rules.describe = describer(folder, ".html", "README.md",
                               list_pages(root, folder, "SUMMARY.md", "README.md", rules));
    rules.lang_setting = "language below [book] in book.toml";
    rules.facts.title = text_at(config, {"book.title"});
    rules.facts.description = text_at(config, {"book.description"});
    rules.values.baseurl = without_slash(text_at(config, {"output.html.site-url"}));
    rules.facts.lang = language_at(config, {"book.language"}, warnings);
    const auto authors = texts_at(config, "book.authors");
    if (!authors.empty()) rules.facts.author = authors.front();
    return rules;
}

}  // namespace

const Generator gitbook = {SiteKind::gitbook, mark_of_gitbook, rules_of_gitbook};
const Generator mdbook = {SiteKind::mdbook, mark_of_mdbook, rules_of_mdbook};

}  // namespace yaprak
