// Bytes -> 128 bits as 32 hexadecimal digits: equal bytes have equal hashes, others practically
// never, on every machine. The hash is XXH3 (Yann Collet).
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// It names content and protects nothing: whoever wants two contents of one hash can make them.
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace yaprak
