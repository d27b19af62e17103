// The elements of a drawing in the order of its file: flat, each with the numbers of its
// neighbours.
#pragma once
#include "image/svg/names.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yaprak::svg {

using Index = std::int32_t;  // of an element
constexpr Index none = -1;

struct Attribute {
    Name name;
    std::string_view value;
};

struct Element {
    Tag tag = Tag::other;
    Index parent = none, first_child = none, last_child = none, next = none;
    std::uint32_t attributes_begin = 0, attributes_end = 0;
    std::string_view text;  // of a text node; of another element its name
    int line = 0, column = 0;
};

class Tree {
public:
    Tree() = default;
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;

    std::vector<Element> elements;  // 0 is the root
    std::vector<Attribute> attributes;
    std::unordered_map<std::string_view, Index> by_id;  // only ever looked up
    std::deque<std::string> store;                      // what all views look into

    const Element& operator[](Index i) const { return elements[std::size_t(i)]; }

    // What an element says; nullptr where it does not say it.
    const std::string_view* find(Index element, Name name) const;
    // The same, empty where it does not say it.
    std::string_view get(Index element, Name name) const;

    // The element of an id; none where there is none.
    Index with_id(std::string_view id) const;
};

}  // namespace yaprak::svg
