// A finding in a file for a press -> its line for a person.
#pragma once
#include "preflight/press_finding.hpp"

#include <ios>
#include <string>
#include <string_view>

namespace yaprak {

// text_of() of preflight/press_lines.hpp as it is to be written to `stream`.
[[nodiscard]] std::string shown_finding(const std::ios_base& stream, std::string_view file,
                                        const PressFinding& finding);

}  // namespace yaprak
