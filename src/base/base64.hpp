// Bytes in the 64 letters of RFC 4648, 4: for what must be text.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Without line ends, filled up with "=" to a multiple of four.
void append_base64(std::string& out, std::string_view bytes);

}  // namespace yaprak
