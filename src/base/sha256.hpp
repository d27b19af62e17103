// Bytes -> their SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

std::string sha256(std::string_view bytes);

}  // namespace yaprak
