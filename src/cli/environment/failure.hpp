// The exception in flight -> what to tell the user. Errors of ours say it themselves; the file
// system and the memory have exceptions of their own.
#pragma once
#include "base/error.hpp"

#include <vector>

namespace yaprak {

struct Failure {
    std::vector<Finding> findings;  // at least one
    bool is_transient = false;      // a full or failing disk, a limit: the same may work later
    bool is_memory = false;         // less at once may work now; it is transient, too
};

Failure out_of_memory(const SourcePos& at);

// To be called inside a catch block; `at` is told where the exception knows no place.
Failure failure_in_flight(const SourcePos& at);

}  // namespace yaprak
