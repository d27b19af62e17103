// What a report says around its findings, in Turkish for Turkish pages, else in English: the one
// table for the terminal and the report in HTML.
#pragma once
#include "check/content/checklists.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace yaprak {

struct ReportWords {
    std::string_view lang;
    std::string_view why, mend, rule, page;  // before what a finding says
    std::string_view title, notice;          // of the report in HTML
    std::string_view first_page, reading, findings, nothing, longest, long_words, line;
    std::string_view where, severity, what, reason, remedy, source;  // heads of the table
    std::string_view holds, lacks, to_tick;                          // of a checklist
    std::string_view of;                                             // "3 of 5"
    // "3 words in 2 sentences": nouns that English counts with an s.
    std::string_view word, sentence, within;
    bool is_turkish() const { return lang == "tr"; }
};

[[nodiscard]] const ReportWords& report_words(std::string_view lang);

// "3 words", "3 sözcük".
[[nodiscard]] std::string counted_in(const ReportWords& words, std::size_t count,
                                     std::string_view one);

// "1 error, 2 hints", "1 hata, 2 öneri"; that nothing was found.
[[nodiscard]] std::string counts_in(const ReportWords& words, const FindingCounts& counts);

// A number with a point as its language writes decimals: "72.4" is "72,4" in Turkish.
[[nodiscard]] std::string decimal_in(const ReportWords& words, std::string number);

// A checklist's name, its source, and what an item asks for.
[[nodiscard]] std::string_view name_in(const ReportWords& words, const Checklist& list);
[[nodiscard]] std::string_view source_in(const ReportWords& words, const Checklist& list);
[[nodiscard]] std::string_view text_in(const ReportWords& words, const Checklist& list,
                                       const ChecklistItem& item);

// What a person reads of many findings: the first most_findings of each rule, in their order. The
// last of them says how many came behind it.
[[nodiscard]] CheckFindings shown_of(const CheckFindings& findings);

}  // namespace yaprak
