// The choice that a layout makes for tables and a flow carries.
#pragma once
#include <cstdint>

namespace yaprak {

// What becomes of a table whose words don't fit beside each other even when it is set smaller.
enum class TooWide : std::uint8_t {
    records,  // each row as a list: the head's word, then the cell
    narrow,   // a table still, its words broken
    turn,     // on its side, if it fits so; else as records
};

}  // namespace yaprak
