// "&ouml;" -> "ö".
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// The character of one entity ("&nbsp;", "&#8211;", "&#x2013;"); one that nobody knows stays as it
// is written.
std::string decode_entity(std::string_view entity);

}  // namespace yaprak
