// Which program this is: its version and the fingerprint that the linker gave it.
#pragma once
#include <string>

namespace yaprak {

std::string program_key();

}  // namespace yaprak
