// The same random numbers on every machine.
#pragma once
#include <cstdint>
#include <vector>

namespace yaprak {

struct Random {
    unsigned state;
    unsigned below(unsigned limit) {
        state = state * 1664525u + 1013904223u;
        return unsigned(std::uint64_t(state >> 8) * limit >> 24);
    }
    template <typename T>
    const T& of(const std::vector<T>& some) {
        return some[below(unsigned(some.size()))];
    }
};

}  // namespace yaprak
