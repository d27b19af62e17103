// How a run of many files goes on and ends, whatever it makes: what became of each, when no more is
// begun, which exit code says so.
#pragma once
#include "batch/manifest.hpp"
#include "cli/failure.hpp"
#include "cli/report.hpp"
#include "cli/run.hpp"

#include <atomic>
#include <chrono>
#include <optional>
#include <string>

namespace yaprak {

// What became of one file.
struct Outcome {
    Warnings warnings;
    int pages = 0;
    std::size_t bytes = 0;
    std::string sha256;
    std::string given_up;  // what the size cost
    std::optional<Failure> failure;
    std::chrono::nanoseconds time{};
};

// What a manifest keeps of it; `record` says what it is of. The warnings' texts are not taken over.
MadeRecord recorded(const Outcome& outcome, MadeRecord record);

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
