#include "cli/environment/job_scheduler.hpp"
#include "cli/program.hpp"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace {

std::atomic<int> stop_signal{0};

// The first asks for an end in order, the second ends at once.
void stop_on(int signal) {
    struct sigaction action {};
    action.sa_handler = [](int number) { stop_signal = number; };
    action.sa_flags = int(SA_RESETHAND | SA_RESTART);
    ::sigaction(signal, &action, nullptr);
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error, not the end
    if (argc > 1 && (argv[1] == std::string_view("build") || argv[1] == std::string_view("merge")))
        for (const int signal : {SIGINT, SIGTERM}) stop_on(signal);
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const char* home = std::getenv("YAPRAK_HOME");
    const char* mail_password = std::getenv("YAPRAK_MAIL_PASSWORD");
    const bool plain = std::getenv("NO_COLOR") != nullptr;
    const char* password = std::getenv("YAPRAK_PASSWORD");
    const bool terminal_out = ::isatty(1) == 1, terminal_err = ::isatty(2) == 1;
    yaprak::Environment environment{epoch ? epoch : "",
                                    home ? home : "",
                                    !plain && terminal_out,
                                    !plain && terminal_err,
                                    mail_password ? mail_password : "",
                                    ::isatty(0) == 1};
    if (password) environment.password = password;
    environment.terminal_err = terminal_err;
    environment.stop_signal = &stop_signal;
    for (const std::string& name : yaprak::scheduler_variables())
        if (const char* value = std::getenv(name.c_str())) environment.scheduler[name] = value;
    return yaprak::run({argv + 1, argv + argc}, environment, std::cin, std::cout, std::cerr);
}
