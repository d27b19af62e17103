// Which pages a command line means: files and folders -> the sites that they belong to, and their
// pages.
#pragma once
#include "base/file_system.hpp"
#include "site/open_site.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

struct Environment;

// One page to make.
struct PageFile {
    std::filesystem::path source;   // as the user would write it
    std::filesystem::path content;  // the root of its site
    std::filesystem::path output;   // under the output folder
    std::shared_ptr<const Site> site = {};
    const SitePage* page = nullptr;    // of the site
    std::string layout = {};           // what was asked for; empty: the page's own
    std::filesystem::path clash = {};  // another page with the same output; empty: none
    bool is_named = false;             // its output's name was asked for by the user
};

struct PageQuery {
    std::vector<std::string> inputs;                        // files and folders
    std::vector<std::string> included = {}, excluded = {};  // patterns, see matches_glob()
    const FileSystem* files = &disk();                      // where the inputs are looked for
    std::optional<Date> today = {};  // the day of the run: what the site's generator would publish
};

// The day that a run counts as its own: that of SOURCE_DATE_EPOCH, else of the clock, in UTC.
// Throws Error for an epoch that is no number.
Date day_of_run(const Environment& environment);

struct PageList {
    std::vector<PageFile> pages;  // site by site, each once
    std::vector<std::shared_ptr<const Site>> sites;
    Warnings warnings;  // of what cannot be read of their settings
};

// Throws Error for an input that is not there or, by its name, no page, and for a folder that
// cannot be read.
PageList list_pages(const PageQuery& query, const std::filesystem::path& output);

// The pages alone.
std::vector<PageFile> find_pages(const std::vector<std::string>& inputs,
                                 const std::filesystem::path& output);

// Pages in different sites, or with names of the user's own, may have one output as well: each of
// such names another as its clash.
void find_clashes(std::vector<PageFile>& pages);

// What is known of the page beside what its file says.
PageContext context_of(const PageFile& page);

// What helps a user whose list has no page.
std::string hint_where_no_page_is(const PageList& list);

// Every site in one line, where its generator is known.
std::vector<std::string> site_sentences(const PageList& list);

// The folder that is meant where none is named: content/, else the working folder.
std::string usual_input();

}  // namespace yaprak
