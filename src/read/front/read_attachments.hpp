// The front matter's `attachments:` -> the files that travel within the PDF.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/source/yaml.hpp"

namespace yaprak {

// `source` (the page itself), a path, or a list of these and of maps with `file`, `description`,
// `type` and `relation`. Files are found and refused as pictures are; a missing one is a warning
// and is left out. Throws Error for what cannot be meant: unknown keys and relations, a type that
// is none, a name twice.
void read_attachments(const YamlEntry& entry, Reading& reading);

}  // namespace yaprak
