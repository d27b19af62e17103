// "&ouml;" -> "ö".
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// The character of one entity ("&nbsp;", "&#8211;", "&#x2013;"); one that nobody knows stays as it
// is written.
std::string decode_entity(std::string_view entity);

// A text with all its entities decoded.
std::string decode_entities(std::string_view text);

}  // namespace yaprak
