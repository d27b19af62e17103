#include "base/failed_allocations.hpp"

#include <atomic>
#include <new>

namespace yaprak {
namespace {

constinit std::atomic<std::size_t> failed{0};
constinit thread_local std::size_t failed_here = 0;

}  // namespace

void count_failed_allocation() noexcept {
    ++failed_here;
    ++failed;
}

MemoryWatch::MemoryWatch() noexcept : here_(failed_here), all_(failed) {}

bool MemoryWatch::has_failed_here() const noexcept {
    return failed_here != here_;
}

bool MemoryWatch::has_failed() const noexcept {
    return failed != all_;
}

void MemoryWatch::check() const {
    if (has_failed()) throw std::bad_alloc();
}

}  // namespace yaprak
