// The processors of the machine.
#pragma once
#include <cstddef>

namespace yaprak {

// How many processors this process may run on; at least 1.
std::size_t processors();

}  // namespace yaprak
