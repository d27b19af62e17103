#include "cli/run/run_control.hpp"

#include "cli/environment/exit_codes.hpp"

namespace yaprak {

void RunControl::note(const Failure& failure) {
    if (failure.is_memory) ran_out_of_memory_ = ends_round_ = true;
    if (failure.is_transient && !failure.is_memory) is_disk_failing_ = true;
    if (is_disk_failing_ || fail_fast_) halted_ = true;
}

bool RunControl::begins_round(bool comes_again) {
    const bool ran_out = ends_round_.exchange(false);
    return (ran_out || comes_again) && goes_on();
}

std::string RunControl::why_left() const {
    if (environment_.stopped_by()) return "stopped";
    return is_disk_failing_ ? "the disk is full or fails" : "a " + one_ + " failed";
}

int RunControl::end(Report& report, std::size_t left) const {
    if (left > 0) report.left(left, why_left());
    report.sum(Clock::now() - begin_, left);
    const int code = exit_code(report, left);
    report.ended(code);
    return code;
}

int RunControl::exit_code(const Report& report, std::size_t left) const {
    if (const int signal = environment_.stopped_by(); signal && left > 0)
        return exit_by_signal + signal;
    if (is_disk_failing_ || ran_out_of_memory_) return exit_try_again;
    return report.has_failures() || is_undone_ ? exit_some_failed : exit_done;
}

}  // namespace yaprak
