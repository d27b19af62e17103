// {{#if name}} ... {{/if}} in a page's text: what stands between them is there in the copies whose
// value is there.
#pragma once
#include "base/error.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// A page without the parts whose names do not hold. `lines[i]` is the number that line i + 1 has in
// the whole page.
struct ChosenText {
    std::string text;
    std::vector<int> lines;
};

class Conditions {
public:
    // Throws Error, at its line of `file`, for a part that is not closed or was not opened.
    Conditions(std::string_view page, const FileName& file);

    // In the order of their first parts, each once, as they are written.
    const std::vector<std::string>& names() const { return names_; }

    // `holds[i]` belongs to names()[i]. A line that holds nothing but {{#if}} or {{/if}} is gone.
    ChosenText choose(const std::vector<bool>& holds) const;

private:
    struct Tag {
        std::size_t begin, end;  // in the page, with the line where it stands alone
        int name;                // -1: closes
    };
    void add_tag(std::size_t begin, std::size_t end, int name);
    int index_of(const std::string& name);

    std::string page_;
    std::vector<Tag> tags_;
    std::vector<std::string> names_;
};

// Whether a value makes a condition hold: not when it is empty, 0, no, false, hayır, yanlış.
bool is_true(std::string_view value);

}  // namespace yaprak
