// The notes of a flow -> a column of their own that page breaking cuts as it cuts the text.
#pragma once
#include "model/flow.hpp"
#include "page/column/note_column.hpp"
#include "page/set/setting.hpp"

namespace yaprak {

// `text` has been set: its strips say which notes they bring along.
NoteColumn set_notes(const FlowNotes& notes, const Column& text, Length measure, Setting& setting);

}  // namespace yaprak
