// A page as text -> what its rules say, without setting it.
#pragma once
#include "check/check_handout.hpp"
#include "model/clinic.hpp"
#include "read/temporary_folder.hpp"

#include <string>

namespace yaprak {

inline HandoutReport checked(std::string_view page, const Clinic& clinic = {},
                             const CheckLists& lists = {}) {
    TemporaryFolder folder;
    const Document document = folder.read("a.md", page);
    Warnings warnings;
    return check_handout(document, clinic, {.lists = lists}, warnings);
}

// The findings whose rules begin so, as "rule@line:column", with blanks between.
inline std::string found(std::string_view rules, std::string_view page, const Clinic& clinic = {},
                         const CheckLists& lists = {}) {
    std::string out;
    for (const CheckFinding& one : checked(page, clinic, lists).findings)
        if (one.rule->name.starts_with(rules))
            out += (out.empty() ? "" : " ") + std::string(one.rule->name) + "@" +
                   std::to_string(one.at.line) + ":" + std::to_string(one.at.column);
    return out;
}

}  // namespace yaprak
