#include "cli/run/run_control.hpp"

#include "cli/environment/exit_codes.hpp"

namespace yaprak {

void RunControl::note(const Failure& failure) {
    if (failure.is_transient) is_transient_ = true;
    if (failure.is_transient || fail_fast_) halted_ = true;
}

std::string RunControl::why_left() const {
    if (environment_.stopped_by()) return "stopped";
    return is_transient_ ? "the disk is full or fails" : "a " + one_ + " failed";
}

int RunControl::end(Report& report, std::size_t left) const {
    if (left > 0) report.left(left, why_left());
    report.sum(Clock::now() - begin_, left);
    if (const int signal = environment_.stopped_by(); signal && left > 0)
        return exit_by_signal + signal;
    if (is_transient_) return exit_try_again;
    return report.has_failures() ? exit_some_failed : exit_done;
}

}  // namespace yaprak
