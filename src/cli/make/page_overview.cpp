#include "cli/make/page_overview.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"
#include "cli/environment/shown_text.hpp"
#include "model/document.hpp"
#include "read/read_document.hpp"
#include "site/site_sentence.hpp"
#include "site/translations.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace yaprak {
namespace {

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string text_of(const std::optional<Date>& date) {
    if (!date) return {};
    return std::to_string(date->year) + "-" + two(date->month) + "-" + two(date->day);
}

std::string lang_of(const Document& document, const PageFile& page) {
    if (!document.front.lang.empty()) return document.front.lang;
    return page.site && !page.site->lang.empty() ? page.site->lang : "tr";
}

// What joins a page with its translations.
TranslatedPage translated(const PageFacts& facts, const Document& document) {
    TranslatedPage page{facts.lang, facts.file->page ? facts.file->page->translation : "",
                        document.name.substr(0, document.name.find('.'))};
    for (const char* key :
         {"ref", "translationKey", "translation_key", "translation_id", "page_id"})
        if (const auto said = document.front.values.find(key); said != document.front.values.end())
            page.key = "=" + said->second;
    return page;
}

std::string address_of(const PageFacts& facts, const Document& document) {
    for (const char* key : {"url", "permalink"})
        if (const auto said = document.front.values.find(key); said != document.front.values.end())
            return said->second;
    return facts.file->page ? facts.file->page->address : std::string();
}

PageFacts facts_of(const PageFile& file, const FileSystem& files, TranslatedPage& page) {
    PageFacts facts;
    facts.file = &file;
    try {
        Warnings untold;
        const Document document =
            read_document(file.source, file.content, untold, files, context_of(file));
        facts.title = plain_text(document.front.title);
        facts.lang = lang_of(document, file);
        facts.date = text_of(document.front.date);
        facts.layout = document.front.layout;
        facts.category = document.front.category;
        facts.published = document.front.published;
        facts.url = address_of(facts, document);
        page = translated(facts, document);
    } catch (const Error& error) {
        facts.failure = error.finding().problem;
    }
    return facts;
}

using Row = std::array<std::string, 6>;

Row row_of(const PageFacts& page, const std::vector<PageFacts>& pages) {
    std::string lang = page.lang;
    for (const std::size_t& other : page.translations)
        lang += (&other == &page.translations.front() ? " (" : ", ") + pages[other].lang;
    if (!page.translations.empty()) lang += ")";
    return {page.file->source.string(),
            page.file->output.string(),
            lang,
            page.date,
            page.layout,
            page.title};
}

void print_rows(std::vector<Row> rows, std::ostream& out) {
    for (Row& row : rows)
        for (std::string& cell : row) cell = visible(cell);
    std::array<std::size_t, 6> widths{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], count_characters(row[i]));
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (widths[i] == 0) continue;
            line += row[i] + std::string(widths[i] + 2 - count_characters(row[i]), ' ');
        }
        out << line.substr(0, line.find_last_not_of(' ') + 1) << "\n";
    }
}

// JSON holds UTF-8 alone; a name of a file need not be that.
std::string path_of(const std::filesystem::path& path) {
    std::string text;
    for (const char32_t c : to_utf32(path.string())) append_utf8(text, c);
    return text;
}

std::string why_not(const PageFacts& page) {
    if (!page.failure.empty()) return "cannot be read: " + page.failure;
    return page.published ? "" : "the page says that it is not published";
}

}  // namespace

std::vector<PageFacts> page_facts(const PageList& list, const FileSystem& files) {
    std::vector<PageFacts> pages;
    std::vector<TranslatedPage> translations(list.pages.size());
    for (std::size_t i = 0; i < list.pages.size(); ++i)
        pages.push_back(facts_of(list.pages[i], files, translations[i]));
    const auto others = translations_of(translations);
    for (std::size_t i = 0; i < pages.size(); ++i) pages[i].translations = others[i];
    return pages;
}

void print_table(const PageList& list, const std::vector<PageFacts>& pages, std::ostream& out) {
    for (const std::string& sentence : site_sentences(list))
        out << translated(out, sentence) << "\n";
    std::vector<Row> rows;
    for (const PageFacts& page : pages)
        if (why_not(page).empty()) rows.push_back(row_of(page, pages));
    print_rows(rows, out);
    std::vector<Row> others;
    for (const PageFacts& page : pages)
        if (!why_not(page).empty())
            others.push_back({page.file->source.string(), translated(out, why_not(page))});
    for (const auto& site : list.sites)
        for (const PassedOver& one : site->passed_over) {
            const std::string count = one.is_folder && one.pages > 0
                                          ? " (" + translated(out, counted(one.pages, "page")) + ")"
                                          : "";
            others.push_back(
                {(site->root / one.path).lexically_normal().string() + (one.is_folder ? "/" : ""),
                 translated(out, to_text(one.reason)) + count});
        }
    if (!others.empty()) out << translated(out, "passed over:") << "\n";
    print_rows(others, out);
}

void print_json(const PageList& list, const std::vector<PageFacts>& pages, std::ostream& out) {
    for (const PageFacts& page : pages) {
        const std::string source = path_of(page.file->source);
        if (!why_not(page).empty()) {
            out << JsonLine()
                       .add("source", source)
                       .add("passed_over", why_not(page))
                       .add("type", "passed-over")
                       .take()
                << "\n";
            continue;
        }
        std::vector<std::string> translations;
        for (const std::size_t other : page.translations)
            translations.push_back(path_of(pages[other].file->source));
        out << JsonLine()
                   .add("source", source)
                   .add("output", path_of(page.file->output))
                   .add("title", page.title)
                   .add("lang", page.lang)
                   .add("date", page.date)
                   .add("layout", page.layout)
                   .add("url", page.url)
                   .add("translations", translations)
                   .add("type", "page")
                   .take()
            << "\n";
    }
    for (const auto& site : list.sites)
        for (const PassedOver& one : site->passed_over)
            out << JsonLine()
                       .add("source", path_of((site->root / one.path).lexically_normal()))
                       .add("passed_over", to_text(one.reason))
                       .add("pages", (long long)(one.pages))
                       .add("type", "passed-over")
                       .take()
                << "\n";
}

}  // namespace yaprak
