#include "cli/make/page_names.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "batch/copies/copy_name.hpp"
#include "model/document.hpp"
#include "read/read_document.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

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

    // Nothing where neither the program nor the page knows the name.
    std::optional<std::string> value(const std::string& name) {
        if (name == "slug" || name == "brosur" || name == "name") return slug();
        if (name == "layout") return stem_of(layout_of());
        if (name == "lang") return lang();
        const FrontMatter& front = document().front;
        if (name == "title") return plain_text(front.title);
        if (name == "date") return front.date ? iso(*front.date) : std::string();
        if (name == "category" && !front.category.empty()) return front.category;
        for (const auto& [key, value] : front.values)
            if (ascii_lower(key) == ascii_lower(name)) return value;
        return name == "category" ? std::optional<std::string>(std::string()) : std::nullopt;
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

private:
    static std::string iso(const Date& date) {
        return zero_padded(date.year, 4) + "-" + zero_padded(date.month, 2) + "-" +
               zero_padded(date.day, 2);
    }

    std::string layout_of() {
        if (!layout_.empty()) return layout_;
        const std::string own = document().front.layout;
        return own.empty() ? "handout-a4" : own;
    }

    std::string lang() {
        const std::string own = document().front.lang;
        if (!own.empty()) return own;
        return page_.site && !page_.site->lang.empty() ? page_.site->lang : "tr";
    }

    // What is wrong with the page is told when it is made.
    const Document& document() {
        if (document_) return *document_;
        document_.emplace();
        Warnings untold;
        try {
            document_ =
                read_document(page_.source, page_.content, untold, disk(), context_of(page_));
        } catch (const Error&) {
        }
        return *document_;
    }

    const PageFile& page_;
    const std::string& layout_;
    const bool says_lang_;  // the pattern
    std::optional<Document> document_;
};

// Fills a pattern for page after page.
class PageNames {
public:
    PageNames(std::string pattern, const fs::path& output)
        : pattern_(std::move(pattern)), output_(output) {
        const CopyName whole(without_folder(pattern_, ""));  // tells what is no pattern
        for (const std::string& name : whole.names()) unknown_.insert(name);
    }

    fs::path name(const PageFile& page, const std::string& layout) {
        const fs::path folder = page.output.parent_path().lexically_relative(output_);
        const std::string pattern =
            without_folder(pattern_, folder == "." ? "" : folder.generic_string());
        PageValues values(page, layout, pattern.find("{{lang}}") != pattern.npos);
        std::map<std::string, std::string> known;
        for (const std::string& name : CopyName(pattern).names()) {
            const auto value = values.value(name);
            if (value) unknown_.erase(name);
            known[name] = value.value_or("");
        }
        std::string name =
            CopyName(without_empty(pattern, known)).fill([&](const std::string& asked) {
                return known.at(asked);
            });
        const bool is_nothing = fs::path(name).stem().empty() || name.empty();
        return output_ / (is_nothing ? fs::path(values.slug() + ".pdf") : fs::path(name));
    }

    // A name that no page of the run has a value for is a mistake. Throws Error.
    void refuse_unknown(const fs::path& first_page) const {
        if (unknown_.empty()) return;
        const std::vector<std::string> usual = {"slug",  "folder", "layout",  "lang",
                                                "title", "date",   "category"};
        const std::string near = did_you_mean(*unknown_.begin(), usual);
        throw Error(Code::copy_name, {first_page.string()},
                    "unknown name \"{{" + *unknown_.begin() + "}}\" in the pattern of names",
                    near.empty() ? "known: slug, folder, layout, lang, title, date, category and "
                                   "what the front matter says"
                                 : near);
    }

private:
    static std::string without_folder(std::string pattern, const std::string& folder) {
        for (std::size_t at; (at = pattern.find(folder_mark)) != pattern.npos;)
            pattern.replace(at, folder_mark.size(), folder);
        while (pattern.starts_with('/')) pattern.erase(0, 1);
        return pattern;
    }

    static bool is_separator(char c) { return c == '-' || c == '_' || c == ' ' || c == '.'; }

    // A value that is empty takes the sign with it that parts it from its neighbour:
    // "{{date}}-{{slug}}" is "uyku" without a date.
    static std::string without_empty(std::string pattern,
                                     const std::map<std::string, std::string>& known) {
        for (std::size_t at = 0; (at = pattern.find("{{", at)) != pattern.npos;) {
            std::size_t end = pattern.find("}}", at);
            if (end == pattern.npos) break;
            std::string name = pattern.substr(at + 2, end - at - 2);
            name = std::string(trimmed(name.substr(0, name.find(':'))));
            const auto value = known.find(name);
            end += 2;
            if (value == known.end() || !value->second.empty()) {
                at = end;
                continue;
            }
            const bool is_first = at == 0 || pattern[at - 1] == '/';
            const bool has_sign_before = !is_first && is_separator(pattern[at - 1]);
            const bool is_behind = end < pattern.size() && is_separator(pattern[end]) &&
                                   pattern.compare(end, 4, ".pdf") != 0;
            if (has_sign_before)
                --at;
            else if (is_behind)
                ++end;
            pattern.erase(at, end - at);
        }
        while (pattern.starts_with('/')) pattern.erase(0, 1);
        return pattern;
    }

    const std::string pattern_;
    const fs::path& output_;
    std::set<std::string> unknown_;  // names that no page has had a value for
};

std::vector<std::string> each_once(const std::vector<std::string>& layouts) {
    std::vector<std::string> once;
    for (const std::string& layout : layouts)
        if (std::find(once.begin(), once.end(), layout) == once.end()) once.push_back(layout);
    return once;
}

}  // namespace

std::vector<PageFile> name_pages(const std::vector<PageFile>& pages,
                                 const std::vector<std::string>& asked_layouts,
                                 const std::string& pattern, const fs::path& output) {
    const std::vector<std::string> layouts = each_once(asked_layouts);
    const std::string usual =
        layouts.size() > 1 ? folder_mark + "/{{slug}}-{{layout}}.pdf" : std::string();
    const std::string& asked = pattern.empty() ? usual : pattern;
    std::optional<PageNames> names;
    if (!asked.empty()) names.emplace(asked, output);
    std::vector<PageFile> named;
    for (const PageFile& page : pages)
        for (const std::string& layout : layouts) {
            PageFile one = page;
            one.layout = layout;
            one.is_named = !pattern.empty();
            if (names) one.output = names->name(page, layout);
            named.push_back(std::move(one));
        }
    if (!names) return named;
    if (!pages.empty()) names->refuse_unknown(pages.front().source);
    find_clashes(named);
    return named;
}

}  // namespace yaprak
