// The places at which one area may end -> their steps, dearer by what has room behind them: an area
// should not end above text that could still stand in it.
#pragma once
#include "page/break/relax.hpp"

#include <vector>

namespace yaprak {

class AreaEnds {
public:
    // `is_natural`: the area may well end there, with nothing made smaller or put off.
    void add(const BreakStep& step, bool is_natural) { ends_.push_back({step, is_natural}); }

    // Takes all of them as ways on, and forgets them.
    void relax_all(BreakTable& table);

private:
    struct End {
        BreakStep step;
        bool is_natural;
    };

    std::vector<End> ends_;  // of one area, ascending
};

}  // namespace yaprak
