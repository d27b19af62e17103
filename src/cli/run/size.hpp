// The size of a file as people write it.
#pragma once
#include <cstddef>
#include <string>

namespace yaprak {

// "2MB", "1.5 MB", "800KB", "800 kB": units of a thousand. Throws Error for anything else.
std::size_t parse_size(const std::string& text);

}  // namespace yaprak
