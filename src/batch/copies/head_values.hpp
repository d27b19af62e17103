// What a row may choose in the page's front matter: `lang: "{{Dil}}"` and `layout: "{{Bölüm}}"`.
#pragma once
#include "batch/copies/row_condition.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class HeadValues {
public:
    // Finds the keys lang and layout of the YAML at the page's begin whose values hold
    // placeholders.
    explicit HeadValues(std::string_view page);

    std::size_t count() const { return fields_.size(); }

    // Their values for a row, in order; a language as its code ("en" for "İngilizce"). Throws Error
    // without a place for what is no language.
    std::vector<std::string> filled(const NamedValue& value) const;

    // The names that they ask for, without spaces.
    std::vector<std::string> names() const;

    // The page's text with `values` in place of the fields; a line keeps its place.
    std::string put_into(const std::string& text, const std::vector<std::string>& values) const;

    // Which of the fields is the layout; -1: none.
    int layout() const;

private:
    struct Field {
        std::string key, pattern;
    };
    std::vector<Field> fields_;
};

}  // namespace yaprak
