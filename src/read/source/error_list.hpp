// The errors of one file, gathered so that its author sees them together.
#pragma once
#include "base/error.hpp"

#include <vector>

namespace yaprak {

class ErrorList {
public:
    // Does the action and keeps the Errors that it throws. Once twenty are kept nothing more is
    // done: the author has enough to mend. The action touches no file.
    template <class Action>
    void attempt(Action&& action) {
        if (is_full()) return;
        try {
            action();
        } catch (const Error& error) {
            keep(error);
        }
    }
    bool empty() const { return kept_.empty(); }
    // Throws one Error with what was kept, one for each place, file by file in the order of the
    // lines; nothing where nothing was.
    void throw_kept() const;

private:
    bool is_full() const;
    void keep(const Error& error);

    std::vector<Finding> kept_;  // one for each place
};

}  // namespace yaprak
