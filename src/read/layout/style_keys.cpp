// The keys of a style, and the sizes that lengths in em are of.
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

constexpr LengthRange type_sizes{1_pt, 500_pt};
constexpr LengthRange first_lines{-1000_mm, 1000_mm};

Length first_line(const LayoutValue& v) {
    return read_length(v, first_lines);
}
Length line_distance(const LayoutValue& v) {
    return read_length(v, type_sizes);
}
int few_lines(const LayoutValue& v) {
    return read_whole(v, 1, 20);
}
double tracking(const LayoutValue& v) {
    return read_share(v, -0.5, 2);
}
double word_spacing(const LayoutValue& v) {
    return read_share(v, -0.1, 1);
}
// More would be seen (Hàn Thế Thành 2000: readers notice more than 2 % of width).
double letter_stretch(const LayoutValue& v) {
    return read_share(v, 0, 0.02);
}
double rise(const LayoutValue& v) {
    return read_share(v, -2, 2);
}
int weight(const LayoutValue& v) {
    static const Words<int> names = {
        {"light", 300}, {"regular", 400}, {"semibold", 600}, {"bold", 700}, {"black", 900}};
    const bool digits = read_text(v).find_first_not_of("0123456789") == std::string::npos;
    return digits ? read_whole(v, 100, 900) : read_one_of(v, names);
}
Slant slant(const LayoutValue& v) {
    return read_one_of<Slant>(v, {{"upright", Slant::upright}, {"italic", Slant::italic}});
}
Transform transform(const LayoutValue& v) {
    return read_one_of<Transform>(v, {{"none", Transform::none},
                                      {"upper", Transform::upper},
                                      {"lower", Transform::lower},
                                      {"title", Transform::title},
                                      {"small-caps", Transform::small_caps},
                                      {"all-small-caps", Transform::all_small_caps}});
}
Figures figures(const LayoutValue& v) {
    return read_one_of<Figures>(v, {{"automatic", Figures::automatic},
                                    {"lining", Figures::lining},
                                    {"old-style", Figures::old_style},
                                    {"tabular", Figures::tabular}});
}
Align align(const LayoutValue& v) {
    return read_one_of<Align>(v, {{"left", Align::left},
                                  {"right", Align::right},
                                  {"centre", Align::centre},
                                  {"justify", Align::justify}});
}

BreakBefore break_at(const LayoutValue& v) {
    return read_one_of<BreakBefore>(v, {{"none", BreakBefore::none},
                                        {"column", BreakBefore::column},
                                        {"page", BreakBefore::page},
                                        {"right", BreakBefore::right}});
}

void set_size(Style& style, const LayoutValue& value) {
    if (is_share(value)) {
        style.size_ratio = read_share(value, 0.1, 10);
    } else {
        style.size = read_length(value, type_sizes);
    }
}

void set_padding(Style& style, const LayoutValue& value) {
    const Size padding = read_padding(value, spaces);
    style.padding_x = padding.width;
    style.padding_y = padding.height;
}

const Key<Style> style_keys[] = {
    {"like", "a style", "the style it starts from; without it: body", put<&Style::like, read_text>},
    {"font", "a role or a family", "the typeface", put<&Style::font, read_text>},
    {"size", "a length above 0, or a share of the text around it", "the size of the type",
     set_size},
    {"leading", "a length above 0, em or %", "from baseline to baseline",
     put<&Style::leading, line_distance>},
    {"weight", "100 to 900, light, regular, semibold, bold or black", "how bold",
     put<&Style::weight, weight>},
    {"slant", "upright or italic", "the slant", put<&Style::slant, slant>},
    {"colour", "a colour", "of the text", put<&Style::colour, read_colour_name>},
    {"tracking", "a signed share of the size", "space added between letters",
     put<&Style::tracking, tracking>},
    {"word-spacing", "a signed share of the size", "how much wider each space between words is set",
     put<&Style::word_spacing, word_spacing>},
    {"transform", "none, upper, lower, title, small-caps or all-small-caps",
     "casing, by the text's language", put<&Style::transform, transform>},
    {"figures", "automatic, lining, old-style or tabular", "the kind of digits",
     put<&Style::figures, figures>},
    {"align", "left, right, centre or justify", "how lines stand in the measure",
     put<&Style::align, align>},
    {"hyphenate", "yes or no", "whether words may be divided", put<&Style::hyphenate, read_yes_no>},
    {"hyphen-before", "1 to 20", "fewest letters before a hyphen",
     put<&Style::hyphen_before, few_lines>},
    {"hyphen-after", "1 to 20", "fewest letters after a hyphen, in the next line",
     put<&Style::hyphen_after, few_lines>},
    {"balance", "yes or no", "whether its lines are made equally long, as titles want it",
     put<&Style::balance, read_yes_no>},
    {"protrusion", "yes or no", "whether hyphens, stops and quotes stand over the edges a little",
     put<&Style::protrusion, read_yes_no>},
    {"letter-spacing", "0 to 2 % of the size",
     "how far a justified line may move its letters apart or together",
     put<&Style::letter_spacing, letter_stretch>},
    {"glyph-scaling", "0 to 2 % of their width",
     "how much wider or narrower a justified line may set its letters",
     put<&Style::glyph_scaling, letter_stretch>},
    {"first-line", "a signed length",
     "indent of the first line, of paragraphs that follow another; negative hangs, as far as "
     "indent-left",
     put<&Style::first_line, first_line>},
    {"indent-left", "a length", "from the column's left edge", put<&Style::indent_left, space>},
    {"indent-right", "a length", "from the column's right edge", put<&Style::indent_right, space>},
    {"space-before", "a length", "above the block; of two that meet the larger counts",
     put<&Style::space_before, space>},
    {"space-after", "a length", "below the block", put<&Style::space_after, space>},
    {"keep-with-next", "yes or no", "not the last block in its column",
     put<&Style::keep_with_next, read_yes_no>},
    {"keep-together", "yes or no", "not broken over two columns",
     put<&Style::keep_together, read_yes_no>},
    {"span", "yes or no", "across all columns of the page", put<&Style::span, read_yes_no>},
    {"break-before", "none, column, page or right",
     "it begins a new column, a new page, or a new page of an odd number",
     put<&Style::break_before, break_at>},
    {"break-after", "none, column, page or right",
     "what follows begins a new column, a new page, or a new page of an odd number",
     put<&Style::break_after, break_at>},
    {"widows", "1 to 20", "fewest lines at a column's head", put<&Style::widows, few_lines>},
    {"orphans", "1 to 20", "fewest lines at a column's foot", put<&Style::orphans, few_lines>},
    {"fill", "a colour or none", "the ground behind it", put<&Style::fill, colour_or_none>},
    {"radius", "a length", "of the corners of its background", put<&Style::radius, space>},
    {"rule", "a colour or none", "its rule; the element decides where it stands",
     put<&Style::rule, colour_or_none>},
    {"rule-width", "a length", "how thick its rule is", put<&Style::rule_width, thickness>},
    {"rule-above", "a colour, none or a map", "a line above it",
     put<&Style::rule_above, read_rule>},
    {"rule-below", "a colour, none or a map", "a line below it",
     put<&Style::rule_below, read_rule>},
    {"rule-left", "a colour, none or a map",
     "a line down the side where its lines begin, instead of `rule`",
     put<&Style::rule_left, read_rule>},
    {"padding", "a length, or [vertical, horizontal]", "from the ground's edge to the text",
     set_padding},
    {"mark", "a length", "the size of the sign drawn beside a callout's title; 0: none",
     put<&Style::mark, space>},
    {"icon", "a picture's name or none",
     "of a small picture before it; of a list: in place of marks", put<&Style::icon, read_text>},
    {"icon-size", "a length", "how high the small picture is", put<&Style::icon_size, space>},
    {"icon-gap", "a length", "from the small picture to the text", put<&Style::icon_gap, space>},
    {"float", "none, left or right", "the side at which the text that follows stands beside it",
     put<&Style::beside_text, read_beside>},
    {"float-width", "a length, or a share of the measure", "how wide it is there",
     put<&Style::beside_width, read_beside_width>},
    {"float-distance", "a length", "from it to the text", put<&Style::beside_distance, space>},
    {"initial", "a map or none", "the large letter that it begins with",
     put<&Style::initial, read_initial>},
    {"margin-note", "none, outer or inner", "the margin that it stands in, level with what follows",
     put<&Style::margin_note, read_note_margin>},
    {"rise", "a signed share of the size", "of the baseline, upwards", put<&Style::rise, rise>},
    {"underline", "yes or no", "a line below the text", put<&Style::underline, read_yes_no>},
    {"strikethrough", "yes or no", "a line through the text",
     put<&Style::strikethrough, read_yes_no>},
};

// Throws Error where the style is like one that is not there.
void check_like(const YamlNode& styles, const YamlEntry& style) {
    const YamlEntry* like = style.value.find("like");
    if (!like || styles.find(like->value.text)) return;
    std::vector<std::string> names;
    for (const YamlEntry& other : styles.entries) names.push_back(other.key);
    throw Error(Code::unknown_style, like->value.at, "unknown style \"" + like->value.text + "\"",
                hint_for(like->value.text, names));
}

// The type size of a style, for its lengths in em; nothing while it depends on the text around it.
std::optional<Length> size_of(const LayoutValue& styles, const YamlEntry& style, int depth = 0) {
    if (depth > 32)
        throw Error(Code::layout_circle, style.at, "style \"" + style.key + "\" is like itself");
    const YamlEntry* size = style.value.find("size");
    const bool own = size && !is_share({size->value, styles.layout, {}});
    if (own) return read_length({size->value, styles.layout, {}}, type_sizes);
    check_like(styles.node, style);
    const YamlEntry* like = style.value.find("like");
    const YamlEntry* from = styles.node.find(like ? like->value.text : "body");
    if (!from || from == &style) return std::nullopt;
    auto inherited = size_of(styles, *from, depth + 1);
    if (inherited && size)
        inherited = *inherited * read_share({size->value, styles.layout, {}}, 0.1, 10);
    return inherited;
}

void read_style(Layout& layout, const YamlEntry& entry, const LayoutValue& styles) {
    Style& style = layout.styles[entry.key];
    style.at = entry.at;
    need_map(entry.value, "write its keys as {size: 11pt, colour: ink}");
    ErrorList errors;
    std::optional<Length> size = 10_pt;  // any, where the one that is said is at fault
    errors.attempt([&] { check_like(styles.node, entry); });
    errors.attempt([&] { size = size_of(styles, entry); });
    errors.attempt([&] { read_keys<Style>(style, {entry.value, layout, size}, style_keys); });
    errors.throw_kept();
}

}  // namespace

void set_styles(Layout& layout, const LayoutValue& value) {
    need_map(value.node,
             "write styles by name: \"body: {font: serif, size: 11pt, leading: 15pt}\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries)
        errors.attempt([&] { read_style(layout, entry, value); });
    errors.throw_kept();
}

std::vector<KeyText> style_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : style_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
