// How pages come onto sheets: the keys under `sheet`, and what paper does not allow.
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

#include <numeric>
#include <utility>

namespace yaprak {
namespace {

constexpr Length rounding = 0.05_mm;   // of what people write in tenths of a millimetre
constexpr Length least_panel = 30_mm;  // beside margins, room for a word
constexpr Length least_tuck = 1_mm;    // a flap as wide as its pocket buckles
constexpr LengthRange offsets{-20_mm, 20_mm};

const Words<Scheme>& schemes() {
    static const Words<Scheme> known = {
        {"none", Scheme::none},           {"letter-fold", Scheme::letter_fold},
        {"z-fold", Scheme::z_fold},       {"gate-fold", Scheme::gate_fold},
        {"half-fold", Scheme::half_fold}, {"booklet", Scheme::booklet},
        {"copies", Scheme::copies},       {"n-up", Scheme::n_up},
        {"cut-stack", Scheme::cut_stack},
    };
    return known;
}

Scheme scheme(const LayoutValue& v) {
    return read_one_of<Scheme>(v, schemes());
}
Length flap(const LayoutValue& v) {
    return read_length(v, {0_mm, 50_mm});
}
Length leaf(const LayoutValue& v) {
    return read_length(v, {0_mm, 2_mm});
}
Length offset(const LayoutValue& v) {
    return read_length(v, offsets);
}

void set_orientation(Imposition& sheet, const LayoutValue& value) {
    const bool landscape = read_one_of<bool>(value, {{"portrait", false}, {"landscape", true}});
    if (landscape != (sheet.paper.width > sheet.paper.height))
        std::swap(sheet.paper.width, sheet.paper.height);
}

void set_panels(Imposition& sheet, const LayoutValue& value) {
    sheet.panels.clear();
    if (value.node.is_scalar() && read_text(value) == "automatic") return;
    if (!value.node.is_sequence())
        throw wrong_value(value.node, "the panels need a width each",
                          "[100mm, 100mm, 97mm], or automatic");
    for (const YamlNode& panel : value.node.items)
        sheet.panels.push_back(read_length({panel, value.layout, {}}, {least_panel, 1000_mm}));
}

void set_cells(Imposition& sheet, const LayoutValue& value) {
    if (value.node.items.size() != 2)
        throw Error(Code::value_wrong, value.node.at, "the cells need two numbers",
                    "[3, 1]: three beside each other, one row");
    sheet.across = read_whole({value.node.items[0], value.layout, {}}, 1, 12);
    sheet.down = read_whole({value.node.items[1], value.layout, {}}, 1, 12);
}

const Key<DuplexOffset> offset_keys[] = {
    {"dx", "a signed length", "to the right, seen from the back", put<&DuplexOffset::dx, offset>},
    {"dy", "a signed length", "down", put<&DuplexOffset::dy, offset>},
};

const Key<Imposition> sheet_keys[] = {
    {"scheme",
     "none, letter-fold, z-fold, gate-fold, half-fold, booklet, copies, n-up or cut-stack",
     "what becomes of the pages", put<&Imposition::scheme, scheme>},
    {"paper", "a3, a4, a5, a6, letter, dl or [width, height]", "the sheet, after it is cut",
     put<&Imposition::paper, read_paper>},
    {"orientation", "portrait or landscape", "how the sheet lies", set_orientation},
    {"panels", "a list of lengths, or automatic", "of a fold, from left to right, its inside up",
     set_panels},
    {"flap", "a length", "how much narrower a panel is that is folded in, where no panels are said",
     put<&Imposition::flap, flap>},
    {"cells", "[1 to 12, 1 to 12]", "how many pages stand on a sheet that is cut, across and down",
     set_cells},
    {"back-cover", "yes or no",
     "whether the last page stays at the back, with empty ones before it",
     put<&Imposition::back_cover, read_yes_no>},
    {"thickness", "a length", "of a leaf: so much each sheet of a booklet moves to the spine",
     put<&Imposition::thickness, leaf>},
    {"duplex-offset", "a map", "how far back sides are moved to meet their fronts",
     [](Imposition& sheet, const LayoutValue& value) {
         read_keys<DuplexOffset>(sheet.duplex_offset, value, offset_keys);
     }},
    {"marks", "yes or no", "for cutting and folding, around the sheet",
     put<&Imposition::marks, read_yes_no>},
};

// ---- what paper does not allow ----

std::string name_of(Scheme scheme) {
    for (const auto& [name, known] : schemes())
        if (known == scheme) return name;
    return {};
}

bool are_equal(Length a, Length b) {
    return a - b < rounding && b - a < rounding;
}

void check_sum(const Imposition& sheet, const SourcePos& at) {
    const Length sum = std::accumulate(sheet.panels.begin(), sheet.panels.end(), 0_mm);
    if (are_equal(sum, sheet.paper.width)) return;
    const bool over = sum > sheet.paper.width;
    throw Error(Code::layout_size, at,
                "the panels are " + in_mm(sum) + " together, the sheet is " +
                    in_mm(sheet.paper.width) + " wide",
                (over ? "take " + in_mm(sum - sheet.paper.width) + " off"
                      : "add " + in_mm(sheet.paper.width - sum)) +
                    ", or write \"panels: automatic\"");
}

void check_equal(const Imposition& sheet, std::size_t a, std::size_t b, const SourcePos& at) {
    if (!are_equal(sheet.panels[a], sheet.panels[b]))
        throw Error(Code::layout_size, at,
                    "panels " + std::to_string(a + 1) + " and " + std::to_string(b + 1) + " of a " +
                        name_of(sheet.scheme) + " must be equally wide",
                    "they are " + in_mm(sheet.panels[a]) + " and " + in_mm(sheet.panels[b]));
}

void check_tucked(Length panel, Length room, int index, const SourcePos& at) {
    if (panel > room - least_tuck + rounding)
        throw Error(
            Code::layout_size, at,
            "panel " + std::to_string(index) + " is folded in and would buckle: it is " +
                in_mm(panel) + " wide",
            "make it " + in_mm(room - least_tuck * 2) + ", or at most " + in_mm(room - least_tuck));
}

void check_panels(const Imposition& sheet, const SourcePos& at) {
    const std::size_t wanted = fold_plan(sheet.scheme).inside.size();
    const std::vector<Length>& panels = sheet.panels;
    if (panels.size() != wanted)
        throw Error(Code::layout_size, at,
                    "a " + name_of(sheet.scheme) + " has " + std::to_string(wanted) +
                        " panels, not " + std::to_string(panels.size()),
                    "write their widths from left to right, the inside up");
    check_sum(sheet, at);
    if (sheet.scheme == Scheme::gate_fold) {
        check_equal(sheet, 0, 2, at);
        return check_tucked(panels[0], panels[1] / 2 + least_tuck, 1, at);
    }
    check_equal(sheet, 0, 1, at);
    if (sheet.scheme == Scheme::z_fold) check_equal(sheet, 1, 2, at);
    if (sheet.scheme == Scheme::letter_fold) check_tucked(panels[2], panels[1], 3, at);
}

// Pages that are not made smaller must have room beside each other.
void check_room(const Imposition& sheet, const Size& page, const SourcePos& at) {
    const bool is_booklet = sheet.scheme == Scheme::booklet;
    const int across = is_booklet ? 2 : sheet.across, down = is_booklet ? 1 : sheet.down;
    const Size all{page.width * across, page.height * down};
    if (all.width <= sheet.paper.width + rounding && all.height <= sheet.paper.height + rounding)
        return;
    throw Error(Code::layout_size, at,
                std::to_string(across) + " x " + std::to_string(down) + " pages take " +
                    number(all.width.mm(), 1) + " x " + in_mm(all.height) + ", the sheet is " +
                    number(sheet.paper.width.mm(), 1) + " x " + in_mm(sheet.paper.height),
                "choose a smaller \"paper\" for the pages, or a larger one for the sheet");
}

const SourcePos& place_of(const YamlNode& map, const char* key) {
    const YamlEntry* entry = map.find(key);
    return entry ? entry->value.at : map.at;
}

// What is folded in must be narrower, by what its author says of the flap.
void check_flap(const Imposition& sheet, const SourcePos& at) {
    if (sheet.scheme == Scheme::letter_fold && sheet.flap < least_tuck)
        throw Error(Code::layout_size, at,
                    "the panel that is folded in would buckle: its flap is " + in_mm(sheet.flap),
                    "1mm at least; 2mm or 3mm are usual");
}

// A fold's pages are its panels; the layout's areas are those of the narrowest.
void fold(Layout& layout, const YamlNode& map) {
    Imposition& sheet = *layout.sheet;
    if (sheet.panels.empty()) {
        check_flap(sheet, place_of(map, "flap"));
        sheet.panels = usual_panels(sheet.scheme, sheet.paper.width, sheet.flap);
    }
    check_panels(sheet, place_of(map, "panels"));
    layout.page_sizes = page_sizes(sheet);
    layout.paper = {*std::min_element(sheet.panels.begin(), sheet.panels.end()),
                    sheet.paper.height};
}

}  // namespace

void set_sheet(Layout& layout, const LayoutValue& value) {
    const Size paper = std::exchange(layout.paper, {});  // a fold gives other paper
    read_keys<Imposition>(*layout.sheet, value, sheet_keys);
    const Scheme scheme = layout.sheet->scheme;
    if (scheme != Scheme::none && layout.sheet->paper.width <= 0_pt)
        throw Error(Code::value_wrong, value.node.at, "no paper is said for the sheet",
                    "paper: a4");
    if (is_fold(scheme)) return fold(layout, value.node);
    layout.paper = paper;
    if (scheme != Scheme::none && scheme != Scheme::n_up)
        check_room(*layout.sheet, layout.paper, place_of(value.node, "scheme"));
}

std::vector<KeyText> sheet_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : sheet_keys) out.push_back({key.name, key.type, key.meaning});
    out.push_back({"duplex-offset.dx", offset_keys[0].type, offset_keys[0].meaning});
    out.push_back({"duplex-offset.dy", offset_keys[1].type, offset_keys[1].meaning});
    return out;
}

}  // namespace yaprak
