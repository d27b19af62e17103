// Docsify: an index.html that shows Markdown, _sidebar.md, .nojekyll. Its pages are all Markdown
// files beside and below; README.md is the first page of its folder.
#include "read/source/script_literals.hpp"
#include "site/generators/generators.hpp"
#include "site/generators/linked_pages.hpp"
#include "site/generators/site_facts.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

Generator::Mark mark(const fs::path& folder) {
    return first_file(folder, {"_sidebar.md", "_coverpage.md", ".nojekyll"})
               ? Generator::Mark::weak
               : Generator::Mark::none;
}

// What stands between two marks, "" where they are not there.
std::string between(const std::string& text, std::string_view begin, char end) {
    const std::size_t at = text.find(begin);
    if (at == text.npos) return {};
    const std::size_t from = at + begin.size();
    const std::size_t to = text.find(end, from);
    return to == text.npos ? std::string() : text.substr(from, to - from);
}

std::optional<Reason> refuse(const SiteEntry& entry) {
    return entry.path.filename().native().starts_with('_') ? std::optional(Reason::machinery)
                                                           : std::nullopt;
}

void describe(SitePage& page) {
    fs::path below = page.source;
    below.replace_extension();
    if (below.filename() == "README") below = below.parent_path();
    page.address = below.empty() ? "/" : "/#/" + below.generic_string();
}

SiteRules rules(const fs::path& root, Warnings& warnings) {
    SiteRules rules;
    const std::string index = text_of_file(root / "index.html");
    const std::size_t script = index.find("$docsify");
    const YamlNode config = read_script_literals(
        script == index.npos ? std::string_view() : std::string_view(index).substr(script),
        (root / "index.html").string());
    rules.picture_folders = {"images", "img", "assets", "_images", "_media", "media"};
    rules.readme_is_page = true;
    rules.refuse = refuse;
    rules.describe = describe;
    rules.order = linked_pages(text_of_file(root / "_sidebar.md"), {});
    rules.facts.title = text_at(config, {"$docsify.name", "name"});
    if (rules.facts.title.empty()) rules.facts.title = between(index, "<title>", '<');
    rules.facts.lang = language_said(between(index, "<html lang=\"", '"'),
                                     {(root / "index.html").string()}, warnings);
    rules.lang_setting = "lang of <html> in index.html";
    rules.facts.logo = text_at(config, {"$docsify.logo", "logo"});
    return rules;
}

}  // namespace

const Generator docsify = {SiteKind::docsify, mark, rules};

}  // namespace yaprak
