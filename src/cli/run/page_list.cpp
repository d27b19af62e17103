#include "cli/run/page_list.hpp"

#include "base/text.hpp"
#include "cli/environment/paths.hpp"
#include "site/site_sentence.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

fs::path normal(const fs::path& path) {
    fs::path whole = fs::absolute(path).lexically_normal();
    return whole.has_filename() || !whole.has_relative_path() ? whole : whole.parent_path();
}

constexpr const char* usual_folder = "content";

// Settings, tables, pictures and programs are named by mistake, or by a pattern of the shell.
bool is_other_kind(const fs::path& file) {
    static constexpr std::string_view pages[] = {"",       ".md",  ".markdown", ".mkd", ".mkdn",
                                                 ".mdown", ".mdx", ".txt",      ".text"};
    return std::find(std::begin(pages), std::end(pages), ascii_lower(file.extension().string())) ==
           std::end(pages);
}

void refuse_input(const fs::path& input, const FileSystem& files) {
    const FileType type = files.status(input).type;
    if (type == FileType::missing && !fs::exists(input))
        throw Error(Code::file_missing, {input.string()}, "no such file or folder",
                    input == usual_folder ? "name a page or a folder of pages" : "");
    if (type == FileType::file && is_other_kind(input))
        throw Error(Code::no_page, {input.string()}, "this file is no page",
                    "pages are Markdown and end in .md");
}

// What is asked for of one site.
struct Asked {
    SiteRoot root;
    WantedPages wanted;
    bool is_whole = false;  // its root was named
};

void ask(Asked& asked, const fs::path& input, const fs::path& root) {
    const fs::path below = normal(input).lexically_relative(root);
    if (below == ".")
        asked.is_whole = true;
    else
        asked.wanted.named.push_back(below);
}

// "content/a.md" of the page "a.md" where the user wrote "content"; a path that the user wrote as a
// whole stays one.
fs::path as_written(const fs::path& source, const fs::path& input) {
    const fs::path below = source.lexically_relative(normal(input));
    if (below.empty() || *below.begin() == "..") return shown(source);
    if (below == ".") return input;
    return (input / below).lexically_normal();
}

fs::path first_input_of(const fs::path& source, const std::vector<std::string>& inputs) {
    for (const std::string& input : inputs) {
        const fs::path below = source.lexically_relative(normal(input));
        if (!below.empty() && *below.begin() != "..") return input;
    }
    return inputs.front();
}

void add_pages(const std::shared_ptr<const Site>& site, const PageQuery& query,
               const fs::path& output, std::vector<PageFile>& pages) {
    const fs::path root = shown(site->root);
    for (const SitePage& page : site->pages) {
        const fs::path whole = normal(site->root / page.source);
        pages.push_back({.source = as_written(whole, first_input_of(whole, query.inputs)),
                         .content = root,
                         .output = output / page.output,
                         .site = site,
                         .page = &page,
                         .clash = page.clash.empty() ? fs::path() : root / page.clash});
    }
}

// Pages of several folders that would have one name keep their dates, as those of one site do.
void keep_dates(std::vector<PageFile>& pages, const fs::path& output) {
    std::map<std::string, std::vector<PageFile*>> by_output;
    for (PageFile& page : pages)
        by_output[ascii_lower(page.output.lexically_normal().generic_string())].push_back(&page);
    for (const auto& [name, same] : by_output)
        if (same.size() > 1)
            for (PageFile* page : same)
                if (page->page && !page->page->dated_output.empty())
                    page->output = output / page->page->dated_output;
}

}  // namespace

PageList list_pages(const PageQuery& query, const fs::path& output) {
    std::vector<Asked> sites;
    for (const fs::path input : query.inputs) {
        refuse_input(input, *query.files);
        SiteRoot root = find_root(input);
        const auto known = std::find_if(sites.begin(), sites.end(), [&](const Asked& asked) {
            return asked.root.folder == root.folder;
        });
        if (known != sites.end()) {
            ask(*known, input, root.folder);
            continue;
        }
        sites.push_back({root, {{}, query.included, query.excluded}, false});
        ask(sites.back(), input, root.folder);
    }
    PageList list;
    for (Asked& asked : sites) {
        if (asked.is_whole) asked.wanted.named.clear();
        asked.root.folder = shown(asked.root.folder);
        if (!asked.root.clinic_file.empty()) asked.root.clinic_file = shown(asked.root.clinic_file);
        const auto site =
            std::make_shared<const Site>(open_site(asked.root, asked.wanted, list.warnings));
        add_pages(site, query, output, list.pages);
        list.sites.push_back(site);
    }
    if (list.sites.size() > 1) keep_dates(list.pages, output);
    find_clashes(list.pages);
    return list;
}

std::vector<PageFile> find_pages(const std::vector<std::string>& inputs, const fs::path& output) {
    return list_pages({inputs}, output).pages;
}

void find_clashes(std::vector<PageFile>& pages) {
    std::map<std::string, const PageFile*> first;
    std::map<const PageFile*, PageFile*> others;
    for (PageFile& page : pages) {
        page.clash.clear();
        const auto [known, is_new] =
            first.emplace(ascii_lower(page.output.lexically_normal().generic_string()), &page);
        if (is_new) continue;
        page.clash = known->second->source;
        others.emplace(known->second, &page);
    }
    for (PageFile& page : pages)
        if (const auto other = others.find(&page); other != others.end())
            page.clash = other->second->source;
}

PageContext context_of(const PageFile& page) {
    return page.site && page.page ? context_of(*page.site, *page.page) : PageContext{};
}

std::vector<std::string> site_sentences(const PageList& list) {
    std::vector<std::string> sentences;
    for (const auto& site : list.sites) {
        std::string sentence = site_sentence(*site, site->root);
        if (!sentence.empty()) sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::string usual_input() {
    return !fs::exists(usual_folder) && is_site_root(".") ? "." : usual_folder;
}

}  // namespace yaprak
