#include "cli/run/page_list.hpp"

#include "base/text.hpp"
#include "cli/environment/paths.hpp"
#include "cli/run/load_resources.hpp"
#include "site/find_root.hpp"
#include "site/site_sentence.hpp"

#include <algorithm>
#include <chrono>
#include <map>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

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

void ask(Asked& asked, const fs::path& input, const SiteRoot& root) {
    const fs::path whole = normal_path(input), below = whole.lexically_relative(root.folder);
    if (below == "." || whole == root.home)
        asked.is_whole = true;
    else
        asked.wanted.named.push_back(below);
}

// "content/a.md" of the page "a.md" where the user wrote "content"; a path that the user wrote as a
// whole stays one.
fs::path as_written(const fs::path& source, const fs::path& input) {
    const fs::path below = source.lexically_relative(normal_path(input));
    if (below.empty() || *below.begin() == "..") return shown(source);
    if (below == ".") return input;
    return (input / below).lexically_normal();
}

fs::path first_input_of(const fs::path& source, const std::vector<std::string>& inputs) {
    for (const std::string& input : inputs) {
        const fs::path below = source.lexically_relative(normal_path(input));
        if (!below.empty() && *below.begin() != "..") return input;
    }
    return inputs.front();
}

void add_pages(const std::shared_ptr<const Site>& site, const PageQuery& query,
               const fs::path& output, std::vector<PageFile>& pages) {
    const fs::path root = shown(site->root);
    for (const SitePage& page : site->pages) {
        const fs::path whole = normal_path(site->root / page.source);
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

// Folders without a generator that are named together are one site, the folder that holds them:
// their pages are called by their folders. It is none above the working folder, which nobody named.
fs::path folder_of_all(const std::vector<fs::path>& folders) {
    fs::path common = folders.front().parent_path();
    for (const fs::path& folder : folders) {
        const auto ends = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
        fs::path shared;
        for (auto part = common.begin(); part != ends.first; ++part) shared /= *part;
        common = shared;
    }
    const fs::path below = common.lexically_relative(normal_path("."));
    return below.empty() || *below.begin() == ".." ? fs::path() : common;
}

bool is_plain_folder(const fs::path& input, const SiteRoot& root) {
    return !root.generator && root.clinic_file.empty() && fs::is_directory(input);
}

std::vector<fs::path> plain_folders(const PageQuery& query) {
    std::vector<fs::path> folders;
    for (const fs::path input : query.inputs)
        if (is_plain_folder(input, find_root(input))) folders.push_back(normal_path(input));
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    return folders;
}

std::vector<Asked> asked_sites(const PageQuery& query) {
    for (const fs::path input : query.inputs) refuse_input(input, *query.files);
    const std::vector<fs::path> plain = plain_folders(query);
    const fs::path together = plain.size() > 1 ? folder_of_all(plain) : fs::path();
    std::vector<Asked> sites;
    for (const fs::path input : query.inputs) {
        SiteRoot root = find_root(input);
        if (!together.empty() && is_plain_folder(input, root)) root.folder = together;
        const auto known = std::find_if(sites.begin(), sites.end(), [&](const Asked& asked) {
            return asked.root.folder == root.folder;
        });
        if (known != sites.end()) {
            ask(*known, input, root);
            continue;
        }
        sites.push_back({root, {{}, query.included, query.excluded, query.today}, false});
        ask(sites.back(), input, root);
    }
    return sites;
}

// The one folder below that is a site of its own; empty: there is none, or there are several.
fs::path only_site_below(const Site& site) {
    fs::path found;
    for (const PassedOver& one : site.passed_over) {
        if (one.reason != Reason::other_site) continue;
        if (!found.empty()) return {};
        found = site.root / one.path;
    }
    return found;
}

// A repository may hold its site in a folder of its own, docs/ or website/: where nothing else in
// it is a page, that site is meant.
std::shared_ptr<const Site> open_asked(Asked& asked, Warnings& warnings) {
    asked.root.folder = shown(asked.root.folder);
    if (!asked.root.clinic_file.empty()) asked.root.clinic_file = shown(asked.root.clinic_file);
    const auto site = std::make_shared<const Site>(open_site(asked.root, asked.wanted, warnings));
    if (!site->pages.empty() || !asked.is_whole) return site;
    const fs::path below = only_site_below(*site);
    if (below.empty()) return site;
    Asked inner{find_root(below),
                {{}, asked.wanted.included, asked.wanted.excluded, asked.wanted.today},
                true};
    inner.root.folder = shown(inner.root.folder);
    if (!inner.root.clinic_file.empty()) inner.root.clinic_file = shown(inner.root.clinic_file);
    return std::make_shared<const Site>(open_site(inner.root, inner.wanted, warnings));
}

}  // namespace

Date day_of_run(const Environment& environment) {
    if (const auto said = stamp_of(environment.source_date_epoch)) return *said;
    using namespace std::chrono;
    const sys_time<nanoseconds> moment{nanoseconds(environment.files->now())};
    const year_month_day date(floor<days>(moment));
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), {}};
}

std::string hint_where_no_page_is(const PageList& list) {
    std::string sites, others;
    for (const auto& site : list.sites)
        for (const PassedOver& one : site->passed_over)
            if (one.reason == Reason::other_site)
                sites += (sites.empty() ? "" : ", ") +
                         (site->root / one.path).lexically_normal().string();
    if (!sites.empty()) return "there are sites of their own, name one of them: " + sites;
    if (!list.warnings.list().empty()) {
        const Finding& first = list.warnings.list().front();
        return first.problem + (first.hint.empty() ? "" : "; " + first.hint);
    }
    if (!list.sites.empty()) others = passed_over_sentence(list.sites.front()->passed_over);
    return others.empty() ? "pages end in .md" : "passed over: " + others;
}

PageList list_pages(const PageQuery& query, const fs::path& output) {
    PageList list;
    for (Asked& asked : asked_sites(query)) {
        if (asked.is_whole) asked.wanted.named.clear();
        list.sites.push_back(open_asked(asked, list.warnings));
        add_pages(list.sites.back(), query, output, list.pages);
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
        std::string language = language_sentence(*site);
        if (!language.empty()) sentences.push_back(std::move(language));
    }
    return sentences;
}

std::string usual_input() {
    return fs::exists(usual_folder) ? usual_folder : ".";
}

}  // namespace yaprak
