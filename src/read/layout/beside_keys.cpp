// The keys of what stands beside text: how a block does, and the letters that a paragraph begins
// with.
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

constexpr Length narrowest = 5_mm, widest = 500_mm;
constexpr int least_lines = 2, most_lines = 9;

int initial_lines(const LayoutValue& value) {
    return read_whole(value, least_lines, most_lines);
}

int initial_weight(const LayoutValue& value) {
    return read_whole(value, 100, 900);
}

const Key<InitialLayout> initial_keys[] = {
    {"lines", "2 to 9", "how many lines they are as high as",
     put<&InitialLayout::lines, initial_lines>},
    {"font", "a role or a family", "their typeface", put<&InitialLayout::font, read_text>},
    {"weight", "100 to 900", "how bold they are", put<&InitialLayout::weight, initial_weight>},
    {"colour", "a colour", "of them", put<&InitialLayout::colour, read_colour_name>},
    {"gap", "a length", "from them to the text", put<&InitialLayout::gap, space>},
};

}  // namespace

BesideText read_beside(const LayoutValue& value) {
    return read_one_of<BesideText>(
        value,
        {{"none", BesideText::no}, {"left", BesideText::left}, {"right", BesideText::right}});
}

BesideWidth read_beside_width(const LayoutValue& value) {
    if (read_text(value).ends_with('%')) return {0_pt, read_share(value, 0.1, 0.75)};
    return {read_length(value, {narrowest, widest}), 0};
}

NoteMargin read_note_margin(const LayoutValue& value) {
    return read_one_of<NoteMargin>(
        value,
        {{"none", NoteMargin::none}, {"outer", NoteMargin::outer}, {"inner", NoteMargin::inner}});
}

InitialLayout read_initial(const LayoutValue& value) {
    InitialLayout initial;
    if (value.node.is_scalar() && value.node.text == "none") {
        initial.lines = 0;
        return initial;
    }
    need_map(value.node, "write it as {lines: 3, colour: accent}, or none");
    read_keys<InitialLayout>(initial, value, initial_keys);
    return initial;
}

std::vector<KeyText> initial_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : initial_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
