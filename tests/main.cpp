// The test program. `--accept` makes the golden tests write what they see as their references.
#define DOCTEST_CONFIG_IMPLEMENT
#include "golden.hpp"

#include <doctest/doctest.h>

#include <string_view>

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        if (std::string_view(argv[i]) == "--accept") golden::accept = true;
    doctest::Context context(argc, argv);
    return context.run();
}
