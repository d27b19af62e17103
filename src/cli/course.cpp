#include "cli/course.hpp"

namespace yaprak {

void Course::note(const Failure& failure) {
    if (failure.passes) passing_ = true;
    if (failure.passes || fail_fast_) halted_ = true;
}

std::string Course::why_left() const {
    if (surroundings_.stopped_by()) return "stopped";
    return passing_ ? "the disk is full or fails" : "a " + one_ + " failed";
}

int Course::end(Report& report, std::size_t left) const {
    if (left > 0) report.left(left, why_left());
    report.sum(Clock::now() - begin_, left);
    if (const int signal = surroundings_.stopped_by(); signal && left > 0)
        return exit_by_signal + signal;
    if (passing_) return exit_try_again;
    return report.has_failures() ? exit_some_failed : exit_done;
}

}  // namespace yaprak
