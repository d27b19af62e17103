// A page -> everything that the rules say of it.
#pragma once
#include "base/date.hpp"
#include "check/content/checklists.hpp"
#include "check/law/wording.hpp"
#include "check/reading/check_reading.hpp"
#include "check/reading/term_list.hpp"
#include "check/rules/finding.hpp"
#include "check/rules/handout.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

struct Clinic;
struct Document;
struct PersonalCopies;
struct SetHandout;

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
    [[nodiscard]] FindingCounts counts() const;
    // Whether --strict lets the page fail.
    [[nodiscard]] bool fails() const { return counts().warnings + counts().errors > 0; }
};

// Names of rules that a command line switches off, or on where a page or a clinic has them off.
struct RuleChoice {
    std::set<std::string, std::less<>> off, on;
};

// How much of a page is looked at.
enum class CheckDepth : std::uint8_t {
    all,
    doses,  // what may do harm, for a twentieth of the time that the page takes to be set
};

// What a build checks its pages by.
struct PageChecks {
    CheckLists lists;
    CheckDepth depth = CheckDepth::all;
    std::optional<Date> today = {};
};

// What a page is checked by beside its text. All but the lists may be missing: without `set`
// nothing of the setting is checked.
struct CheckMeans {
    const CheckLists& lists;
    const SetHandout* set = nullptr;
    const RuleChoice* choice = nullptr;
    const PersonalCopies* copies = nullptr;
    CheckDepth depth = CheckDepth::all;
    std::optional<Date> today = {};  // whether a review is due; not known: not judged
    KeyPlaces places = {};  // of what is wrong in `check:`; without it the file alone is told
};

[[nodiscard]] HandoutReport check_handout(const Document& document, const Clinic& clinic,
                                          const CheckMeans& means, Warnings& warnings);

// Every rule there is, in the order of docs/check.md.
[[nodiscard]] std::vector<const CheckRule*> all_check_rules();

}  // namespace yaprak
