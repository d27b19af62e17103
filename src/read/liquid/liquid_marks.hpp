// Where Liquid's marks stand in a page: "{{ … }}" and "{% … %}", never in code.
#pragma once
#include "read/dialect/scan_markdown.hpp"

#include <optional>
#include <string_view>

namespace yaprak {

// With what stands in it, without the hyphens that take white space away.
struct LiquidMark {
    std::size_t begin = 0, end = 0;  // with that white space
    bool is_tag = false;
    std::string_view inside;
    [[nodiscard]] std::string_view word() const;  // of a tag: "if"
    [[nodiscard]] std::string_view rest() const;  // what stands behind it
};

class LiquidMarks {
public:
    // The body must outlive this.
    explicit LiquidMarks(std::string_view body) : body_(body), scan_(scan_markdown(body)) {}

    // The first mark that begins at `from` or behind it.
    [[nodiscard]] std::optional<LiquidMark> next(std::size_t from) const;

    // Whether what begins there stands behind "](" or an attribute's quote, with nothing but more
    // marks between.
    [[nodiscard]] bool stand_in_address(std::size_t at) const;

    [[nodiscard]] bool stand_in_comment(std::size_t at) const { return scan_.is_in_comment(at); }

private:
    [[nodiscard]] std::optional<LiquidMark> mark_at(std::size_t at, bool is_tag) const;

    std::string_view body_;
    MarkdownScan scan_;
};

}  // namespace yaprak
