// Bytes -> a key of 32 hexadecimal digits: equal bytes have equal keys, others practically never.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Not for secrets: whoever wants two files of one key can make them.
std::string content_key(std::string_view bytes);

}  // namespace yaprak
