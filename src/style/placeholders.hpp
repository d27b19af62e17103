// {{title}}, {{clinic.phone}}, {{date}} ... -> what they stand for.
#pragma once
#include "base/error.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

class Placeholders {
public:
    Placeholders(const Document& document, const Clinic& clinic, const std::string& lang);

    // A layout's template. A part between " · " whose placeholders are all empty is dropped with
    // its separator. {{page}} and {{pages}} stay. Throws Error at `at` for an unknown name.
    std::string fill(const std::string& pattern, const SourcePos& at) const;

    // The author's text: an unknown name stays as it is, with a warning.
    std::string fill_text(const std::string& text, const SourcePos& at, Warnings& warnings) const;

private:
    std::optional<std::string> value(const std::string& name) const;
    std::string fill_part(std::string_view part, const SourcePos& at, bool& dropped) const;
    std::string hint_for(const std::string& name) const;

    std::map<std::string, std::string> values_;
};

}  // namespace yaprak
