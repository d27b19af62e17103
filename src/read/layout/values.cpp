// Typed values of layout files: lengths with their units, shares, colours, words from a choice.
#include "read/layout/values.hpp"

#include "base/colour.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/layout.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

[[noreturn]] void fail(const YamlNode& node, std::string problem, std::string hint) {
    throw Error(Code::value_wrong, node.at, std::move(problem), std::move(hint));
}

// The number and what follows it: "1.5 mm" -> 1.5, "mm".
struct Measured {
    double amount;
    std::string unit;
};

std::optional<Measured> parse_measured(const std::string& text) {
    const std::size_t end = std::min(text.find_first_not_of("+-.0123456789"), text.size());
    const auto amount = parse_number(std::string_view(text).substr(0, end));
    if (!amount) return std::nullopt;
    std::string unit = text.substr(end);
    unit.erase(0, unit.find_first_not_of(' '));
    return Measured{*amount, unit};
}

// Points in one of the unit; 0 when there is no such unit.
double points_in(const std::string& unit) {
    if (unit == "pt") return 1;
    if (unit == "mm") return 72 / 25.4;
    if (unit == "cm") return 720 / 25.4;
    if (unit == "in") return 72;
    return 0;
}

const char* const length_hint = "write a number and its unit: 12pt, 3mm, 1.5cm";

const char* const colour_hint =
    "write \"#0c3a4a\" in quotes, grey(40 %), cmyk(100 %, 40 %, 0 %, 60 %) or "
    "spot(\"NAME\", cmyk(...))";

Length in_em(const LayoutValue& value, double amount) {
    if (!value.em) fail(value.node, in_quotes(value.node.text) + " cannot stand here", length_hint);
    return *value.em * amount;
}

Length absolute(const LayoutValue& value) {
    const std::string& text = read_text(value);
    const auto measured = parse_measured(text);
    if (!measured) fail(value.node, in_quotes(text) + " is not a length", length_hint);
    const auto [amount, unit] = *measured;
    if (unit == "em") return in_em(value, amount);
    if (unit == "%") return in_em(value, amount / 100);
    if (unit.empty() && amount == 0) return 0_pt;
    if (unit.empty())
        fail(value.node, in_quotes(text) + " has no unit",
             "write " + text + "pt or " + text + "mm");
    if (points_in(unit) == 0)
        fail(value.node, "unknown unit \"" + unit + "\"", "the units are pt, mm, cm, in, em and %");
    return Length::from_pt(amount * points_in(unit));
}

// "from 0mm to 1000mm", in the author's unit where that is one of lengths, rounded so that both
// ends are within.
std::string shown(LengthRange range, const std::string& text) {
    const auto measured = parse_measured(text);
    const std::string unit = measured && points_in(measured->unit) > 0 ? measured->unit : "pt";
    constexpr double finest = 100, rounding = 1e-6;  // two decimals
    const auto scaled = [&](Length end) { return end.pt() / points_in(unit) * finest; };
    return "from " + number(std::ceil(scaled(range.least) - rounding) / finest, 2) + unit + " to " +
           number(std::floor(scaled(range.most) + rounding) / finest, 2) + unit;
}

// ISO 216, ISO 269 and ANSI/ASME Y14.1, upright.
const Words<Size>& papers() {
    static const Words<Size> known = {
        {"a3", {297_mm, 420_mm}}, {"a4", {210_mm, 297_mm}},         {"a5", {148_mm, 210_mm}},
        {"a6", {105_mm, 148_mm}}, {"letter", {215.9_mm, 279.4_mm}}, {"dl", {99_mm, 210_mm}},
    };
    return known;
}

constexpr LengthRange paper_range{20_mm, 5000_mm};

const YamlNode& pair_of(const YamlNode& node, std::size_t index) {
    if (node.items.size() != 2)
        fail(node, "two values are needed, not " + std::to_string(node.items.size()), "");
    return node.items[index];
}

}  // namespace

const std::string& read_text(const LayoutValue& value) {
    return text_of(value.node);
}

std::vector<std::string> read_texts(const LayoutValue& value) {
    if (!value.node.is_sequence()) return {read_text(value)};
    std::vector<std::string> texts;
    for (const YamlNode& item : value.node.items)
        texts.push_back(read_text({item, value.layout, value.em}));
    return texts;
}

bool read_yes_no(const LayoutValue& value) {
    return yes_no_of(value.node);
}

int read_whole(const LayoutValue& value, int least, int most) {
    return whole_of(value.node, least, most);
}

Length read_length(const LayoutValue& value, LengthRange range) {
    const Length length = absolute(value);
    if (length < range.least || length > range.most)
        fail(value.node, in_quotes(value.node.text) + " is out of range",
             shown(range, value.node.text));
    return length;
}

double read_share(const LayoutValue& value, double least, double most) {
    const auto measured = parse_measured(read_text(value));
    const bool known =
        measured && (measured->unit == "%" || measured->unit == "em" || measured->unit.empty());
    if (!known) fail(value.node, in_quotes(value.node.text) + " is not a share", "write it as 9 %");
    const double share = measured->unit == "%" ? measured->amount / 100 : measured->amount;
    if (share < least || share > most)
        fail(value.node, in_quotes(value.node.text) + " is out of range",
             "from " + number(least * 100) + " % to " + number(most * 100) + " %");
    return share;
}

bool is_share(const LayoutValue& value) {
    const auto measured = parse_measured(read_text(value));
    return measured && (measured->unit == "%" || measured->unit == "em");
}

Size read_padding(const LayoutValue& value, LengthRange range) {
    const auto one = [&](const YamlNode& node) {
        return read_length({node, value.layout, value.em}, range);
    };
    if (!value.node.is_sequence()) return {one(value.node), one(value.node)};
    return {one(pair_of(value.node, 1)), one(pair_of(value.node, 0))};
}

std::optional<Size> paper_named(const std::string& name) {
    for (const auto& [known, size] : papers())
        if (known == name) return size;
    return std::nullopt;
}

Size read_paper(const LayoutValue& value) {
    if (!value.node.is_sequence()) return read_one_of(value, papers());
    const auto one = [&](std::size_t index) {
        return read_length({pair_of(value.node, index), value.layout, {}}, paper_range);
    };
    return {one(0), one(1)};
}

Colour read_colour(const YamlEntry& entry) {
    const YamlNode& node = entry.value;
    if (node.is_scalar() && node.text.empty())
        throw Error(Code::value_wrong, entry.at, "no colour is given for " + in_quotes(entry.key),
                    colour_hint);
    if (!node.is_scalar()) fail(node, "one colour is needed here", colour_hint);
    const auto colour = parse_colour(node.text);
    if (!colour) fail(node, in_quotes(node.text) + " is not a colour", colour_hint);
    return *colour;
}

std::string read_colour_name(const LayoutValue& value) {
    const std::string& text = read_text(value);
    if (value.layout.colours.count(text)) return text;
    if (const auto colour = parse_colour(text)) return to_text(*colour);
    if (text.empty() || text.starts_with('#') || text.find('(') != std::string::npos)
        fail(value.node, in_quotes(text) + " is not a colour", colour_hint);
    std::vector<std::string> roles;
    for (const auto& role : value.layout.colours) roles.push_back(role.first);
    fail(value.node, "unknown colour " + in_quotes(text), hint_for(text, roles));
}

double read_ratio(const LayoutValue& value) {
    const std::string& text = read_text(value);
    if (text == "none") return 0;
    const std::size_t colon = text.find(':');
    const auto width = parse_number(text.substr(0, colon));
    const auto height = colon == std::string::npos ? std::optional<double>(1)
                                                   : parse_number(text.substr(colon + 1));
    if (!width || !height || *height <= 0 || *width / *height < 0.1 || *width / *height > 10)
        fail(value.node, in_quotes(text) + " is not a ratio",
             "write width and height as 4:3, between 1:10 and 10:1");
    return *width / *height;
}

}  // namespace yaprak
