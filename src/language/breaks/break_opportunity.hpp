// A place at which a line may end (UAX #14 calls it a line break opportunity), and what is printed
// there.
#pragma once
#include <cstddef>
#include <cstdint>

namespace yaprak {

enum class BreakKind : std::uint8_t {
    space,        // after spaces, which vanish at the line's end
    plain,        // inside a word, nothing is printed: after a hyphen or a slash
    hyphen,       // inside a word, a hyphen is printed
    mandatory,    // after '\n'
    address,      // inside an address: only where no line can hold it whole; nothing is printed
    last_resort,  // after an apostrophe, or a slash between numbers; nothing is printed
};

struct BreakOpportunity {
    std::size_t offset = 0;  // byte at which the next line would begin
    BreakKind kind = BreakKind::space;
    // A hyphen in a short word or with two letters beside it, an apostrophe before two letters
    // (112’yi), a space within "20 dakika": better no line ends there.
    bool is_slight = false;
    bool operator==(const BreakOpportunity&) const = default;
};

}  // namespace yaprak
