// {{title}}, {{clinic.phone}}, {{date}} ... -> what they stand for.
#pragma once
#include "base/error.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yaprak {

// How names of columns and placeholders are compared: composed, without spaces, in Turkish lower
// case, the dotless i as the dotted one.
std::string placeholder_key(std::string_view name);

// What a row of data says, by placeholder_key(). It goes before what the page says of itself.
struct Values {
    std::map<std::string, std::string> by_key;
    bool defaults = false;                   // an empty value is what the page says
    std::set<std::string>* asked = nullptr;  // where to note the keys that were asked for
};

class Placeholders {
public:
    // `row` and `warnings` may be missing; they must outlive this. What the page says of itself may
    // hold placeholders too; `warnings` is told of those that are unknown.
    Placeholders(const Document& document, const Clinic& clinic, const std::string& lang,
                 const Values* row = nullptr, Warnings* warnings = nullptr);

    // A layout's template. A part between " · " whose placeholders are all empty is dropped with
    // its separator. {{page}} and {{pages}} stay; what values say in such marks is text. Throws
    // Error at `at` for an unknown name.
    std::string fill(const std::string& pattern, const SourcePos& at) const;

    // The author's text: an unknown name stays as it is, with a warning.
    std::string fill_text(const std::string& text, const SourcePos& at, Warnings& warnings) const;

private:
    std::optional<std::string> value(const std::string& name) const;
    std::string with_values(const std::string& key, const std::string& text) const;
    std::string fill_part(std::string_view part, const SourcePos& at, bool& dropped) const;
    std::string hint_for(const std::string& name) const;
    const std::string* value_of_row(const std::string& name) const;

    const Values* row_;
    Warnings* warnings_;
    SourcePos page_;
    std::map<std::string, std::string> values_;
    mutable std::map<std::string, std::string> filled_;  // those of them that hold placeholders
};

}  // namespace yaprak
