#include "cli/run.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

int main(int argc, char** argv) {
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const char* home = std::getenv("YAPRAK_HOME");
    const bool plain = std::getenv("NO_COLOR") != nullptr;
    const yaprak::Surroundings surroundings{epoch ? epoch : "", home ? home : "",
                                            !plain && ::isatty(1) == 1, !plain && ::isatty(2) == 1};
    return yaprak::run({argv + 1, argv + argc}, surroundings, std::cin, std::cout, std::cerr);
}
