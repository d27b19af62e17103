// Names of kinds of warnings, from a command line or a clinic.yaml -> the kinds that may pass.
#pragma once
#include "base/code.hpp"
#include "base/source.hpp"

#include <string>
#include <vector>

namespace yaprak {

// Throws Error at `at`, with the nearest name as its hint, where no warning is called so.
[[nodiscard]] Code allowed_code(const std::string& name, const SourcePos& at);

// The names of lists as they are typed, "image-missing, word-wide", in their order.
[[nodiscard]] std::vector<std::string> names_in(const std::vector<std::string>& lists);

// Of lists as they are typed, "image-missing, word-wide". Throws Error.
[[nodiscard]] Codes allowed_codes(const std::vector<std::string>& lists);

}  // namespace yaprak
