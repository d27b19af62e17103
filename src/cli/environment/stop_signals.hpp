// The one way in which the program hears of signals.
#pragma once
#include "cli/environment/environment.hpp"

#include <chrono>

namespace yaprak {

// While this lives, the first SIGINT, SIGTERM or SIGHUP is noted in the environment, so that the
// run can end in order; a second one ends the process at once. SIGHUP stays ignored where it is, as
// nohup has it. What was there before is put back at the
// end. Does nothing where the environment is not the process's own, as in tests. There is one at a
// time.
//
// With `patience` the process also ends when the run has not so many seconds after the signal: a
// page may take very long, a disk may not answer. What it was writing then keeps its temporary
// name, which the next run takes away. 0: as long as it takes.
class StopSignals {
public:
    explicit StopSignals(const Environment& environment, unsigned patience = 0);
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals();

private:
    const bool catches_;
};

inline constexpr unsigned patience_of_runs = 10;  // seconds, of those that make files

// While this lives, a connection that breaks is an error of writing and does not end the process.
class BrokenPipesIgnored {
public:
    BrokenPipesIgnored();
    BrokenPipesIgnored(const BrokenPipesIgnored&) = delete;
    BrokenPipesIgnored& operator=(const BrokenPipesIgnored&) = delete;
    ~BrokenPipesIgnored();
};

// Returns early when a signal asks the run to end.
void wait_or_stop(const Environment& environment, std::chrono::milliseconds time);

}  // namespace yaprak
