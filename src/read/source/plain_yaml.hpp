// Plain YAML, as front matter and layouts mostly are: keys and values line after line, maps and
// lists below them by their indents or in brackets. It is read with a twentieth of the instructions
// that a parser takes: by the parser, base.yaml took a fifth of a cold run.
#pragma once
#include "read/source/yaml.hpp"

#include <optional>

namespace yaprak {

// As parse_yaml() for a text of valid UTF-8 without control characters, its last line closed.
// Nothing where anything in it could mean more than a word and a value, or is wrong: then a parser
// must say.
std::optional<YamlNode> read_plain_yaml(std::string_view text, const FileName& file,
                                        int first_line);

}  // namespace yaprak
