// The notes of a flow -> a column of their own that page breaking cuts as it cuts the text.
#pragma once
#include "page/fit_notes.hpp"
#include "page/set_blocks.hpp"

namespace yaprak {

// `text` has been set: its strips say which notes they bring along.
NoteColumn set_notes(const FlowNotes& notes, const Column& text, Length measure, Setting& setting);

}  // namespace yaprak
