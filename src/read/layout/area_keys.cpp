// Areas beside the text, given by their distances from the paper's edges, and the parts that stand
// in them.
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

#include <set>

namespace yaprak {
namespace {

constexpr Length thinnest = 0.1_mm;  // a mark to fold along

// An area as its author gives it: two of three sides each way, the margins where none are said.
struct AreaSides {
    FixedArea area;
    std::optional<Length> left, right, width, top, bottom, height;
};

template <auto member>
void put_side(AreaSides& sides, const LayoutValue& value) {
    sides.*member = space(value);
}

double opacity(const LayoutValue& v) {
    return read_share(v, 0, 1);
}

const Key<AreaSides> side_keys[] = {
    {"left", "a length", "from the paper's left edge; without it the margin",
     put_side<&AreaSides::left>},
    {"right", "a length", "from the paper's right edge; without it the margin",
     put_side<&AreaSides::right>},
    {"width", "a length", "instead of one of both", put_side<&AreaSides::width>},
    {"top", "a length", "from the paper's top edge; without it the margin",
     put_side<&AreaSides::top>},
    {"bottom", "a length", "from the paper's bottom edge; without it the margin",
     put_side<&AreaSides::bottom>},
    {"height", "a length", "instead of one of both", put_side<&AreaSides::height>},
    {"fill", "a colour or none", "its background, into the bleed where it touches the paper's edge",
     [](AreaSides& sides, const LayoutValue& value) { sides.area.fill = colour_or_none(value); }},
    {"opacity", "a share", "of the ground: what stands below may be seen through it",
     [](AreaSides& sides, const LayoutValue& value) { sides.area.opacity = opacity(value); }},
    {"colour", "a colour", "of all its text, instead of the styles'",
     [](AreaSides& sides, const LayoutValue& value) {
         sides.area.colour = read_colour_name(value);
     }},
    {"padding", "a length, or [vertical, horizontal]", "from its edge to what stands in it",
     [](AreaSides& sides, const LayoutValue& value) {
         const Size padding = read_padding(value, spaces);
         sides.area.padding_x = padding.width;
         sides.area.padding_y = padding.height;
     }},
    {"radius", "a length", "of the corners of its background",
     [](AreaSides& sides, const LayoutValue& value) { sides.area.radius = space(value); }},
    {"align", "top, middle or bottom", "where its parts stand in it",
     [](AreaSides& sides, const LayoutValue& value) {
         sides.area.align = read_one_of<VerticalAlign>(value, {{"top", VerticalAlign::top},
                                                               {"middle", VerticalAlign::middle},
                                                               {"bottom", VerticalAlign::bottom}});
     }},
};

struct Span {
    Length begin, length;
};

// One direction: from both edges, or from one of them and how long it is.
Span span_of(const std::optional<Length>& near, const std::optional<Length>& far,
             const std::optional<Length>& length, Length paper, Length near_margin,
             Length far_margin) {
    if (!length) {
        const Length begin = near.value_or(near_margin);
        return {begin, paper - far.value_or(far_margin) - begin};
    }
    if (far && !near) return {paper - *far - *length, *length};
    return {near.value_or(near_margin), *length};
}

void check_sides(const AreaSides& sides, const YamlEntry& entry) {
    const auto fail = [&](const char* words) {
        throw Error(Code::value_wrong, entry.at,
                    std::string("the area \"") + entry.key + "\" says " + words,
                    "two of the three are enough");
    };
    if (sides.left && sides.right && sides.width) fail("left, right and width");
    if (sides.top && sides.bottom && sides.height) fail("top, bottom and height");
}

void check_place(const FixedArea& area, const Size& paper) {
    if (paper.height <= 0_pt) return;
    const Rect& box = area.box;
    constexpr Length rounding = 0.01_pt;
    const bool inside = box.x >= -rounding && box.y >= -rounding &&
                        box.right() <= paper.width + rounding &&
                        box.bottom() <= paper.height + rounding;
    if (!inside)
        throw Error(
            Code::layout_size, area.at, "the area \"" + area.name + "\" stands outside the paper",
            "the paper is " + in_mm(paper.width) + " wide and " + in_mm(paper.height) + " high");
    if (box.width < thinnest || box.height < thinnest)
        throw Error(Code::layout_size, area.at, "nothing is left of the area \"" + area.name + "\"",
                    "it would be " + in_mm(std::max(box.width, 0_mm)) + " wide and " +
                        in_mm(std::max(box.height, 0_mm)) + " high");
}

void read_area(FixedArea& area, const YamlEntry& entry, const PageMaster& master,
               const LayoutValue& value) {
    AreaSides sides;
    read_keys<AreaSides>(sides, {entry.value, value.layout, {}}, side_keys);
    check_sides(sides, entry);
    const Layout& layout = value.layout;
    if (layout.height_follows && (!sides.top || !sides.height))
        throw Error(Code::key_missing, entry.at,
                    "the area \"" + entry.key + "\" must say top and height",
                    "nobody knows where the foot of such paper is");
    const Margins& margins = master.margins;
    const bool mirrored = master.name == "left";
    const Span across =
        span_of(sides.left, sides.right, sides.width, master.width,
                mirrored ? margins.outer : margins.inner, mirrored ? margins.inner : margins.outer);
    const Span down = span_of(sides.top, sides.bottom, sides.height, layout.paper.height,
                              margins.top, margins.bottom);
    area = std::move(sides.area);
    area.name = entry.key;
    area.at = entry.at;
    area.box = {across.begin, down.begin, across.length, down.length};
    check_place(area, {master.width, layout.paper.height});
}

// ---- what stands in them ----

const Words<PartKind>& part_words() {
    static const Words<PartKind> words = {
        {"hero", PartKind::hero},
        {"logo", PartKind::logo},
        {"kicker", PartKind::kicker},
        {"title", PartKind::title},
        {"lead", PartKind::lead},
        {"recipient", PartKind::recipient},
        {"byline", PartKind::byline},
        {"contents", PartKind::contents},
        {"card", PartKind::card},
        {"clinic", PartKind::clinic},
        {"code", PartKind::code},
        {"map", PartKind::map},
        {"notes", PartKind::notes},
        {"signature", PartKind::signature},
        {"appointments", PartKind::appointments},
        {"fields", PartKind::fields},
    };
    return words;
}

// The name of a set, of those that there are.
template <class Sets>
std::string read_one_of_sets(const LayoutValue& value, const Sets& sets, const char* what,
                             const std::string& example) {
    Words<std::string> words;
    for (const auto& set : sets) words.push_back({set.first, set.first});
    if (words.empty())
        throw Error(Code::value_wrong, value.node.at, std::string("there are no sets of ") + what,
                    "write them by name: " + example);
    return read_one_of<std::string>(value, words);
}

void set_signature_part(Part& part, const LayoutValue& value) {
    part.kind = PartKind::signature;
    part.text = read_one_of_sets(value, value.layout.signatures, "signatures",
                                 "signatures: {" + read_text(value) + ": {fields: […]}}");
}

void set_fields_part(Part& part, const LayoutValue& value) {
    part.kind = PartKind::fields;
    part.text = read_one_of_sets(value, value.layout.field_sets, "fields",
                                 "field-sets: {" + read_text(value) + ": {rows: […]}}");
}

void set_picture_part(Part& part, const LayoutValue& value) {
    part.kind = PartKind::picture;
    part.text = read_text(value);
    part.at = value.node.at;
    if (part.text.empty() || part.text.find("://") != std::string::npos)
        throw Error(
            Code::value_wrong, value.node.at, "a picture needs the path of a file",
            "it is looked for beside the layout, then in the site: picture: images/kalp.svg");
}

const Key<Part> text_keys[] = {
    {"text", "a template", "words of the layout's own", put<&Part::text, read_text>},
    {"style", "a style", "how they look", put<&Part::style, read_text>},
    {"signature", "a set of signatures", "boxes to tick and lines to sign on", set_signature_part},
    {"fields", "a set of fields", "rows of labels with room to write", set_fields_part},
    {"picture", "a path", "beside the layout's file or in the site", set_picture_part},
    {"alt", "a template", "what the picture shows, for who does not see it; without: decoration",
     put<&Part::alt, read_text>},
    {"width", "a length", "of the picture, at most", put<&Part::width, space>},
    {"height", "a length", "of the picture, at most", put<&Part::height, space>},
};

Part read_part(const YamlNode& node, const Layout& layout) {
    Part part;
    part.at = node.at;
    if (node.is_map())
        read_keys<Part>(part, {node, layout, {}}, text_keys);
    else
        part.kind = read_one_of<PartKind>({node, layout, {}}, part_words());
    return part;
}

// What a page says of itself stands on it once, where it is sure to be seen.
bool stands_once(PartKind kind) {
    return kind <= PartKind::contents && kind != PartKind::logo;
}

bool is_always_there(const PageMaster& master) {
    return master.page > 0 || master.name == "first" || master.name == "last";
}

const PageMaster* master_with(const std::string& area, const Layout& layout) {
    for (const PageMaster& master : layout.masters)
        for (const FixedArea& fixed : master.fixed)
            if (fixed.name == area) return &master;
    return nullptr;
}

// What stands behind the text, on whatever page that ends.
const std::string end_of_text = "end";

const PageMaster& known_master_with(const YamlEntry& entry, const Layout& layout) {
    if (const PageMaster* master = master_with(entry.key, layout)) return *master;
    std::vector<std::string> names;
    for (const PageMaster& master : layout.masters)
        for (const FixedArea& fixed : master.fixed) names.push_back(fixed.name);
    throw Error(Code::unknown_key, entry.at, "no page has an area \"" + entry.key + "\"",
                names.empty() ? "areas stand in \"masters\": last: {areas: {" + entry.key + ": …}}"
                              : hint_for(entry.key, names));
}

void check_part(const Part& part, const std::string& word, const PageMaster& master,
                std::set<PartKind>& seen) {
    if (!stands_once(part.kind)) return;
    if (!seen.insert(part.kind).second)
        throw Error(Code::value_wrong, part.at, "\"" + word + "\" stands in two places",
                    "take one of them out");
    if (!is_always_there(master))
        throw Error(Code::value_wrong, part.at,
                    "\"" + word + "\" may be lost: not every text has such a page",
                    "put it into an area of first, last or a page with a number");
}

void check_end(const Part& part, const std::string& word) {
    if (part.kind == PartKind::hero || part.kind == PartKind::contents)
        throw Error(Code::value_wrong, part.at, "\"" + word + "\" cannot stand behind the text",
                    "put it into an area");
}

// What stands in one area.
void read_parts(Layout& layout, const YamlEntry& entry, std::set<PartKind>& seen) {
    PageMaster end;
    end.name = "last";
    const PageMaster& master = entry.key == end_of_text ? end : known_master_with(entry, layout);
    std::vector<YamlNode> nodes = entry.value.items;
    if (!entry.value.is_sequence()) nodes = {entry.value};
    ErrorList errors;
    for (const YamlNode& node : nodes)
        errors.attempt([&] {
            const Part part = read_part(node, layout);
            check_part(part, node.text, master, seen);
            if (&master == &end) check_end(part, node.text);
            layout.flow[entry.key].push_back(part);
        });
    errors.throw_kept();
}

}  // namespace

void set_areas(PageMaster& master, const LayoutValue& value) {
    need_map(value.node, "write areas by name: \"back: {bottom: 20mm, height: 60mm}\"");
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        if (entry.value.is_scalar() && entry.value.text == "none") continue;
        FixedArea area;
        area.name = entry.key;  // it is there, whatever is wrong with it
        errors.attempt([&] { read_area(area, entry, master, value); });
        master.fixed.push_back(std::move(area));
    }
    errors.throw_kept();
}

void set_flow(Layout& layout, const LayoutValue& value) {
    need_map(value.node, "write what stands in which area: \"back: [clinic, code]\"");
    std::set<PartKind> seen;
    ErrorList errors;
    for (const YamlEntry& entry : value.node.entries) {
        const bool nothing = entry.value.is_scalar() && entry.value.text == "none";
        if (!nothing) errors.attempt([&] { read_parts(layout, entry, seen); });
    }
    errors.throw_kept();
}

std::vector<std::string> part_names() {
    std::vector<std::string> names;
    for (const auto& word : part_words()) names.push_back(word.first);
    return names;
}

std::vector<LayoutKey> area_keys(const std::string& prefix) {
    std::vector<LayoutKey> out;
    list_keys_of<AreaSides>(out, prefix, side_keys);
    list_keys_of<Part>(out, "flow.*.", text_keys);
    return out;
}

}  // namespace yaprak
