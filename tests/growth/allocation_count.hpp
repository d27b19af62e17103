// What the C++ of this program takes of the memory, counted: unlike a clock it says the same on
// every machine and under every load. Libraries in C are not counted.
#pragma once
#include <cstddef>

namespace yaprak::test {

// Whether anything is counted: the sanitizers have an allocator of their own.
bool counts_allocations();

struct Taken {
    double allocations = 0;
    double most_bytes = 0;  // at once
};

void begin_count();
// Since begin_count(), by all threads.
Taken taken();

}  // namespace yaprak::test
