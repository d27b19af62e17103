// What judging keeps from file to file: the files of a site have a header picture and a profile in
// common.
#pragma once
#include "base/memo.hpp"

namespace yaprak {

// How much of a picture gets more ink than the limit, 0 to 1, and the most that a place gets.
struct PictureInk {
    double share = 0, most = 0;
};

// Serves one thread.
struct PressCache {
    Memo<PictureInk> pictures{1'000'000};  // by their bytes' hash, and how they are judged
    Memo<bool> press_profiles{100'000};    // by their bytes' hash: whether one of a press
};

}  // namespace yaprak
