// Notes are made when the block that first refers to them is: their tags follow its tags.
#include "model/layout.hpp"
#include "style/blocks/block_maker.hpp"

namespace yaprak {

// Tagged behind the block that refers to them, for a Note may stand where a paragraph does (ISO
// 32000-1, 14.8.4.4).
void BlockMaker::make_new_notes() {
    const std::vector<int> fresh = note_links_.take_new();
    if (fresh.empty()) return;
    notes_.texts.items.resize(note_links_.count());
    notes_.notes.resize(note_links_.count());
    note_links_.read_notes(true);
    for (const int note : fresh) {
        const auto index = std::size_t(document_.notes[std::size_t(note)].number - 1);
        notes_.texts.items[index] = make_note(note);
        notes_.notes[index] = {note_links_.reference_target(note),
                               document_.notes[std::size_t(note)].parent >= 0};
    }
    note_links_.read_notes(false);
}

FlowListItem BlockMaker::make_note(int note) {
    const Note& written = document_.notes[std::size_t(note)];
    Place place;
    place.paragraph = "footnote";
    place.parent = tags_.add(sections_.innermost(), Role::note);
    place.ground = palette_.paper();
    place.in_box = place.in_note = true;
    FlowListItem out;
    out.at = written.at;
    const TextPlace label{tags_.add(place.parent, Role::label), place.ground, false};
    out.mark = texts_.make(note_links_.mark(note), styles_.element("footnote-mark"), label,
                           written.at, note_links_.add_link_back(note));
    out.body = make(written.blocks, place);
    return out;
}

FlowNotes BlockMaker::take_notes() {
    const FootnotesLayout& look = layout_.footnotes;
    ListBlock& texts = notes_.texts;
    for (std::size_t i = 0; i < texts.items.size(); ++i)
        texts.items[i].target = note_links_.target_of_number(int(i) + 1);
    texts.mark_style = styles_.element("footnote-mark").paragraph;
    texts.mark_style.align = styles_.right_to_left() ? Align::left : Align::right;
    texts.gap = look.mark_gap;
    texts.item_space = look.item_space;
    notes_.space = look.space;
    notes_.rule = palette_.optional(look.rule, layout_.at);
    notes_.rule_width = notes_.rule ? look.rule_width : 0_pt;
    notes_.rule_length = look.rule_length;
    notes_.gap = look.gap;
    notes_.right_to_left = styles_.right_to_left();
    return std::move(notes_);
}

}  // namespace yaprak
