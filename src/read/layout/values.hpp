// A node of a layout file -> a typed value. Each throws Error at the node, with the author's word
// and what could stand there instead.
#pragma once
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "read/source/yaml_values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

struct Layout;

// What a value is read from, and what it may refer to.
struct LayoutValue {
    const YamlNode& node;
    const Layout& layout;      // as far as it is read: paper, colours and fonts come first
    std::optional<Length> em;  // the type size, where one is known
};

struct LengthRange {
    Length least, most;
};

const std::string& read_text(const LayoutValue& value);
std::vector<std::string> read_texts(const LayoutValue& value);  // a list, or one text alone
bool read_yes_no(const LayoutValue& value);
int read_whole(const LayoutValue& value, int least, int most);

// "12pt", "3mm", "1.5cm", "1in", "0.5em" (where a type size is known), "0".
Length read_length(const LayoutValue& value, LengthRange range);

// "9 %", "0.09em" or "0.09" -> 0.09.
double read_share(const LayoutValue& value, double least, double most);

// Width to height: "4:3" or "1.5", from 1:10 to 10:1; "none" is 0.
double read_ratio(const LayoutValue& value);

// Whether the author wrote a share ("80 %", "0.8em") where a length could stand too.
bool is_share(const LayoutValue& value);

// One length for both, or [vertical, horizontal]: width is the horizontal one.
Size read_padding(const LayoutValue& value, LengthRange range);

// "a4", "letter", ..., upright.
std::optional<Size> paper_named(const std::string& name);

// "a4", "letter", ... or [width, height].
Size read_paper(const LayoutValue& value);

// A role of the layout's colours, or a colour itself, which is kept as to_text writes it.
std::string read_colour_name(const LayoutValue& value);
Colour read_colour(const YamlEntry& entry);

// One of the words: what it stands for.
template <class T>
T read_one_of(const LayoutValue& value, const Words<T>& words) {
    return one_of(value.node, words);
}

}  // namespace yaprak
