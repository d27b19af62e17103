// Elements and the style sheets among them -> which declaration of each property wins for each
// element (CSS Cascading 4, 6).
#pragma once
#include "image/svg/budget.hpp"
#include "image/svg/style_sheet.hpp"
#include "image/svg/teller.hpp"
#include "image/svg/tree.hpp"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak::svg {

struct Declared {
    Name name;
    std::string_view value;
};

struct CustomProperty {
    std::string_view name, value;
};

class Cascade {
public:
    // The tree must outlive this. Throws Error where the style sheets ask for more work than they
    // may.
    Cascade(const Tree& tree, Budget& budget, Teller& teller);

    // What an element says by its attributes, by rules and by its style attribute, each property
    // once.
    std::span<const Declared> of(Index element) const;
    std::span<const CustomProperty> custom_of(Index element) const;

private:
    friend class Cascader;
    struct Part {
        std::uint32_t begin = 0, end = 0, custom_begin = 0, custom_end = 0;
    };
    std::vector<Part> parts_;  // by element
    std::vector<Declared> declared_;
    std::vector<CustomProperty> custom_;
    std::deque<std::string> texts_;  // of the style sheets, without comments
};

}  // namespace yaprak::svg
