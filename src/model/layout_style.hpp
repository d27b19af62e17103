// What a layout says of one style, before anything is inherited.
#pragma once
#include "base/length.hpp"
#include "base/source.hpp"
#include "model/beside.hpp"
#include "model/break_before.hpp"
#include "model/edge_rule.hpp"
#include "model/type.hpp"

#include <optional>
#include <string>

namespace yaprak {

// What a layout says of one style; what it leaves out comes from `like`, then from "body".
struct Style {
    SourcePos at;
    std::string like;                 // the style it starts from
    std::optional<std::string> font;  // a role of Layout::fonts ("sans") or a family's name
    std::optional<Length> size;
    std::optional<double>
        size_ratio;  // of the surrounding text's size, for inline styles ("80 %", "0.8em")
    std::optional<Length> leading;
    std::optional<int> weight;  // 100 to 900
    std::optional<Slant> slant;
    std::optional<std::string> colour;   // a role of Layout::colours, or "#rrggbb"
    std::optional<double> tracking;      // of the size: 0.09 opens by 9 %
    std::optional<double> word_spacing;  // of the size, added to each space between words
    std::optional<Transform> transform;
    std::optional<Figures> figures;
    std::optional<Align> align;
    std::optional<bool> hyphenate;
    std::optional<int> hyphen_before, hyphen_after;  // the least letters that a hyphen leaves
    std::optional<bool> balance;                     // lines of equal length
    std::optional<bool> protrusion;                  // light marks stand over the margins a little
    // What a justified line's letters may give, of the size and of their width: 0.02 is 2 %.
    std::optional<double> letter_spacing, glyph_scaling;
    std::optional<Length> first_line;  // indent of the first line
    std::optional<Length> indent_left, indent_right;
    std::optional<Length> space_before, space_after;
    std::optional<bool> keep_with_next, keep_together;
    std::optional<bool> span;  // across all columns
    std::optional<BreakBefore> break_before, break_after;
    std::optional<int> widows, orphans;  // fewest lines left at a column's head and foot
    std::optional<std::string> fill;     // behind the block: a role or "#rrggbb", "none"
    std::optional<std::string> rule;     // colour of its rule; which side the element decides
    std::optional<Length> rule_width;
    std::optional<RuleLayout> rule_above, rule_below, rule_left;
    std::optional<Length> radius;                // of the corners of its ground
    std::optional<Length> padding_x, padding_y;  // inside a filled or ruled block
    std::optional<Length> mark;                  // the size of a callout's drawn mark; 0: none
    std::optional<double> rise;                  // of the baseline, of the size: superscripts
    std::optional<bool> underline, strikethrough;
    std::optional<std::string> icon;  // the name of a small picture before it, "none"
    std::optional<Length> icon_size, icon_gap;
    std::optional<BesideText> beside_text;  // where it stands beside the text that follows it
    std::optional<BesideWidth> beside_width;
    std::optional<Length> beside_distance;
    std::optional<InitialLayout> initial;
    std::optional<NoteMargin> margin_note;
};

}  // namespace yaprak
