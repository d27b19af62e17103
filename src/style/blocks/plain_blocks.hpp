// Kinds of blocks that no layout sets as they are -> blocks that say the same with what layouts
// know: nothing that the author wrote is lost.
#pragma once
#include "base/error.hpp"
#include "model/document.hpp"

namespace yaprak {

// Whether with_plain_blocks() would change anything.
bool has_rich_blocks(const Document& document);

// A definition list becomes a list whose items begin with the term in bold; pictures side by side
// stand below each other; a cell that spans columns or rows is repeated in each of them, in a head
// it stands once; a table's caption is a paragraph above it, its foot its last rows; a picture in a
// cell gives its alternative text. Page breaks are left out. What reads otherwise than the author
// wrote it is a warning, one a kind.
Document with_plain_blocks(const Document& document, Warnings& warnings);

}  // namespace yaprak
