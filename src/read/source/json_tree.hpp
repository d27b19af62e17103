// JSON (RFC 8259) of any depth -> the tree that YAML is read into, so that whoever reads keys need
// not know which of the two the author wrote.
#pragma once
#include "read/source/yaml.hpp"

namespace yaprak {

// `first_line` is the line of `file` on which `text` begins. Numbers, true and false stay as they
// were written, null is an empty scalar. Comments and a comma behind the last value are read over,
// as editors do. Throws Error for broken JSON, nesting beyond 32, a key twice, more than 1 MB.
YamlNode parse_json(std::string_view text, const FileName& file, int first_line = 1);

// Where the value that begins at the start of `text` ends, as an offset; npos where it does not
// end. For an object that a text begins with.
std::size_t end_of_json(std::string_view text);

}  // namespace yaprak
