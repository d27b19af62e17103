// What a finding says, in the language of its page: the one table for the terminal, the report in
// HTML and the desk.
#pragma once
#include "check/rules/finding.hpp"

#include <string>
#include <string_view>

namespace yaprak {

struct SaidFinding {
    std::string problem, why, mend;  // sentences without their full stops
    std::string source;              // whose rule it is
    std::string_view lang;           // "tr" or "en"
};

// Turkish for Turkish pages, else English.
[[nodiscard]] SaidFinding said_in(std::string_view lang, const CheckFinding& finding);

// "hata", "uyarı", "öneri"; "error", "warning", "hint".
[[nodiscard]] std::string_view name_of(Severity severity, std::string_view lang);

}  // namespace yaprak
