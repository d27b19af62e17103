// Selectors of style sheets (Selectors 4, as far as they say something of a drawing on paper).
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace yaprak::svg {

struct Selector;

// "[name^=value i]"
struct AttributeTest {
    std::string_view name, value;
    char mark = 0;  // 0: is there at all; '=': is; '~', '|', '^', '$', '*' as CSS has them
    bool ignores_case = false;
};

// ":nth-child(2n+1)" and its kin: the positions step * n + first.
struct PositionTest {
    int step = 0, first = 1;
    bool from_end = false, of_type = false;
};

// ":not(a, b)" and ":is(a, b)"
struct LogicalTest {
    bool is_not = false;
    std::vector<Selector> any_of;
};

enum class Combinator : std::uint8_t { within, child, next, later };

// "rect.a#b": what one element must be.
struct Compound {
    std::string_view tag;  // empty: any
    std::string_view id;
    std::vector<std::string_view> classes;
    std::vector<AttributeTest> attributes;
    std::vector<PositionTest> positions;
    std::vector<LogicalTest> logical;
    bool is_root = false;                        // the drawing's own <svg>
    bool is_never = false;                       // ":hover": of no element on paper
    Combinator combinator = Combinator::within;  // how it stands to the compound before it
};

// "#k > g .a": the compounds from left to right.
struct Selector {
    std::vector<Compound> compounds;
    std::uint32_t specificity = 0;  // ids, classes, tags: eight bits each
};

// Reads one selector; nothing where it says something that is not known here. The text must outlive
// the result.
std::optional<Selector> read_selector(std::string_view text);

// The next of a list: up to a comma outside of brackets and quotes, which is taken as well.
std::string_view take_of_list(std::string_view& list);

}  // namespace yaprak::svg
