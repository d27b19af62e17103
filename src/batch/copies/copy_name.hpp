// What the copies of a page are called: "{{no:05}}-{{brosur}}.pdf" and a row's values -> a name
// that every file system takes.
#pragma once
#include "batch/copies/field_pattern.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class CopyName {
public:
    // Throws Error for what is no pattern: an open {{, a width that is no number, a path that leads
    // out of the folder.
    explicit CopyName(const std::string& pattern);

    // The names between {{ and }}, as written.
    std::vector<std::string> names() const { return pattern_.names(); }

    // `value` gives what a name stands for. Every value is sanitised, then the whole; ".pdf" is
    // added where it is missing. Folders are those of the pattern alone.
    std::string fill(const std::function<std::string(const std::string&)>& value) const;

private:
    FieldPattern pattern_;
};

// Composed; / \ : * ? " < > | and control characters are "-"; no space or dot at its ends, none of
// the names that Windows keeps for devices, at most `most` bytes in whole characters.
std::string safe_file_name(std::string_view text, std::size_t most = 200);

// The same for names that a file system takes for one.
std::string folded_file_name(std::string_view name);

}  // namespace yaprak
