// Whether a selector means an element.
#pragma once
#include "image/svg/budget.hpp"
#include "image/svg/selector.hpp"
#include "image/svg/tree.hpp"

#include <string_view>
#include <vector>

namespace yaprak::svg {

class SelectorMatcher {
public:
    // Both must outlive this.
    SelectorMatcher(const Tree& tree, Budget& budget) : tree_(tree), budget_(budget) {}

    // Throws Error where the drawing has asked for more work than it may.
    bool matches(const Selector& selector, Index element) {
        return matches(selector, selector.compounds.size(), element);
    }

private:
    bool matches(const Selector& selector, std::size_t count, Index element);
    bool matches(const Compound& compound, Index element);
    bool matches_any(const std::vector<Selector>& selectors, Index element);
    bool has_attribute(const AttributeTest& test, Index element);
    bool value_fits(const AttributeTest& test, std::string_view value);
    bool stands_at(const PositionTest& test, Index element);
    bool is_element(Index i) const { return tree_[i].tag != Tag::text_node; }
    Index before(Index element);
    void spend(std::size_t amount);

    const Tree& tree_;
    Budget& budget_;
    std::vector<Index> before_;  // what stands before each element; empty: nobody asked
};

}  // namespace yaprak::svg
