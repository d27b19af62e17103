// The headings of a page -> places that its own links lead to: "#nasıl-yapılır" by the rules of
// GitHub and kramdown, Turkish letters kept or written without their marks.
#pragma once
#include "model/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yaprak {

class Anchors {
public:
    static constexpr int start = 0;  // the target of the page's own beginning

    // Numbers the headings in reading order, from 1.
    explicit Anchors(const Document& document);

    // Link::target of a heading; -1 of any other block.
    int target_of(const Block& block) const;
    // The target that a link names behind its '#', percent-encoded or not.
    std::optional<int> find(std::string_view fragment) const;
    // The words of the heading at a target, of the page's title at its start; empty of any other.
    std::string words_of(int target) const;
    // The first target that no heading has.
    int next_target() const { return int(targets_.size()) + 1; }
    // The names of the headings as GitHub gives them, for hints.
    const std::vector<std::string>& names() const { return names_; }

private:
    void add(const Blocks& blocks);
    void add(const Block& block, const Heading& heading);
    void name(const std::string& name, int target);

    std::unordered_map<const Block*, int> targets_;
    std::map<std::string, int> by_key_;
    std::map<std::string, int> seen_;  // how often a key came before
    std::vector<std::string> names_;
    std::vector<std::string> words_;  // by target
};

// What two writings of one name have in common: small letters without their marks, hyphens for
// spaces, no punctuation.
std::string anchor_key(std::string_view name);

}  // namespace yaprak
