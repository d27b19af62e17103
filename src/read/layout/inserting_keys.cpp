// The mark for an inserting machine: the keys under `inserting`, and where it may stand.
#include "base/text.hpp"
#include "model/inserting_layout.hpp"
#include "model/layout.hpp"
#include "read/layout/key_table.hpp"

namespace yaprak {
namespace {

constexpr LengthRange sizes{3_mm, 50_mm};  // smaller ones are not read while paper moves
constexpr LengthRange steps{2_mm, 15_mm};

InsertingMark mark(const LayoutValue& v) {
    return read_one_of<InsertingMark>(v, {{"none", InsertingMark::none},
                                          {"data-matrix", InsertingMark::data_matrix},
                                          {"omr", InsertingMark::omr}});
}
Length size(const LayoutValue& v) {
    return read_length(v, sizes);
}
Length step(const LayoutValue& v) {
    return read_length(v, steps);
}

const Key<InsertingLayout> inserting_keys[] = {
    {"mark", "none, data-matrix or omr", "what the machine reads",
     put<&InsertingLayout::mark, mark>},
    {"left", "a length", "from the page's left edge to the mark",
     put<&InsertingLayout::left, space>},
    {"top", "a length", "from the page's top edge to the mark", put<&InsertingLayout::top, space>},
    {"size", "a length above 0",
     "the side of a Data Matrix, or the length of OMR's bars: 3 to 50 mm",
     put<&InsertingLayout::size, size>},
    {"step", "a length above 0", "from one bar of OMR to the next: 2 to 15 mm",
     put<&InsertingLayout::step, step>},
    {"text", "a template",
     "what a Data Matrix holds: sequence, sheet, sheets, no and columns of the table",
     put<&InsertingLayout::text, read_text>},
    {"number", "yes or no", "whether the sequence number stands below the mark",
     put<&InsertingLayout::number, read_yes_no>},
};

}  // namespace

void set_inserting(Layout& layout, const LayoutValue& value) {
    InsertingLayout& inserting = *layout.inserting;
    inserting.at = value.node.at;
    read_keys<InsertingLayout>(inserting, value, inserting_keys);
    if (inserting.mark == InsertingMark::none) return;
    const bool is_bars = inserting.mark == InsertingMark::omr;
    const Length height = is_bars ? inserting.step * double(omr_bars - 1) : inserting.size;
    const Length right = inserting.left + inserting.size, bottom = inserting.top + height;
    if (layout.paper.width > 0_pt && (right > layout.paper.width || bottom > layout.paper.height))
        throw Error(
            Code::layout_size, value.node.at,
            "the mark for the inserting machine stands over the paper's edge: it ends " +
                in_mm(right) + " from the left and " + in_mm(bottom) + " from the top",
            "the paper is " + in_mm(layout.paper.width) + " by " + in_mm(layout.paper.height));
}

std::vector<KeyText> inserting_key_texts() {
    std::vector<KeyText> out;
    for (const auto& key : inserting_keys) out.push_back({key.name, key.type, key.meaning});
    return out;
}

}  // namespace yaprak
