// Set as a list whose marks stand in one column; each note begins at the strip with its target.
#include "page/set/set_notes.hpp"

#include "page/set/set_blocks.hpp"

namespace yaprak {

namespace {

// The notes after `note` that it brings along end here.
std::size_t end_of_group(const FlowNotes& notes, std::size_t note) {
    std::size_t end = note + 1;
    while (end < notes.notes.size() && notes.notes[end].within_note) ++end;
    return end;
}

std::vector<std::size_t> begins_of(const Column& column) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < column.strips.size(); ++i)
        if (column.strips[i].target != no_target) begins.push_back(i);
    begins.push_back(column.strips.size());
    return begins;
}

// Whatever nothing in the text brought along belongs to its end: nothing is lost.
std::vector<std::size_t> ends_of(const FlowNotes& notes, const Column& text,
                                 const std::vector<std::size_t>& begins) {
    std::vector<std::size_t> ends{0};
    std::size_t met = 0;
    for (const Strip& strip : text.strips) {
        for (const int note : strip.notes)
            if (std::size_t(note) >= met) met = end_of_group(notes, std::size_t(note));
        ends.push_back(begins[met]);
    }
    ends.back() = begins.back();
    return ends;
}

}  // namespace

NoteColumn set_notes(const FlowNotes& notes, const Column& text, Length measure, Setting& setting) {
    NoteColumn out;
    if (notes.notes.empty() || text.strips.empty()) return out;
    ColumnBuilder builder;
    set_list(notes.texts, {}, {0_pt, measure}, setting, builder);
    out.column = builder.take();
    out.begins = begins_of(out.column);
    out.ends = ends_of(notes, text, out.begins);
    out.separator = notes.space + notes.rule_width + notes.gap;
    return out;
}

}  // namespace yaprak
