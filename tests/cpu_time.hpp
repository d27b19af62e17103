// How long the processor works, whatever else it does meanwhile: for what must not grow faster than
// its input.
#pragma once
#include <algorithm>
#include <ctime>

namespace yaprak::test {

// Seconds of this thread, the least of three runs.
template <class Work>
double cpu_seconds(Work work) {
    const auto now = [] {
        std::timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
    };
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        const double begin = now();
        work();
        least = std::min(least, now() - begin);
    }
    return least;
}

}  // namespace yaprak::test
