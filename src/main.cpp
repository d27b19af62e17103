// The process: what its environment holds, and what its exit code is.
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/job_scheduler.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/program.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <new>
#include <string_view>

namespace {

std::optional<std::string> variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

// $XDG_STATE_HOME/yaprak, usually ~/.local/state/yaprak (XDG Base Directory Specification).
std::string state_folder() {
    const std::string own = variable("XDG_STATE_HOME").value_or("");
    if (own.starts_with('/')) return own + "/yaprak";
    const std::string home = variable("HOME").value_or("");
    return home.starts_with('/') ? home + "/.local/state/yaprak" : "";
}

yaprak::Environment environment_of_process(std::atomic<int>& stop_signal) {
    const bool is_plain = variable("NO_COLOR").has_value();
    const bool terminal_out = ::isatty(1) == 1, terminal_err = ::isatty(2) == 1;
    yaprak::Environment environment{
        .source_date_epoch = variable("SOURCE_DATE_EPOCH").value_or(""),
        .home = variable("YAPRAK_HOME").value_or(""),
        .colour_out = !is_plain && terminal_out,
        .colour_err = !is_plain && terminal_err,
        .mail_password = variable("YAPRAK_MAIL_PASSWORD").value_or(""),
        .can_ask = ::isatty(0) == 1,
        .password = variable("YAPRAK_PASSWORD"),
        .terminal_err = terminal_err,
        .stop_signal = &stop_signal,
        .catches_signals = true,
        .language = yaprak::language_of(variable),
        .state = state_folder(),
    };
    for (const std::string& name : yaprak::scheduler_variables())
        if (const auto value = variable(name)) environment.scheduler[name] = *value;
    return environment;
}

// Where not even an error's sentence can be made.
int end_without_memory() {
    constexpr std::string_view words = "error: not enough memory [memory]\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    return yaprak::exit_try_again;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ,
                SIG_IGN);  // a file that grows too large is an error, not the end
    std::atomic<int> stop_signal{0};
    try {
        return yaprak::run({argv + 1, argv + argc}, environment_of_process(stop_signal), std::cin,
                           std::cout, std::cerr);
    } catch (const std::bad_alloc&) {
        return end_without_memory();
    }
}
