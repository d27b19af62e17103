// {{title}}, {{clinic.phone}}, {{date}} ... -> what they stand for.
#pragma once
#include "style/inline/placeholder_values.hpp"

#include <string>
#include <string_view>

namespace yaprak {

struct Clinic;
struct Document;
struct Span;

// What stands in the author's text where a name has no value.
enum class Unknown {
    mark,     // "{{name}}", with a warning
    nothing,  // with a warning: the page is written for a generator whose names are not all known
    name,     // "[name]": a sample of a page that is to be merged
};

class Placeholders {
public:
    // Takes what PlaceholderValues takes.
    Placeholders(const Document& document, const Clinic& clinic, const std::string& lang,
                 const Values* row = nullptr, Warnings* warnings = nullptr,
                 Unknown unknown = Unknown::mark)
        : values_(document, clinic, lang, row, warnings), unknown_(unknown) {}

    // A layout's template. A part between " · " whose placeholders are all empty is dropped with
    // its separator. {{page}} and {{pages}} stay; what values say in such marks is text. Throws
    // Error at `at` for an unknown name.
    std::string fill(const std::string& pattern, const SourcePos& at) const;

    // The author's text, with `Unknown` where a name is not known. Throws Error at `at` where
    // all the values in the texts and addresses of a document come to more than 1 MB.
    std::string fill_text(const std::string& text, const SourcePos& at, Warnings& warnings) const;
    // The same, each mark at its own place.
    std::string fill_text(const Span& span, Warnings& warnings) const;

    // The address of a link or a code. A value is percent-encoded, so that it cannot lead
    // elsewhere; one that stands at the begin may be the whole address. A telephone number loses
    // its blanks. An unknown name is as in texts.
    std::string fill_address(const std::string& url, const SourcePos& at, Warnings& warnings) const;

    // To whom a letter is written, line by line: a row's column `recipient` or `alıcı`, else the
    // front matter's. None where neither says it.
    std::vector<std::string> recipient(const SourcePos& at, Warnings& warnings) const;

private:
    std::string fill_part(std::string_view part, const SourcePos& at, bool& dropped) const;

    template <typename PlaceOf, typename NameOf, typename AsWritten>
    std::string fill_marks(const std::string& text, PlaceOf place_of, Warnings& warnings,
                           NameOf name_of, AsWritten as_written) const;
    std::string text_of_unknown(const std::string& name, std::string_view mark, const SourcePos& at,
                                Warnings& warnings) const;
    void count(const std::string& value, const SourcePos& at) const;

    PlaceholderValues values_;
    Unknown unknown_;
    mutable std::size_t filled_bytes_ = 0;  // of texts and addresses
};

}  // namespace yaprak
