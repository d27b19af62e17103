// Which program this is.
#pragma once
#include <string>

namespace yaprak {

// Returns its version and the fingerprint that the linker gave it.
std::string program_key();

}  // namespace yaprak
