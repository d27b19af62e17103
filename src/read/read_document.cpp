#include "read/read_document.hpp"

#include "base/date.hpp"
#include "language/words/casing.hpp"
#include "language/words/language_tags.hpp"
#include "read/finish/finish_document.hpp"
#include "read/finish/passes.hpp"
#include "read/front/front_matter.hpp"
#include "read/markdown/markdown.hpp"
#include "read/source/source_text.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

// "2025-04-07-ad" and "2025-4-7-ad" give their date and "ad".
struct NamedPage {
    std::string name;
    std::optional<Date> date;
};

NamedPage name_of(const fs::path& file) {
    const std::string stem = file.stem().string();
    const auto dated = parse_dated_name(stem);
    return dated ? NamedPage{dated->rest, dated->date} : NamedPage{stem, {}};
}

// Of pages that say none themselves: their site's, else Turkish.
std::string usual_language(const PageContext& context, Document& document) {
    document.site_values.insert("site.lang");
    if (!document.front.lang.empty() || !context.site) return document.front.lang;
    const auto said = context.site->by_name.find("site.lang");
    return said == context.site->by_name.end() ? std::string() : language_tag(said->second);
}

// "Uyku hijyeni" of "uyku-hijyeni" and "uyku_hijyeni", as most generators call a page. A name that
// has blanks or capitals is written as it should be read.
std::string title_of_file(const std::string& name, const std::string& lang) {
    const bool is_written = std::any_of(name.begin(), name.end(),
                                        [](char c) { return c == ' ' || (c >= 'A' && c <= 'Z'); });
    constexpr std::size_t shortest = 3;
    if (is_written || name.size() < shortest) return name;
    std::string title;
    for (const char c : name) {
        const bool is_blank = c == '-' || c == '_';
        if (!is_blank || (!title.empty() && title.back() != ' ')) title += is_blank ? ' ' : c;
    }
    while (title.ends_with(' ')) title.pop_back();
    const std::size_t end = std::min(title.find(' '), title.size());
    return title.empty()
               ? name
               : to_title(title.substr(0, end), lang.empty() ? "tr" : lang) + title.substr(end);
}

// The page's address on its site, where the page itself says none.
void give_address(const std::string& address, FrontMatter& front) {
    const auto own = front.values.find("permalink");
    const bool is_pattern =
        own != front.values.end() && own->second.find("/:") != std::string::npos;
    if (is_pattern) front.values.erase(own);
    if (address.empty() || front.values.contains("url")) return;
    front.values.try_emplace("permalink", address);
}

// Who signs the page, where it names one of the authors that the site's data describe.
void name_author(const PageContext& context, Document& document) {
    FrontMatter& front = document.front;
    if (!context.site || front.role.empty()) return;
    for (const char* list : {"site.data.authors.", "site.authors.", "site.data.people."}) {
        const std::string name = list + front.role + ".name";
        document.site_values.insert(name);
        const auto said = context.site->by_name.find(name);
        if (said == context.site->by_name.end()) continue;
        front.role = said->second;
        return;
    }
}

}  // namespace

Document read_document(const fs::path& file, const fs::path& content, Warnings& warnings,
                       const FileSystem& files, const PageContext& context) {
    return read_document(file, read_source(file, file.string(), warnings, files), content, warnings,
                         files, context);
}

Document read_document(const fs::path& file, std::string_view text, const fs::path& content,
                       Warnings& warnings, const FileSystem& files, const PageContext& context) {
    Document document;
    document.source = file.string();
    NamedPage named = name_of(file);
    document.name = std::move(named.name);
    const FileName name(document.source);
    const SplitPage page = split_front_matter(text, name);
    Reading reading{document, warnings,
                    ImageFinder(file.parent_path(), content, files, context.pictures)};
    reading.context = &context;
    reading.most_elements = most_elements_in(text.size());
    read_front_matter(page, name, reading);
    if (!document.front.date) document.front.date = named.date;
    if (document.front.lang.empty()) document.front.lang = context.lang;
    give_address(context.address, document.front);
    name_author(context, document);
    document.blocks = read_markdown(page.body, name, page.body_line, reading);
    if (!has_title(document)) {
        const std::string title =
            context.title.empty() ? title_of_file(document.name, usual_language(context, document))
                                  : context.title;
        document.front.title.push_back({title, {}, -1, {}, {document.source}});
    }
    finish_document(document, warnings);
    return document;
}

}  // namespace yaprak
