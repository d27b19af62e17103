// Signals that ask the program to end.
#include "cli/environment/stop_signals.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yaprak;
using namespace std::chrono_literals;

namespace {

void (*handler_of(int signal))(int) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    return action.sa_handler;
}

}  // namespace

TEST_CASE("the first signal is noted, the second ends the process, and all is put back") {
    std::atomic<int> came{0};
    Environment environment;
    environment.stop_signal = &came;
    environment.catches_signals = true;
    const auto before = handler_of(SIGTERM);
    {
        const StopSignals signals(environment);
        CHECK(environment.stopped_by() == 0);
        ::raise(SIGTERM);
        CHECK(environment.stopped_by() == SIGTERM);
        CHECK((handler_of(SIGTERM) == SIG_DFL));
    }
    CHECK((handler_of(SIGTERM) == before));
}

TEST_CASE("a closed terminal stops a run like Ctrl-C, but not under nohup") {
    std::atomic<int> came{0};
    Environment environment;
    environment.stop_signal = &came;
    environment.catches_signals = true;
    const auto before = ::signal(SIGHUP, SIG_IGN);
    {
        const StopSignals signals(environment);
        ::raise(SIGHUP);
        CHECK(came == 0);
    }
    CHECK((handler_of(SIGHUP) == SIG_IGN));
    ::signal(SIGHUP, SIG_DFL);
    {
        const StopSignals signals(environment);
        ::raise(SIGHUP);
        CHECK(came == SIGHUP);
    }
    CHECK((handler_of(SIGHUP) == SIG_DFL));
    ::signal(SIGHUP, before);
}

TEST_CASE("a run that does not end after a signal is ended, and one that does is left alone") {
    std::atomic<int> came{0};
    Environment environment;
    environment.stop_signal = &came;
    environment.catches_signals = true;
    const auto before = handler_of(SIGALRM);
    {
        const StopSignals signals(environment, 1000);
        CHECK((handler_of(SIGALRM) != before));
        ::raise(SIGTERM);
        CHECK(::alarm(1000) > 0);
    }
    CHECK(::alarm(0) == 0);
    CHECK((handler_of(SIGALRM) == before));
    const pid_t child = ::fork();
    if (child == 0) {
        [[maybe_unused]] const int null = ::open("/dev/null", O_WRONLY);
        ::dup2(null, STDERR_FILENO);
        const StopSignals signals(environment, 1);
        ::raise(SIGTERM);
        for (;;) ::pause();
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 128 + SIGTERM);
}

TEST_CASE("no signals are caught where the environment is not the process's own") {
    std::atomic<int> came{0};
    Environment environment;
    environment.stop_signal = &came;
    const auto before = handler_of(SIGINT);
    const StopSignals signals(environment);
    CHECK((handler_of(SIGINT) == before));
}

TEST_CASE("who waits is woken by a signal that came already") {
    std::atomic<int> came{SIGINT};
    Environment environment;
    environment.stop_signal = &came;
    wait_or_stop(environment, 1h);
    CHECK(environment.stopped_by() == SIGINT);
}
