#include "growth/allocation_count.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

namespace yaprak::test {

bool counts_allocations() {
    return false;
}
void begin_count() {}
Taken taken() {
    return {};
}

}  // namespace yaprak::test

#else

namespace {

std::atomic<std::size_t> allocations{0};
std::atomic<std::ptrdiff_t> held{0}, most{0};

void* counted(void* memory) {
    if (!memory) throw std::bad_alloc();
    ++allocations;
    const std::ptrdiff_t now = held += std::ptrdiff_t(malloc_usable_size(memory));
    for (std::ptrdiff_t seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    return memory;
}

void give_back(void* memory) {
    held -= std::ptrdiff_t(malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
    return counted(std::malloc(size == 0 ? 1 : size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    const auto step = std::size_t(alignment);
    return counted(std::aligned_alloc(step, (size + step) / step * step));
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    give_back(memory);
}

namespace yaprak::test {

bool counts_allocations() {
    return true;
}

void begin_count() {
    allocations = 0;
    held = most = 0;  // what is given back of what was taken before makes it less than nothing
}

Taken taken() {
    return {double(allocations), double(most)};
}

}  // namespace yaprak::test

#endif
