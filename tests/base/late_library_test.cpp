#include "base/late_library.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>

using namespace yaprak;

TEST_CASE("a library that is not installed, or lacks what is asked of it, is told in given words") {
    CHECK_THROWS_WITH_AS(LateLibrary("libno-such.so.9", "nothing to open", "install it"),
                         "nothing to open", Error);
    const LateLibrary own("libc.so.6", "nothing to open", "install it");
    int (*absolute)(int) = own["abs"];
    CHECK(absolute(-3) == 3);
    CHECK_THROWS_WITH_AS(absolute = own["no_such_function"], "nothing to open", Error);
}

TEST_CASE("a library that no descriptor is left for may be opened later") {
    struct rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    const struct rlimit none { 0, before.rlim_max };
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    CHECK_THROWS_AS(LateLibrary("libno-such.so.9", "nothing to open", "install it"),
                    TransientError);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &before) == 0);
}
