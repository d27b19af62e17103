// The layout's styles with nothing left to inherit: body, then what a style is like, then what it
// says itself, then the author's own class; marks within a line on top.
#pragma once
#include "model/edge_rule.hpp"
#include "model/layout_style.hpp"
#include "model/spans.hpp"
#include "model/text_style.hpp"
#include "style/look/palette.hpp"

#include <map>
#include <string>
#include <utility>

namespace yaprak {

struct Layout;
class PatternBook;

// What one element of the page looks like.
struct ElementStyle {
    std::string name;
    SourcePos at;  // in the layout
    TextStyle text;
    ParagraphStyle paragraph;
    Transform transform = Transform::none;
    Length space_before, space_after, indent_left, indent_right;
    bool keep_with_next = false, keep_together = false, span = false;
    BreakBefore break_before = BreakBefore::none, break_after = BreakBefore::none;
    std::optional<Colour> fill, rule;
    Length rule_width, padding_x, padding_y;
    Length mark;                            // of a callout: the size of its drawn sign
    std::shared_ptr<const BoxEdges> edges;  // null: it has none
    Length radius;
    std::string icon;  // of a small picture before it; empty: none
    Length icon_size, icon_gap;
    std::optional<FlowBeside> beside;
    std::optional<FlowInitial> initial;  // of each paragraph that has the style ...
    bool opens_with_initial = false;     // ... or of the page's first one only
    NoteMargin margin = NoteMargin::none;

    // Whether it stands in a box of its own.
    bool has_box() const { return fill || rule || edges; }
};

class StyleBook {
public:
    // `lang` is the document's language. All others must outlive this; without `patterns` only
    // languages with a rule in code are divided.
    StyleBook(const Layout& layout, const Palette& palette, std::string lang,
              const PatternBook* patterns = nullptr);

    bool has(const std::string& name) const;

    // The style of an element; an element that the layout does not name looks like body. `own` is
    // the author's class, empty or a style that there is.
    const ElementStyle& element(const std::string& name, const std::string& own = {}) const;

    // The text style of a run with these marks in such an element.
    TextStyle marked(const ElementStyle& element, Marks marks, bool link) const;

    // The text style of a reference to a note in a run with these marks.
    TextStyle reference(const ElementStyle& element, Marks marks) const;

    // Puts a text into a language, with the patterns that divide its words.
    void set_language(TextStyle& text, const std::string& lang) const;

    std::vector<std::string> names() const;
    const std::string& lang() const { return lang_; }
    bool right_to_left() const { return right_to_left_; }

private:
    Style own_words(const std::string& name, int depth = 0) const;
    ElementStyle resolved(const std::string& name, const Style& style) const;
    TextStyle text_of(const Style& style) const;
    ParagraphStyle paragraph_of(const Style& style, const TextStyle& text) const;
    void apply_mark(TextStyle& text, const char* name) const;
    std::optional<FlowBeside> beside_of(const Style& style, Length size) const;
    std::optional<FlowInitial> initial_of(const Style& style, const TextStyle& text) const;
    std::optional<EdgeRule> edge_of(const std::optional<RuleLayout>& rule,
                                    const SourcePos& at) const;

    const Layout& layout_;
    const Palette& palette_;
    std::string lang_;
    const PatternBook* patterns_;
    bool right_to_left_;
    mutable std::map<std::pair<std::string, std::string>, ElementStyle> elements_;
};

}  // namespace yaprak
