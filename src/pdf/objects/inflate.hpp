// zlib's format (RFC 1950) -> the bytes that were compressed.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

// The `size` bytes that `packed` stands for. None where it is damaged or stands for another number
// of bytes.
[[nodiscard]] std::optional<std::string> inflate(std::string_view packed, std::size_t size);

// The same where nobody says how many bytes there are. None above `most`.
[[nodiscard]] std::optional<std::string> inflate_all(std::string_view packed, std::size_t most);

}  // namespace yaprak
