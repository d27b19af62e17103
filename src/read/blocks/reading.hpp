// What all readers of one page share while they read it.
#pragma once
#include "base/text.hpp"
#include "read/blocks/note_marks.hpp"
#include "read/source/image_finder.hpp"
#include "read/source/page_context.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// Which blocks go through a parser of HTML: those that need it, or all. What is read is the same.
enum class HtmlUse { where_needed, everywhere };

// What stands on a page is set and tagged as a whole, all of it in memory at once: two to four
// kilobytes for an element, which is a block, an item, a row, a cell, a run of text or a line that
// the author breaks. So many fill a book of a thousand pages and less than 256 MB. A text of
// `bytes` that is longer than such a book may hold more.
[[nodiscard]] inline std::size_t most_elements_in(std::size_t bytes) {
    constexpr std::size_t of_any_page = 80'000, bytes_each = 64;
    return std::max(of_any_page, bytes / bytes_each);
}

struct Reading {
    Document& document;
    Warnings& warnings;
    ImageFinder finder;
    NoteMarks notes = {};
    const PageContext* context = nullptr;  // what the page's site knows of it; null: nothing
    std::map<std::string, std::vector<std::string>> lists = {};  // of the front matter, by key
    HtmlUse html = HtmlUse::where_needed;
    std::size_t most_elements = most_elements_in(0);
    std::size_t elements = 0;  // read so far

    void warn(Code code, const SourcePos& at, const std::string& problem,
              const std::string& hint = {}) {
        warnings.add(code, at, problem, hint);
    }
    // Throws Error at `at` where that is too much.
    void count_elements(std::size_t more, const SourcePos& at) {
        elements += more;
        if (elements > most_elements)
            throw Error(Code::too_much, at,
                        "the page holds more than " + with_commas(most_elements) +
                            " blocks, items, cells and pieces of text",
                        "make several pages of it");
    }
    int find_image(const std::string& written, const SourcePos& at) {
        return finder.find(written, at, document.images, warnings);
    }
};

}  // namespace yaprak
