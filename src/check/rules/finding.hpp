// What a check finds in a handout: the place, the author's words, and the rule that they break.
#pragma once
#include "base/source.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class Severity : std::uint8_t {
    hint,     // could be better
    warning,  // should be mended; fails under --strict
    error,    // may do harm; likewise
};

// "hint", "warning", "error".
[[nodiscard]] const char* to_text(Severity severity);

// A rule: its name is stable, scripts and clinic.yaml know it by that. docs/check.md explains each.
struct CheckRule {
    std::string_view name;  // "dose-trailing-zero"
    Severity severity = Severity::warning;
    std::string_view why;     // what may come of it, a sentence without its full stop
    std::string_view mend;    // what to do, likewise
    std::string_view source;  // whose rule it is
};

struct CheckFinding {
    const CheckRule* rule = nullptr;
    Severity severity = Severity::warning;  // the rule's, or what this case asks for
    SourcePos at;
    int page = 0;         // of the set pages, from 1; 0: it is about what was written
    std::string words;    // the author's own, as written; empty where something is missing
    std::string problem;  // a sentence without its full stop
    std::string mend;     // in place of the rule's, where this case is known more exactly
    std::string source;   // likewise
    std::string why;      // likewise
    // For sentences in other languages: figures and names of `problem` in order; what to write in
    // place of the words, or either of two; how many findings of the rule were left out behind it.
    std::vector<std::string> values = {}, instead = {};
    std::size_t more = 0;
    std::string_view how() const { return mend.empty() ? rule->mend : std::string_view(mend); }
    std::string_view reason() const { return why.empty() ? rule->why : std::string_view(why); }
    std::string_view whose() const {
        return source.empty() ? rule->source : std::string_view(source);
    }
};

using CheckFindings = std::vector<CheckFinding>;

// How many findings there are of each severity.
struct FindingCounts {
    std::size_t errors = 0, warnings = 0, hints = 0;
    [[nodiscard]] std::size_t total() const { return errors + warnings + hints; }
    FindingCounts& operator+=(const FindingCounts& other);
};

// "1 error, 3 hints"; empty where there are none.
[[nodiscard]] std::string to_text(const FindingCounts& counts);

}  // namespace yaprak
