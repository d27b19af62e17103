#include "base/failed_allocations.hpp"

#include <doctest/doctest.h>

#include <new>
#include <thread>

using namespace yaprak;

TEST_CASE("a watch tells of allocations that fail after its birth, not of those before") {
    count_failed_allocation();
    const MemoryWatch watch;
    CHECK(!watch.has_failed());
    CHECK_NOTHROW(watch.check());
    count_failed_allocation();
    CHECK(watch.has_failed());
    CHECK(watch.has_failed_here());
    CHECK_THROWS_AS(watch.check(), std::bad_alloc);
}

TEST_CASE("an allocation of another thread is told apart from one's own") {
    const MemoryWatch watch;
    std::jthread(count_failed_allocation).join();
    CHECK(watch.has_failed());
    CHECK(!watch.has_failed_here());
}
