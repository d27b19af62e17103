// For whom a handout is made and how it is printed: which limits it is judged by, and which rules
// are off. From clinic.yaml's `check:` and the page's own front matter.
#pragma once
#include "base/error.hpp"
#include "check/rules/finding.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace yaprak {

struct Clinic;
struct FrontMatter;

enum class Audience : std::uint8_t { patient, relative, professional, child };
enum class PrintKind : std::uint8_t { normal, large, dyslexia };

struct CheckProfile {
    Audience audience = Audience::patient;
    PrintKind print = PrintKind::normal;
    std::set<std::string, std::less<>> off;  // names of rules
    std::map<std::string, double, std::less<>> limits;

    // The clinic's own limit of that name, else `usual`.
    [[nodiscard]] double limit(std::string_view name, double usual) const;
    [[nodiscard]] bool is_on(const CheckRule& rule) const { return !off.contains(rule.name); }
};

// Where keys stand, as "check.off": in clinic.yaml, and in the page. Asked where something is
// wrong.
struct KeyPlaces {
    std::function<SourcePos(std::string_view)> in_clinic, in_page;
};

// Warns about words, rules and limits that are not known or of another kind than is wanted. `rules`
// are the names that there are.
[[nodiscard]] CheckProfile read_profile(const Clinic& clinic, const FrontMatter& front,
                                        const std::vector<std::string>& rules,
                                        const KeyPlaces& places, Warnings& warnings);

}  // namespace yaprak
