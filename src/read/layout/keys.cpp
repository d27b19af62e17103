// One table for each map of a layout file but its styles.
#include "read/layout/keys.hpp"

#include "model/layout.hpp"
#include "model/list_layout.hpp"
#include "model/table_layout.hpp"
#include "read/layout/key_table.hpp"

#include <utility>

namespace yaprak {
namespace {

Length bleed(const LayoutValue& v) {
    return read_length(v, {0_mm, 50_mm});
}
Length code_size(const LayoutValue& v) {
    return read_length(v, {10_mm, 200_mm});
}
Length box_size(const LayoutValue& v) {
    return read_length(v, {1_mm, 20_mm});
}
int contents_depth(const LayoutValue& v) {
    return read_whole(v, 1, 5);
}
int items(const LayoutValue& v) {
    return read_whole(v, 1, 1000);
}
double share(const LayoutValue& v) {
    return read_share(v, 0, 1);
}
Shape shape(const LayoutValue& v) {
    return read_one_of<Shape>(v, {{"plain", Shape::plain},
                                  {"rounded", Shape::rounded},
                                  {"arch", Shape::arch},
                                  {"curve", Shape::curve}});
}
Fit fit(const LayoutValue& v) {
    return read_one_of<Fit>(v, {{"cover", Fit::cover}, {"contain", Fit::contain}});
}

double table_size(const LayoutValue& v) {
    return read_share(v, 0.5, 1);
}
TooWide too_wide(const LayoutValue& v) {
    return read_one_of<TooWide>(
        v, {{"records", TooWide::records}, {"turn", TooWide::turn}, {"narrow", TooWide::narrow}});
}

// ---- elements ----

void set_focus(HeroLayout& hero, const LayoutValue& value) {
    hero.focus.reset();
    if (value.node.is_scalar() && value.node.text == "automatic") return;
    if (value.node.items.size() != 2)
        throw Error(Code::value_wrong, value.node.at, "the focus needs two shares, or automatic",
                    "[50 %, 30 %]: from the left, from the top");
    hero.focus = {share({value.node.items[0], value.layout, {}}),
                  share({value.node.items[1], value.layout, {}})};
}

const Key<HeroLayout> hero_keys[] = {
    {"height", "a length", "of the header picture; 0: none", put<&HeroLayout::height, space>},
    {"bleed", "yes or no", "whether it stands over the paper's edges or keeps to the margins",
     put<&HeroLayout::bleed, read_yes_no>},
    {"shape", "plain, rounded, arch or curve", "its outline", put<&HeroLayout::shape, shape>},
    {"radius", "a length", "of rounded corners; how far a curve hangs through",
     put<&HeroLayout::radius, space>},
    {"gap", "a length", "from its foot to the text", put<&HeroLayout::gap, space>},
    {"logo", "yes or no", "whether the clinic's logo stands on it, or its name where it has none",
     put<&HeroLayout::logo, read_yes_no>},
    {"across", "1 to 4", "pages beside each other that it goes across, from the first on: doors",
     put<&HeroLayout::across, [](const LayoutValue& v) { return read_whole(v, 1, 4); }>},
    {"logo-height", "a length", "of the logo, at least", put<&HeroLayout::logo_height, space>},
    {"fit", "cover or contain", "whether it fills its place or is seen whole",
     put<&HeroLayout::fit, fit>},
    {"focus", "[share, share] or automatic",
     "the point that stays in sight, from the left and the top; automatic: the busiest part",
     set_focus},
    {"ground", "a colour", "of the ground designed where there is no picture",
     put<&HeroLayout::ground, read_colour_name>},
    {"figure", "a colour", "of the shapes on it", put<&HeroLayout::figure, read_colour_name>},
    {"accent", "a colour", "of its lights", put<&HeroLayout::accent, read_colour_name>},
};

const Key<HeaderLayout> header_keys[] = {
    {"kicker", "a template", "above the title", put<&HeaderLayout::kicker, read_text>},
    {"title", "yes or no", "the title", put<&HeaderLayout::title, read_yes_no>},
    {"lead", "yes or no", "the description", put<&HeaderLayout::lead, read_yes_no>},
    {"byline", "a template", "who signs it, and when", put<&HeaderLayout::byline, read_text>},
    {"rule", "yes or no", "a hairline between it and the text",
     put<&HeaderLayout::rule, read_yes_no>},
};

const Key<ListLayout> list_keys[] = {
    {"gap", "a length", "between mark and text", put<&ListLayout::gap, space>},
    {"item-space", "a length", "between items", put<&ListLayout::item_space, space>},
    {"columns", "1 to 12", "into how many a long list of short items sets itself; 1: never",
     put<&ListLayout::columns, read_columns>},
    {"columns-from", "1 to 1000", "... from so many items on",
     put<&ListLayout::columns_from, items>},
    {"columns-measure", "a share", "... when half of them are shorter than this of two lines",
     put<&ListLayout::columns_measure, share>},
    {"bullets", "a list of texts", "by depth; the last is used for all deeper ones",
     put<&ListLayout::bullets, read_texts>},
    {"box-size", "a length above 0", "of boxes to tick", put<&ListLayout::box_size, box_size>},
};

const Key<FiguresLayout> figures_keys[] = {
    {"numbered", "yes or no", "whether a number stands before each caption",
     put<&FiguresLayout::numbered, read_yes_no>},
    {"columns", "1 to 12", "that pictures which follow each other are set in",
     put<&FiguresLayout::columns, read_columns>},
    {"ratio", "a ratio or none", "width to height, which those are cut to: 4:3",
     put<&FiguresLayout::ratio, read_ratio>},
    {"move", "yes or no", "whether text may come before one that has no room left on its page",
     put<&FiguresLayout::move, read_yes_no>},
};

const Key<GridsLayout> grids_keys[] = {
    {"gap", "a length", "between two cells of a row", put<&GridsLayout::gap, space>},
    {"row-gap", "a length", "between rows", put<&GridsLayout::row_gap, space>},
};

const Key<TableLayout> table_keys[] = {
    {"cell-padding", "a length, or [vertical, horizontal]", "around a cell's text",
     [](TableLayout& table, const LayoutValue& value) {
         const Size padding = read_padding(value, spaces);
         table.cell_padding_x = padding.width;
         table.cell_padding_y = padding.height;
     }},
    {"width", "natural or measure", "as wide as its words ask for, or as its column",
     [](TableLayout& table, const LayoutValue& value) {
         table.whole_measure = read_one_of<bool>(value, {{"natural", false}, {"measure", true}});
     }},
    {"rule-width", "a length", "of the hairlines between rows",
     put<&TableLayout::rule_width, thickness>},
    {"rule", "a colour", "of the hairlines", put<&TableLayout::rule, read_colour_name>},
    {"head-fill", "a colour or none", "the ground of the head row",
     put<&TableLayout::head_fill, colour_or_none>},
    {"least-size", "a share", "how far the type of a table that is too wide is set smaller",
     put<&TableLayout::least_size, table_size>},
    {"too-wide", "records, turn or narrow", "what becomes of a table that is too wide even so",
     put<&TableLayout::too_wide, too_wide>},
};

const Key<FootnotesLayout> footnotes_keys[] = {
    {"space", "a length", "above the rule, at least", put<&FootnotesLayout::space, space>},
    {"rule", "a colour or none", "of the rule above the notes",
     put<&FootnotesLayout::rule, colour_or_none>},
    {"rule-width", "a length", "how thick it is", put<&FootnotesLayout::rule_width, thickness>},
    {"rule-length", "a length", "how long it is; never longer than the column",
     put<&FootnotesLayout::rule_length, space>},
    {"gap", "a length", "from the rule to the first note", put<&FootnotesLayout::gap, space>},
    {"mark-gap", "a length", "between a note's number and its text",
     put<&FootnotesLayout::mark_gap, space>},
    {"item-space", "a length", "between notes", put<&FootnotesLayout::item_space, space>},
};

const Key<ContentsLayout> contents_keys[] = {
    {"shown", "yes or no", "whether headings and their pages are listed before the text",
     put<&ContentsLayout::shown, read_yes_no>},
    {"depth", "1 to 5", "how many levels of headings are listed",
     put<&ContentsLayout::depth, contents_depth>},
};

const Key<PictureLayout> picture_keys[] = {
    {"height", "a length", "at most", put<&PictureLayout::height, space>},
};

const Key<Layout> card_keys[] = {
    {"shown", "yes or no", "whether the clinic's card closes the last page",
     put<&Layout::card, read_yes_no>},
    {"code", "yes or no", "whether the page's address stands on it as a QR code",
     [](Layout& layout, const LayoutValue& value) { layout.card_box.code = read_yes_no(value); }},
    {"code-size", "a length above 0", "of the QR code",
     [](Layout& layout, const LayoutValue& value) {
         layout.card_box.code_size = code_size(value);
     }},
};

// ---- the file ----

template <auto member, const auto& keys>
void set_map(Layout& layout, const LayoutValue& value) {
    auto& target = value_of(layout.*member);
    read_keys<std::remove_reference_t<decltype(target)>>(target, value, keys);
}

// Its height may follow what stands on it: then each page is as high as can be, and cut off later.
void set_paper(Layout& layout, const LayoutValue& value) {
    layout.paper = {};  // until it is read: nothing is judged by paper that is not known
    const auto& items = value.node.items;
    layout.height_follows = items.size() == 2 && items[1].text == "content";
    if (!layout.height_follows) {
        layout.paper = read_paper(value);
        return;
    }
    YamlNode sizes = value.node;
    sizes.items[1].text = "5000mm";
    layout.paper = read_paper({sizes, value.layout, {}});
}

void set_orientation(Layout& layout, const LayoutValue& value) {
    Size paper = std::exchange(layout.paper, {});  // until it is known how it is held
    const bool landscape = read_one_of<bool>(value, {{"portrait", false}, {"landscape", true}});
    if (landscape != (paper.width > paper.height) && paper.width != paper.height)
        std::swap(paper.width, paper.height);
    layout.paper = paper;
}

void set_colours(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write colours by role: \"ink: '#1f2a30'\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        Colour& colour = layout.colours[entry.key];  // the role is known, whatever it says
        errors.attempt([&] { colour = read_colour(entry); });
    }
    errors.throw_kept();
}

void set_fonts(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write families by role: \"serif: Source Serif 4\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries)
        errors.attempt([&] { layout.fonts[entry.key] = read_text({entry.value, layout, {}}); });
    errors.throw_kept();
}

Length least_type(const LayoutValue& v) {
    return read_length(v, {0_pt, 100_pt});
}

// As a leading, and not so fine that everything would stand on it.
void set_grid(Layout& layout, const LayoutValue& value) {
    constexpr LengthRange steps{4_pt, 100_pt};
    layout.grid = value.node.text == "none" ? 0_pt : read_length(value, steps);
}

void set_card(Layout& layout, const LayoutValue& value) {
    read_keys<Layout>(layout, value, card_keys);
}

const Key<Layout> top_keys[] = {
    {"extends", "a layout", "the layout it starts from", [](Layout&, const LayoutValue&) {}},
    {"paper", "a3, a4, a5, a6, letter, dl or [width, height or content]",
     "the trimmed page; as height, content: as high as what stands on it", set_paper},
    {"orientation", "portrait or landscape", "how the paper is held", set_orientation},
    {"sheet", "a map", "how pages come onto paper that is folded, stitched or cut", set_sheet},
    {"bleed", "a length", "what stands over the trim", put<&Layout::bleed, bleed>},
    {"margins", "a map", "around the text", set_margins},
    {"columns", "1 to 12", "of text on a page", put<&Layout::columns, read_columns>},
    {"gutter", "a length", "between columns", put<&Layout::gutter, space>},
    {"grid", "a length above 0 or none",
     "from baseline to baseline of the grid that text stands on", set_grid},
    {"colours", "a map of colours", "by role", set_colours},
    {"ground", "a colour or none", "painted under everything, to the paper's edges",
     put<&Layout::ground, colour_or_none>},
    {"fonts", "a map of families", "by role", set_fonts},
    {"fallback-fonts", "a list of families", "asked for what a font lacks, in this order",
     put<&Layout::fallback_fonts, read_texts>},
    {"least-type", "a length", "no type is set smaller, marks, tables and fitted text neither",
     put<&Layout::least_type, least_type>},
    {"smart-punctuation", "yes or no", "whether typewriter's quotes become typographic ones",
     put<&Layout::smart_punctuation, read_yes_no>},
    {"hero", "a map", "the header picture", set_map<&Layout::hero, hero_keys>},
    {"header", "a map", "what stands before the text", set_map<&Layout::header, header_keys>},
    {"masters", "a map", "the kinds of pages", set_masters},
    {"logo", "a map", "the clinic's logo in an area", set_map<&Layout::logo, picture_keys>},
    {"map", "a map", "the clinic's map in an area", set_map<&Layout::map, picture_keys>},
    {"notes", "a map", "lines to write on", set_notes},
    {"signature", "a map", "boxes to tick and lines to sign on", set_signature},
    {"signatures", "a map of maps",
     "sets of boxes and lines with a name, for parts as {signature: name}", set_signatures},
    {"appointments", "a map", "a table to write appointments into", set_appointments},
    {"fields", "a map", "rows of labels with room to write", set_fields},
    {"field-sets", "a map of maps", "rows with a name, for parts as {fields: name}",
     set_field_sets},
    {"forms", "printed or fillable", "whether what is asked for can be filled in on a screen",
     [](Layout& layout, const LayoutValue& value) {
         layout.fillable = read_one_of<bool>(value, {{"printed", false}, {"fillable", true}});
     }},
    {"flow", "a map of lists of parts", "what stands in which area, and behind the text (end)",
     set_flow},
    {"list", "a map", "lists", set_map<&Layout::list, list_keys>},
    {"figures", "a map", "pictures in the text", set_map<&Layout::figures, figures_keys>},
    {"grids", "a map", "cells beside each other", set_map<&Layout::grids, grids_keys>},
    {"table", "a map", "tables", set_map<&Layout::table, table_keys>},
    {"footnotes", "a map", "notes at the foot of the text",
     set_map<&Layout::footnotes, footnotes_keys>},
    {"contents", "a map", "the list of headings with their pages",
     set_map<&Layout::contents, contents_keys>},
    {"card", "a map", "the clinic's card", set_card},
    {"fit", "a map or none", "how the text may give so that it fills its pages", set_fit},
    {"digest", "a map or none", "what is left of the text: a sentence of each section, as a list",
     set_digest},
    {"starts", "anywhere or right", "whether the text begins on a page of an odd number",
     [](Layout& layout, const LayoutValue& value) {
         layout.starts_right = read_one_of<bool>(value, {{"anywhere", false}, {"right", true}});
     }},
    {"whole-blocks", "yes or no", "whether pages end only between blocks",
     put<&Layout::whole_blocks, read_yes_no>},
    {"files", "a map", "how a file is stored, by what it is for", set_files},
    {"press", "a map", "files for a press: `--for press`", set_press},
    {"inserting", "a map", "the mark for an inserting machine on the copies of a bundle",
     set_inserting},
    {"styles", "a map of styles", "how each element looks", set_styles},
    {"variants", "a list of maps or none", "values for some pages only, each with its `when`",
     set_variants},
};

}  // namespace

// `list: {numbers: circles}` said what a style says of marks.
std::optional<std::string> former_key_hint(const std::string& key) {
    if (key != "numbers") return std::nullopt;
    return "numbers on circles are a style: \"list-number: {like: list-mark, fill: accent, colour: "
           "paper, padding: 4pt, radius: 1em}\"";
}

void apply_layout(Layout& layout, const YamlNode& map) {
    read_keys<Layout>(layout, {map, layout, {}}, top_keys);
    if (!map.find("masters")) make_plain_masters(layout);
}

std::vector<LayoutKey> layout_keys() {
    std::vector<LayoutKey> out;
    list_keys_of<Layout>(out, "", top_keys);
    list_keys_of<HeroLayout>(out, "hero.", hero_keys);
    list_keys_of<HeaderLayout>(out, "header.", header_keys);
    for (const LayoutKey& key : page_keys()) out.push_back(key);
    list_keys_of<ListLayout>(out, "list.", list_keys);
    list_keys_of<FiguresLayout>(out, "figures.", figures_keys);
    list_keys_of<GridsLayout>(out, "grids.", grids_keys);
    list_keys_of<TableLayout>(out, "table.", table_keys);
    list_keys_of<FootnotesLayout>(out, "footnotes.", footnotes_keys);
    list_keys_of<ContentsLayout>(out, "contents.", contents_keys);
    list_keys_of<Layout>(out, "card.", card_keys);
    list_keys_of<PictureLayout>(out, "logo.", picture_keys);
    list_keys_of<PictureLayout>(out, "map.", picture_keys);
    for (const LayoutKey& key : form_keys()) out.push_back(key);
    for (const LayoutKey& key : variant_keys()) out.push_back(key);
    for (const KeyText& key : sheet_key_texts())
        out.push_back({std::string("sheet.") + key.name, key.type, key.meaning});
    for (const KeyText& key : fit_key_texts())
        out.push_back({std::string("fit.") + key.name, key.type, key.meaning});
    for (const KeyText& key : digest_key_texts())
        out.push_back({std::string("digest.") + key.name, key.type, key.meaning});
    for (const KeyText& key : file_key_texts())
        out.push_back({std::string("files.") + key.name, key.type, key.meaning});
    for (const KeyText& key : press_key_texts())
        out.push_back({std::string("press.") + key.name, key.type, key.meaning});
    for (const KeyText& key : press_mark_texts())
        out.push_back({std::string("press.marks.") + key.name, key.type, key.meaning});
    for (const KeyText& key : inserting_key_texts())
        out.push_back({std::string("inserting.") + key.name, key.type, key.meaning});
    for (const KeyText& key : style_key_texts())
        out.push_back({std::string("styles.*.") + key.name, key.type, key.meaning});
    for (const char* rule : {"rule-above", "rule-below", "rule-left"})
        for (const KeyText& key : rule_key_texts())
            out.push_back(
                {std::string("styles.*.") + rule + "." + key.name, key.type, key.meaning});
    for (const KeyText& key : initial_key_texts())
        out.push_back({std::string("styles.*.initial.") + key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
