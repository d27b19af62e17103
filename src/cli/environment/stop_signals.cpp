#include "cli/environment/stop_signals.hpp"

#include "cli/environment/exit_codes.hpp"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <thread>

namespace yaprak {
namespace {

constexpr std::chrono::milliseconds poll_interval{100};
constexpr std::array stop_signals{SIGINT, SIGTERM, SIGHUP};

// A handler is a function without arguments of ours: what it writes to must be known to the
// process.
std::atomic<int>* noted_in = nullptr;
std::array<struct sigaction, stop_signals.size()> before;
struct sigaction before_pipe, before_alarm;
unsigned seconds_left = 0;  // after a signal; 0: no limit

void note(int signal) {
    *noted_in = signal;
    if (seconds_left > 0) ::alarm(seconds_left);
}

void end_at_once(int) {
    constexpr std::string_view words = "stopped in the midst of a file, which took too long\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(exit_by_signal + *noted_in);
}

}  // namespace

StopSignals::StopSignals(const Environment& environment, unsigned patience)
    : catches_(environment.catches_signals && environment.stop_signal) {
    if (!catches_) return;
    noted_in = environment.stop_signal;
    seconds_left = patience;
    struct sigaction action {};
    action.sa_handler = end_at_once;
    ::sigaction(SIGALRM, &action, &before_alarm);
    action.sa_handler = note;
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    for (std::size_t i = 0; i < stop_signals.size(); ++i) {
        ::sigaction(stop_signals[i], &action, &before[i]);
        const bool is_nohup = stop_signals[i] == SIGHUP && before[i].sa_handler == SIG_IGN;
        if (is_nohup) ::sigaction(SIGHUP, &before[i], nullptr);
    }
}

StopSignals::~StopSignals() {
    if (!catches_) return;
    for (std::size_t i = 0; i < stop_signals.size(); ++i)
        ::sigaction(stop_signals[i], &before[i], nullptr);
    ::alarm(0);
    ::sigaction(SIGALRM, &before_alarm, nullptr);
}

BrokenPipesIgnored::BrokenPipesIgnored() {
    struct sigaction action {};
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &action, &before_pipe);
}

BrokenPipesIgnored::~BrokenPipesIgnored() {
    ::sigaction(SIGPIPE, &before_pipe, nullptr);
}

void wait_or_stop(const Environment& environment, std::chrono::milliseconds time) {
    for (; time.count() > 0 && !environment.stopped_by(); time -= poll_interval)
        std::this_thread::sleep_for(std::min(time, poll_interval));
}

}  // namespace yaprak
