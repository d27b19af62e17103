// Bytes -> 128 bits as 32 hexadecimal digits: the same for the same bytes on every machine. Names
// content; protects nothing.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

std::string content_hash(std::string_view bytes);

}  // namespace yaprak
