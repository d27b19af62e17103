// What may not be parted at a space: 50 mg, % 50, No: 5, s. 45, Dr. Ayşe, 7 Nisan, 5. sınıf,
// +90 (312) 123 45 67, 1) madde, p < 0,05, a —. The rules of Turkish typesetters (TDK's spelling
// guide writes the forms; UAX #14 would part them).
#pragma once
#include "language/letters/edit.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

// `tokens` are the stretches without spaces, in order. For each whether it stays with the one
// after it; false for the last one.
std::vector<bool> glued_to_next(std::string_view text, const std::vector<ByteRange>& tokens,
                                std::string_view lang);

// Whether a line may end between two neighbours, but better does not: "20 dakika", "ya da", and a
// lone "o".
bool is_loosely_bound(std::string_view here, std::string_view next, std::string_view lang);

}  // namespace yaprak
