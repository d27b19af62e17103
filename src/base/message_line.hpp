// Findings -> the lines that a user reads, in a terminal and in a manifest.
#pragma once
#include "base/error.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

inline constexpr std::size_t longest_line = 500;  // characters, the place with them

// `content/a.md:4:9: warning: unknown style "heroo" (hint: did you mean "hero"?) [unknown-style]`.
// Where the line is longer than longest_line, "…" stands for what is in its middle.
[[nodiscard]] std::string message_line(const Finding& finding, const char* severity);

// One line for each, without their line ends; behind most_warnings a last one: `content/a.md:
// warning: and 1,957 more`.
[[nodiscard]] std::vector<std::string> warning_lines(const Warnings& warnings);

// What that last line says, and the kinds of the warnings behind most_warnings.
[[nodiscard]] Finding rest_of(const Warnings& warnings);
[[nodiscard]] Codes codes_of_rest(const Warnings& warnings);

// The same for errors, joined with line ends.
[[nodiscard]] std::string error_lines(const std::vector<Finding>& findings);

}  // namespace yaprak
