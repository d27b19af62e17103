// Where a line may end by Unicode's rules alone (UAX #14), before any language's own.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace yaprak {

// Bytes at which the next line may begin, ascending, on code points' borders; neither 0 nor the
// end of the text. A forced line end ('\n') is among them.
std::vector<std::size_t> line_opportunities(std::string_view text);

}  // namespace yaprak
