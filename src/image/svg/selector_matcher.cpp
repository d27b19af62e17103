#include "image/svg/selector_matcher.hpp"

#include "base/text.hpp"
#include "image/svg/limits.hpp"

#include <algorithm>
#include <string>

namespace yaprak::svg {
namespace {

bool has_class(std::string_view classes, std::string_view wanted) {
    for (std::size_t at = 0; (at = classes.find(wanted, at)) != std::string_view::npos; ++at) {
        const std::size_t end = at + wanted.size();
        const auto is_edge = [&](std::size_t i) {
            return is_ascii_space(static_cast<unsigned char>(classes[i]));
        };
        if ((at == 0 || is_edge(at - 1)) && (end == classes.size() || is_edge(end))) return true;
    }
    return false;
}

}  // namespace

void SelectorMatcher::spend(std::size_t amount) {
    Budget::spend(budget_.matches, amount, most_matches);
}

bool SelectorMatcher::matches(const Compound& compound, Index element) {
    if (compound.is_never) return false;
    if (!compound.tag.empty() && tree_[element].text != compound.tag) return spend(1), false;
    if (compound.is_root && element != 0) return false;
    if (!compound.id.empty() && tree_.get(element, Name::id) != compound.id) return spend(1), false;
    const std::string_view classes = tree_.get(element, Name::class_list);
    for (const std::string_view wanted : compound.classes) {
        spend(1 + classes.size() / 16);
        if (!has_class(classes, wanted)) return false;
    }
    for (const AttributeTest& test : compound.attributes)
        if (!has_attribute(test, element)) return false;
    for (const PositionTest& test : compound.positions)
        if (!stands_at(test, element)) return false;
    for (const LogicalTest& test : compound.logical)
        if (matches_any(test.any_of, element) == test.is_not) return false;
    return true;
}

bool SelectorMatcher::matches_any(const std::vector<Selector>& selectors, Index element) {
    return std::any_of(selectors.begin(), selectors.end(),
                       [&](const Selector& one) { return matches(one, element); });
}

bool SelectorMatcher::has_attribute(const AttributeTest& test, Index element) {
    const auto known = name_of(test.name);
    const Element& it = tree_[element];
    spend(1 + it.attributes_end - it.attributes_begin);
    for (std::uint32_t i = it.attributes_begin; i < it.attributes_end; ++i) {
        const Attribute& one = tree_.attributes[i];
        if (known && one.name == *known) return value_fits(test, one.value);
        if (known || one.name != Name::other || !one.value.starts_with(test.name) ||
            one.value.size() <= test.name.size() || one.value[test.name.size()] != '=')
            continue;
        return value_fits(test, one.value.substr(test.name.size() + 1));
    }
    return false;
}

bool SelectorMatcher::value_fits(const AttributeTest& test, std::string_view value) {
    spend(1 + value.size() / 16);
    if (test.mark == 0) return true;
    std::string low, low_wanted;
    std::string_view wanted = test.value;
    if (test.ignores_case) {
        value = low = ascii_lower(value);
        wanted = low_wanted = ascii_lower(wanted);
    }
    if (test.mark == '=') return value == wanted;
    if (wanted.empty()) return false;
    if (test.mark == '^') return value.starts_with(wanted);
    if (test.mark == '$') return value.ends_with(wanted);
    if (test.mark == '*') return value.find(wanted) != value.npos;
    if (test.mark == '~') return has_class(value, wanted);
    return value == wanted ||
           (value.starts_with(wanted) && value.substr(wanted.size()).starts_with('-'));
}

// What stands before each element under the same parent: found once.
Index SelectorMatcher::before(Index element) {
    if (before_.empty()) {
        before_.assign(tree_.elements.size(), none);
        for (Index parent = 0; std::size_t(parent) < before_.size(); ++parent) {
            Index last = none;
            for (Index i = tree_[parent].first_child; i != none; i = tree_[i].next) {
                if (!is_element(i)) continue;
                before_[std::size_t(i)] = last;
                last = i;
            }
        }
    }
    return before_[std::size_t(element)];
}

bool SelectorMatcher::stands_at(const PositionTest& test, Index element) {
    int place = 1;
    const auto counts = [&](Index i) {
        spend(1);
        return is_element(i) && (!test.of_type || tree_[i].text == tree_[element].text);
    };
    if (test.from_end) {
        for (Index i = tree_[element].next; i != none; i = tree_[i].next) place += counts(i);
    } else {
        for (Index i = before(element); i != none; i = before(i)) place += counts(i);
    }
    const int away = place - test.first;
    return test.step == 0 ? away == 0 : away % test.step == 0 && away / test.step >= 0;
}

// Whether the first `count` compounds mean `element`.
bool SelectorMatcher::matches(const Selector& selector, std::size_t count, Index element) {
    spend(1);
    const Compound& last = selector.compounds[count - 1];
    if (!matches(last, element)) return false;
    if (count == 1) return true;
    const bool is_beside =
        last.combinator == Combinator::next || last.combinator == Combinator::later;
    const auto step = [&](Index i) { return is_beside ? before(i) : tree_[i].parent; };
    Index other = step(element);
    if (last.combinator == Combinator::child || last.combinator == Combinator::next)
        return other != none && matches(selector, count - 1, other);
    for (; other != none; other = step(other))
        if (matches(selector, count - 1, other)) return true;
    return false;
}

}  // namespace yaprak::svg
