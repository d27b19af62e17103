#include "cli/run.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is an error, not the end
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const char* home = std::getenv("YAPRAK_HOME");
    const char* mail_password = std::getenv("YAPRAK_MAIL_PASSWORD");
    const bool plain = std::getenv("NO_COLOR") != nullptr;
    const char* password = std::getenv("YAPRAK_PASSWORD");
    yaprak::Surroundings surroundings{epoch ? epoch : "",
                                      home ? home : "",
                                      !plain && ::isatty(1) == 1,
                                      !plain && ::isatty(2) == 1,
                                      mail_password ? mail_password : "",
                                      ::isatty(0) == 1};
    if (password) surroundings.password = password;
    return yaprak::run({argv + 1, argv + argc}, surroundings, std::cin, std::cout, std::cerr);
}
