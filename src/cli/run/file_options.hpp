// What the command line says of the files themselves: what for, how small, how locked.
#pragma once
#include "model/layout.hpp"
#include "pdf/standard/conformance.hpp"

#include <cstddef>
#include <string>

namespace yaprak {

// "screen", "mail", "archive", or empty.
FilePurpose purpose_named(const std::string& name);

// "ua1" or "ua2".
Standard standard_named(const std::string& name);

// "2MB", "1.5 MB", "800KB", "800 kB": units of a thousand. Throws Error for anything else.
std::size_t parse_size(const std::string& text);

}  // namespace yaprak
