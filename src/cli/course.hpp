// How a run of many files goes on and ends, whatever it makes: when no more is begun, which exit
// code says so.
#pragma once
#include "cli/failure.hpp"
#include "cli/report.hpp"
#include "cli/run.hpp"

#include <atomic>
#include <chrono>
#include <string>

namespace yaprak {

class Course {
public:
    using Clock = std::chrono::steady_clock;

    // `one`: what is made, "page".
    Course(const Surroundings& surroundings, bool fail_fast, std::string one)
        : surroundings_(surroundings), fail_fast_(fail_fast), one_(std::move(one)) {}

    // Whether one more may be begun; at any time, by any thread.
    bool goes_on() const { return !halted_ && !surroundings_.stopped_by(); }
    // A full disk fails every file that follows as well. By any thread.
    void note(const Failure& failure);

    // Tells what is left and the sum. Returns the exit code.
    int end(Report& report, std::size_t left) const;

private:
    std::string why_left() const;

    const Surroundings& surroundings_;
    const bool fail_fast_;
    const std::string one_;
    const Clock::time_point begin_ = Clock::now();
    std::atomic<bool> halted_{false}, passing_{false};
};

}  // namespace yaprak
