#include "cli/make/page_names.hpp"

#include "base/did_you_mean.hpp"
#include "batch/copies/copy_name.hpp"
#include "site/settings/settings_file.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

const std::string folder_mark = "{{folder}}";

std::string stem_of(const std::string& layout) {
    const fs::path path = layout;
    return path.extension() == ".yaml" ? path.stem().string() : path.filename().string();
}

// The names that a pattern may hold: what is known without the page is not read from it.
class PageValues {
public:
    PageValues(const PageFile& page, const std::string& layout, bool says_lang)
        : page_(page), layout_(layout), says_lang_(says_lang) {}

    std::string value(const std::string& name) {
        if (name == "slug" || name == "brosur" || name == "name") return slug();
        if (name == "layout") return stem_of(layout_of());
        if (name == "lang") return lang();
        const YamlNode* said = node_at(front(), name);
        if (said && said->is_scalar())
            return name == "date" ? said->text.substr(0, 10) : said->text;
        if (said || is_usual(name)) return {};
        refuse(name);
    }

private:
    static bool is_usual(const std::string& name) {
        return name == "title" || name == "date" || name == "category";
    }

    [[noreturn]] void refuse(const std::string& name) const {
        const std::vector<std::string> known = {"slug",  "folder", "layout",  "lang",
                                                "title", "date",   "category"};
        const std::string near = did_you_mean(name, known);
        throw Error(Code::copy_name, {page_.source.string()},
                    "unknown name \"{{" + name + "}}\" in the pattern of names",
                    near.empty() ? "known: slug, folder, layout, lang, title, date, category and "
                                   "what the front matter says"
                                 : near);
    }

    std::string layout_of() {
        if (!layout_.empty()) return layout_;
        const std::string own = text_at(front(), {"layout"});
        return own.empty() ? "handout-a4" : own;
    }

    // Where the pattern says the language, the file's name need not: "uyku" of uyku.en.md.
    std::string slug() const {
        std::string stem = page_.output.stem().string();
        const std::size_t dot = stem.rfind('.');
        if (says_lang_ && page_.page && dot != stem.npos &&
            stem.substr(dot + 1) == page_.page->lang)
            stem.resize(dot);
        return stem;
    }

    std::string lang() {
        const std::string own = text_at(front(), {"lang", "language", "locale"});
        if (!own.empty()) return own;
        if (page_.page && !page_.page->lang.empty()) return page_.page->lang;
        return page_.site && !page_.site->facts.lang.empty() ? page_.site->facts.lang : "tr";
    }

    const YamlNode& front() {
        if (!front_) front_ = read_front_of(page_.source);
        return *front_;
    }

    const PageFile& page_;
    const std::string& layout_;
    const bool says_lang_;  // the pattern
    std::optional<YamlNode> front_;
};

std::string filled(std::string pattern, const PageFile& page, const std::string& layout,
                   const fs::path& output) {
    const fs::path folder = page.output.parent_path().lexically_relative(output);
    for (std::size_t at; (at = pattern.find(folder_mark)) != pattern.npos;)
        pattern.replace(at, folder_mark.size(), folder == "." ? "" : folder.generic_string());
    while (pattern.starts_with('/')) pattern.erase(0, 1);
    PageValues values(page, layout, pattern.find("{{lang}}") != pattern.npos);
    std::string name =
        CopyName(pattern).fill([&](const std::string& asked) { return values.value(asked); });
    if (!name.empty()) return name;
    throw Error(Code::copy_name, {page.source.string()}, "the PDF has no name",
                "the values that --name asks for are empty");
}

}  // namespace

std::vector<PageFile> name_pages(const std::vector<PageFile>& pages,
                                 const std::vector<std::string>& layouts,
                                 const std::string& pattern, const fs::path& output) {
    const std::string usual =
        layouts.size() > 1 ? folder_mark + "/{{slug}}-{{layout}}.pdf" : std::string();
    const std::string& asked = pattern.empty() ? usual : pattern;
    std::vector<PageFile> named;
    for (const PageFile& page : pages)
        for (const std::string& layout : layouts) {
            PageFile one = page;
            one.layout = layout;
            if (!asked.empty()) one.output = output / filled(asked, page, layout, output);
            named.push_back(std::move(one));
        }
    if (!asked.empty()) find_clashes(named);
    return named;
}

}  // namespace yaprak
