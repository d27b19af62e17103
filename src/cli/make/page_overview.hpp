// All pages that a command line means, as a table for people or as lines for programs.
#pragma once
#include "base/file_system.hpp"
#include "cli/run/page_list.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct PageFacts {
    const PageFile* file = nullptr;
    std::string title, lang, date, layout, url, category;
    bool published = true;
    std::string failure;                    // why it cannot be read; empty: it can
    std::vector<std::size_t> translations;  // indices of others
};

// What each page says of itself; pages that cannot be read are told so.
std::vector<PageFacts> page_facts(const PageList& list, const FileSystem& files);

// A line for each page and for each that is passed over.
void print_table(const PageList& list, const std::vector<PageFacts>& pages, std::ostream& out);
// The same as JSON Lines: source, output, title, lang, date, layout, url, translations; of what is
// passed over source, passed_over (the reason) and pages (how many).
void print_json(const PageList& list, const std::vector<PageFacts>& pages, std::ostream& out);

}  // namespace yaprak
