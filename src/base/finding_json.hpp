// Findings as JSON, for programs: share/schemas/report.schema.json describes it.
#pragma once
#include "base/error.hpp"
#include "base/json.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Adds code, severity, file, line, column, message, hint and count. A place that is not known has
// an empty file and the numbers 0. Bytes of names that are no UTF-8 are told as U+FFFD.
JsonLine& add_finding(JsonLine& line, const Finding& finding, const char* severity);

// Those behind most_warnings, by kind: "and 1,957 more".
[[nodiscard]] std::vector<Finding> findings_of(const Warnings& warnings);

// An array of such objects.
[[nodiscard]] std::string findings_json(const Warnings& warnings,
                                        const std::vector<Finding>& errors);

// `text` with U+FFFD for what is no UTF-8: JSON holds nothing else.
[[nodiscard]] std::string as_utf8(std::string_view text);

}  // namespace yaprak
