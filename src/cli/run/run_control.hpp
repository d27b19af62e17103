// How a run of many files goes on and ends, whatever it makes: when no more is begun, which exit
// code says so.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/environment/failure.hpp"
#include "cli/run/report.hpp"

#include <atomic>
#include <chrono>
#include <string>

namespace yaprak {

class RunControl {
public:
    using Clock = std::chrono::steady_clock;

    // `one` names what is made: "page".
    RunControl(const Environment& environment, bool fail_fast, std::string one)
        : environment_(environment), fail_fast_(fail_fast), one_(std::move(one)) {}

    // That something is left undone though no file failed: the run does not end as one that did
    // all.
    void note_undone() { is_undone_ = true; }
    // Whether one more may be begun. Any thread may ask at any time.
    bool goes_on() const { return !halted_ && !ends_round_ && !environment_.stopped_by(); }
    // Takes note of a failure: a full disk would fail every file that follows as well. Where memory
    // ran out, what was begun is to end before more is. Any thread may call it.
    void note(const Failure& failure);
    // Whether more is to be begun now that all that was begun has ended: where memory ran out, or
    // `comes_again` says that something is to be made once more.
    bool begins_round(bool comes_again);

    // Reports what is left, the sum and the exit code, which it returns.
    int end(Report& report, std::size_t left) const;

private:
    std::string why_left() const;
    int exit_code(const Report& report, std::size_t left) const;

    const Environment& environment_;
    const bool fail_fast_;
    const std::string one_;
    const Clock::time_point begin_ = Clock::now();
    bool is_undone_ = false;
    std::atomic<bool> halted_{false}, is_disk_failing_{false}, ends_round_{false},
        ran_out_of_memory_{false};
};

}  // namespace yaprak
