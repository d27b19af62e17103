// A page -> everything that the rules say of it.
#pragma once
#include "check/content/checklists.hpp"
#include "check/law/wording.hpp"
#include "check/reading/check_reading.hpp"
#include "check/reading/term_list.hpp"
#include "check/rules/finding.hpp"
#include "check/rules/handout.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

struct Clinic;
struct Document;
struct Pages;
class FontBook;

// The lists that a clinic or a lawyer may edit, from the folders share/check/.
struct CheckLists {
    std::map<std::string, TermList, std::less<>> terms;  // by language
    std::map<std::string, WordingList, std::less<>> wording;
};

// The first folder's file counts. Throws Error where a list cannot be read.
[[nodiscard]] CheckLists read_check_lists(const std::vector<std::filesystem::path>& folders);

struct HandoutReport {
    std::string source;  // the page, as the user wrote it
    std::string title, lang;
    CheckFindings findings;  // in the order of their places
    ReadingReport reading;
    std::vector<Checklist> checklists;
    [[nodiscard]] std::size_t count(Severity severity) const;
    // Whether --strict lets the page fail.
    [[nodiscard]] bool fails() const {
        return count(Severity::warning) + count(Severity::error) > 0;
    }
};

// What a page is checked by beside its text. `pages` and `source_text` may be missing: then what
// was set is not checked, and places are as near as the reader knows.
struct CheckMeans {
    const CheckLists& lists;
    const Pages* pages = nullptr;
    const FontBook* fonts = nullptr;  // of the pages
    bool is_justified = false;        // the layout sets the body to both edges
    std::string_view source_text = {};
};

[[nodiscard]] HandoutReport check_handout(const Document& document, const Clinic& clinic,
                                          const CheckMeans& means, Warnings& warnings);

// Every rule there is, in the order of docs/check.md.
[[nodiscard]] std::vector<const CheckRule*> all_check_rules();

}  // namespace yaprak
