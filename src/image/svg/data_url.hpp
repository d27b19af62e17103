// "data:image/png;base64,…" (RFC 2397) -> the bytes.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace yaprak::svg {

// Nothing where it is another address. Blanks within base64 are passed over; it is read as far as
// it makes sense.
std::optional<std::string> bytes_of_data_url(std::string_view url);

}  // namespace yaprak::svg
