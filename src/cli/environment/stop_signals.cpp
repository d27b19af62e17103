#include "cli/environment/stop_signals.hpp"

#include <signal.h>

#include <algorithm>
#include <array>
#include <thread>

namespace yaprak {
namespace {

constexpr std::chrono::milliseconds poll_interval{100};
constexpr std::array stop_signals{SIGINT, SIGTERM, SIGHUP};

// A handler is a function without arguments of ours: what it writes to must be known to the
// process.
std::atomic<int>* noted_in = nullptr;
std::array<struct sigaction, stop_signals.size()> before;
struct sigaction before_pipe;

void note(int signal) {
    *noted_in = signal;
}

}  // namespace

StopSignals::StopSignals(const Environment& environment)
    : catches_(environment.catches_signals && environment.stop_signal) {
    if (!catches_) return;
    noted_in = environment.stop_signal;
    struct sigaction action {};
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
