// What md4c itself makes of a text, found in a pass of its own before the text is read: when it is
// asked for, as most pages hold nothing that needs it.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

struct StarRun {
    std::size_t offset = 0;
    std::size_t length = 0;  // one or two stars; none: here a block begins or ends
};

class MarkdownScan {
public:
    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;  // begin and end, ascending
    struct Parts {
        Ranges code, html;
        std::vector<StarRun> stars;
    };

    std::string_view body;

    bool is_code(std::size_t offset) const { return holds(parts().code, offset); }
    bool is_html(std::size_t offset) const { return holds(parts().html, offset); }
    // In code, HTML, an address, a tag of a generator or an attribute list.
    bool is_verbatim(std::size_t offset) const;
    // In a comment of HTML or of MDX: what stands there is not shown.
    bool is_in_comment(std::size_t offset) const;
    // Each "*" and "**" that stays text, and a run of none between blocks.
    const std::vector<StarRun>& stars() const { return parts().stars; }

private:
    static bool holds(const Ranges& ranges, std::size_t offset);
    const Parts& parts() const;
    Ranges find_comments() const;

    mutable std::shared_ptr<const Parts> parts_;
    mutable std::optional<Ranges> verbatim_, comments_;
};

MarkdownScan scan_markdown(std::string_view body);

// The character that ends at the byte `at`, which is not the first.
[[nodiscard]] char32_t code_point_before(std::string_view body, std::size_t at);

// The run of stars that begins at a place: one or two that no backslash stands before, else none.
[[nodiscard]] StarRun star_run_at(std::string_view body, std::size_t at);

}  // namespace yaprak
