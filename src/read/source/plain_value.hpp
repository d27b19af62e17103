// A value of the plainest YAML, in one line: a word, words in quotes, or a list or map of such in
// brackets.
#pragma once
#include "read/source/yaml.hpp"

#include <string_view>

namespace yaprak {

// The key that a text begins with, before its colon; empty where there is none, or it might mean
// more than its letters.
std::string_view plain_key(std::string_view text);

// Whether there is nothing, or only a comment.
bool is_blank(std::string_view text);

// The column of a byte of a line, counted in characters from 1.
int column_of(std::string_view line, std::size_t byte);

// Reads what stands in `line` from `begin` on, a comment behind it left out. `at` is the place of
// the line; columns are counted here. False where it is not so plain.
bool read_plain_value(std::string_view line, std::size_t begin, const SourcePos& at,
                      YamlNode& value);

}  // namespace yaprak
