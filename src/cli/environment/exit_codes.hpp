// The numbers that the program ends with; they are part of its manual and do not change.
#pragma once

namespace yaprak {

constexpr int exit_done = 0;         // what was asked for is done
constexpr int exit_some_failed = 1;  // some pages failed, the others are made
constexpr int exit_wrong_input = 2;  // wrong usage or unreadable input: nothing is made
constexpr int exit_try_again = 75;   // the disk fails or memory runs out: the same may work later
constexpr int exit_by_signal = 128;  // a signal stopped the program: its number is added

}  // namespace yaprak
