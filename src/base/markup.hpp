// Text as it stands in XML and HTML, between tags or in quotes.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// The four signs that would mean markup as their entities; everything else as it is.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace yaprak
