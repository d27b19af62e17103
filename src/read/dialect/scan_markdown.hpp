// What md4c itself makes of a text, found in a pass of its own before the text is read.
#pragma once
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

struct StarRun {
    std::size_t offset = 0;
    std::size_t length = 0;  // one or two stars; none: here a block begins or ends
};

struct MarkdownScan {
    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;  // begin and end, ascending

    std::string_view body;
    Ranges code, html;
    Ranges verbatim;  // addresses, tags of generators and attribute lists, not code or HTML
    std::vector<StarRun>
        stars;  // each "*" and "**" that stays text, and a run of none between blocks

    bool is_code(std::size_t offset) const { return holds(code, offset); }
    bool is_html(std::size_t offset) const { return holds(html, offset); }
    bool is_verbatim(std::size_t offset) const {
        return is_code(offset) || is_html(offset) || holds(verbatim, offset);
    }

private:
    static bool holds(const Ranges& ranges, std::size_t offset);
};

MarkdownScan scan_markdown(std::string_view body);

// The character that ends at the byte `at`, which is not the first.
[[nodiscard]] char32_t character_before(std::string_view body, std::size_t at);

// The run of stars that begins at a place: one or two that no backslash stands before, else none.
[[nodiscard]] StarRun star_run_at(std::string_view body, std::size_t at);

}  // namespace yaprak
