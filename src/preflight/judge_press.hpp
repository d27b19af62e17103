// Any PDF -> what a print shop would find wrong in it, as far as qpdf can read it: ISO 15930-7, the
// limits of the Ghent Workgroup's specifications of 2015, and what presses can hold.
#pragma once
#include "base/length.hpp"
#include "preflight/press_cache.hpp"
#include "preflight/press_finding.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

using Folds = std::vector<Length>;  // of a page, from the left of its trim

struct PressLimits {
    int least_dpi = 150;            // of pictures: below it is an error
    double ink_limit = 3;           // of all inks together: 3 is 300 %
    std::vector<Folds> folds = {};  // by page; the last one's are those of all pages behind it
};

// In the order of the pages, what is of the whole file first; of one kind one finding a page, which
// tells the worst and how many there are. Throws Error where the bytes are no PDF that can be read.
[[nodiscard]] PressFindings judge_press(std::string_view pdf, const PressLimits& limits,
                                        PressCache& cache);
// The same of one file by itself.
[[nodiscard]] PressFindings judge_press(std::string_view pdf, const PressLimits& limits = {});

}  // namespace yaprak
