// Casing by language: in Turkish i and İ, ı and I belong together; titles by the TDK rule.
#pragma once
#include "language/letters/edit.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// Units (mg), mixed-case tokens (rTMS), URLs and e-mail addresses stay as they are.
std::string to_upper(std::string_view text, std::string_view lang);
std::string to_lower(std::string_view text, std::string_view lang);
std::string to_title(std::string_view text, std::string_view lang);

// What casing leaves as it is: units, mixed-case tokens, addresses. In ascending order.
std::vector<ByteRange> uncased_parts(std::string_view text);

// Every letter, with no exception for units and the like: for comparing and for file names.
std::string fold_case(std::string_view text, std::string_view lang);

}  // namespace yaprak
