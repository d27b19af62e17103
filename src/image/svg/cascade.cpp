// Rules are found by what their last compound asks for (an id, a class, a tag), so that an element
// meets only those that may be for it.
#include "image/svg/cascade.hpp"

#include "base/text.hpp"
#include "image/svg/condition.hpp"
#include "image/svg/limits.hpp"
#include "image/svg/property_value.hpp"
#include "image/svg/selector_matcher.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

namespace yaprak::svg {
namespace {

constexpr std::size_t most_told_sheets = 8;
constexpr std::size_t longest_told = 40, longest_line = 60;  // bytes of a value, of a rule

struct Candidate {
    const Selector* selector;
    const Rule* rule;
    std::uint32_t order;
};

struct Buckets {
    std::unordered_map<std::string_view, std::vector<Candidate>> ids, classes, tags;
    std::vector<Candidate> any;

    void add(const Candidate& candidate) {
        const Compound& last = candidate.selector->compounds.back();
        if (!last.id.empty())
            ids[last.id].push_back(candidate);
        else if (!last.classes.empty())
            classes[last.classes.front()].push_back(candidate);
        else if (!last.tag.empty())
            tags[last.tag].push_back(candidate);
        else
            any.push_back(candidate);
    }
};

std::string without_comments(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; (at = out.find("/*", at)) != std::string::npos;) {
        const std::size_t end = std::min(out.find("*/", at + 2), out.size() - 2) + 2;
        std::fill(out.begin() + std::ptrdiff_t(at), out.begin() + std::ptrdiff_t(end), ' ');
        at = end;
    }
    return out;
}

}  // namespace

class Cascader {
public:
    Cascader(const Tree& tree, Budget& budget, Teller& teller, Cascade& out)
        : tree_(tree), budget_(budget), teller_(teller), out_(out), matcher_(tree, budget) {}

    void run() {
        for (Index i = 0; std::size_t(i) < tree_.elements.size(); ++i)
            if (tree_[i].tag == Tag::style) read_sheet(i);
        index();
        out_.parts_.resize(tree_.elements.size());
        for (Index i = 0; std::size_t(i) < tree_.elements.size(); ++i)
            if (tree_[i].tag != Tag::text_node && tree_[i].tag != Tag::other) cascade(i);
    }

private:
    struct Match {
        std::uint32_t specificity, order;
        const Rule* rule;
        bool operator<(const Match& other) const {
            return std::tie(rule->layer, specificity, order) <
                   std::tie(other.rule->layer, other.specificity, other.order);
        }
    };

    void read_sheet(Index element) {
        const std::string_view type = tree_.get(element, Name::type);
        if (!type.empty() && type != "text/css") return;
        std::string text;
        for (Index i = tree_[element].first_child; i != none; i = tree_[i].next)
            if (tree_[i].tag == Tag::text_node) text += tree_[i].text;
        out_.texts_.push_back(without_comments(text));
        sheets_.push_back(read_style_sheet(out_.texts_.back()));
        if (!tree_.get(element, Name::media).empty() && !applies(element))
            sheets_.back().rules.clear();
        tell(element, sheets_.back());
    }

    void tell(Index element, const StyleSheet& sheet) {
        if (++told_sheets_ > most_told_sheets) return;
        for (const std::string_view one : sheet.unread)
            teller_.tell(
                element, "selector " + std::string(one),
                "a rule of the drawing's style sheet is left out: " + in_quotes(start(one)),
                "the selector says something that is not known here");
        for (const std::string_view one : sheet.left_out)
            teller_.tell(
                element, "condition " + std::string(one),
                "rules of the drawing's style sheet are left out: " + in_quotes(start(one)),
                "whether they hold on paper cannot be told");
        if (sheet.has_import)
            teller_.tell(element, "import", "the drawing's \"@import\" is not followed",
                         "write the style sheet into the drawing");
        if (sheet.has_font_face)
            teller_.tell(element, "font-face", "the drawing's own fonts are not read",
                         "save the drawing with its text as paths");
        if (sheet.has_animation)
            teller_.tell(element, "animation", "what moves in the drawing is set as it begins");
    }

    // <style media="…">
    bool applies(Index element) {
        const std::string_view media = tree_.get(element, Name::media);
        const auto known = media_apply(media);
        if (!known) sheets_.back().left_out.push_back(media);
        return known.value_or(false);
    }

    static std::string_view start(std::string_view text) {
        return trimmed(text.substr(0, std::min(text.find_first_of("{\n"), longest_line)));
    }

    void index() {
        std::uint32_t order = 0;
        for (const StyleSheet& sheet : sheets_)
            for (const Rule& rule : sheet.rules) {
                for (const Selector& selector : rule.selectors)
                    buckets_.add({&selector, &rule, order});
                ++order;
            }
    }

    void spend(std::size_t amount) { Budget::spend(budget_.matches, amount, most_matches); }

    void try_all(const std::vector<Candidate>& candidates, Index element) {
        for (const Candidate& one : candidates)
            if (matcher_.matches(*one.selector, element))
                matched_.push_back({one.selector->specificity, one.order, one.rule});
    }

    void try_bucket(const std::unordered_map<std::string_view, std::vector<Candidate>>& buckets,
                    std::string_view key, Index element) {
        const auto found = buckets.find(key);
        if (found != buckets.end()) try_all(found->second, element);
    }

    void find_rules(Index element) {
        matched_.clear();
        if (sheets_.empty()) return;
        try_all(buckets_.any, element);
        try_bucket(buckets_.tags, tree_[element].text, element);
        if (const auto id = tree_.get(element, Name::id); !id.empty())
            try_bucket(buckets_.ids, id, element);
        std::string_view classes = trimmed(tree_.get(element, Name::class_list));
        while (!classes.empty()) {
            const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
            spend(1);
            try_bucket(buckets_.classes, classes.substr(0, end), element);
            classes = trimmed(classes.substr(end));
        }
        std::sort(matched_.begin(), matched_.end());
    }

    // ---- what wins ----

    // What cannot be read is no declaration. That of a paint is kept, to be told of where no other
    // one stands in its place.
    void set(Name name, std::string_view value, bool is_readable) {
        if (!is_readable) {
            if (is_paint(name)) unread_[std::size_t(name)] = value;
            return;
        }
        if (name == Name::marker) {
            for (Name each : {Name::marker_start, Name::marker_mid, Name::marker_end})
                winners_[std::size_t(each)] = value;
            return;
        }
        if (name == Name::font)
            for (Name each :
                 {Name::font_family, Name::font_size, Name::font_style, Name::font_weight})
                winners_[std::size_t(each)] = {};
        winners_[std::size_t(name)] = value;
    }

    void set(const std::vector<Declaration>& declarations, bool important) {
        spend(declarations.size());
        for (const Declaration& one : declarations) {
            if (one.important != important) continue;
            if (!one.custom.empty())
                out_.custom_.push_back({one.custom, one.value});
            else
                set(one.name, one.value, one.is_readable);
        }
    }

    void set_attribute(const Attribute& one) {
        const std::string_view value = trimmed(one.value);
        set(one.name, value, value.empty() || can_be_read(one.name, value));
    }

    void tell_unread(Index element) {
        for (const Name name : {Name::color, Name::fill, Name::stop_color, Name::stroke}) {
            const std::string_view said = unread_[std::size_t(name)];
            if (said.empty() || !winners_[std::size_t(name)].empty()) continue;
            const std::string value(said.substr(0, longest_told));
            teller_.tell(element, "colour " + value,
                         "a colour of the drawing cannot be read: " + in_quotes(value),
                         "write it as #rrggbb or rgb()");
        }
    }

    void cascade(Index element) {
        Cascade::Part& part = out_.parts_[std::size_t(element)];
        part.custom_begin = std::uint32_t(out_.custom_.size());
        part.begin = std::uint32_t(out_.declared_.size());
        find_rules(element);
        winners_.fill({});
        unread_.fill({});
        const Element& it = tree_[element];
        std::string_view style;
        for (std::uint32_t i = it.attributes_begin; i < it.attributes_end; ++i) {
            const Attribute& one = tree_.attributes[i];
            if (one.name == Name::style) style = one.value;
            if (is_property(one.name) && one.name != Name::font) set_attribute(one);
        }
        const std::vector<Declaration> own = read_declarations(style);
        for (const bool important : {false, true}) {
            for (const Match& match : matched_) set(match.rule->declarations, important);
            set(own, important);
        }
        tell_unread(element);
        for (std::size_t i = 0; i < properties; ++i)
            if (!winners_[i].empty()) out_.declared_.push_back({Name(i), winners_[i]});
        part.end = std::uint32_t(out_.declared_.size());
        part.custom_end = std::uint32_t(out_.custom_.size());
    }

    const Tree& tree_;
    Budget& budget_;
    Teller& teller_;
    Cascade& out_;
    SelectorMatcher matcher_;
    std::size_t told_sheets_ = 0;
    std::deque<StyleSheet> sheets_;
    Buckets buckets_;
    std::vector<Match> matched_;
    std::array<std::string_view, properties> winners_, unread_;
};

Cascade::Cascade(const Tree& tree, Budget& budget, Teller& teller) {
    Cascader(tree, budget, teller, *this).run();
}

std::span<const Declared> Cascade::of(Index element) const {
    const Part& part = parts_[std::size_t(element)];
    return std::span(declared_).subspan(part.begin, part.end - part.begin);
}

std::span<const CustomProperty> Cascade::custom_of(Index element) const {
    const Part& part = parts_[std::size_t(element)];
    return std::span(custom_).subspan(part.custom_begin, part.custom_end - part.custom_begin);
}

}  // namespace yaprak::svg
