// The words for a key's type in the tables, "a length or none", -> what JSON Schema allows there.
#pragma once
#include <string>

namespace yaprak {

// `in_style`: lengths may be in em and %, of the style's size.
std::string schema_of_type(const std::string& type, bool in_style);

}  // namespace yaprak
