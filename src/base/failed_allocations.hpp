// Allocations that failed, whoever asked for them. A library in C may go on without the memory that
// it did not get, and what it makes then looks sound: a font without tables, a null object. Nothing
// that was made while an allocation failed is written.
#pragma once
#include <cstddef>

namespace yaprak {

// The program's allocator (src/allocator.cpp) calls it; so may whoever sees a library run out of
// memory. Any thread may.
void count_failed_allocation() noexcept;

// From its birth on. For the thread that made it.
class MemoryWatch {
public:
    MemoryWatch() noexcept;

    // Whether an allocation of this thread failed meanwhile, or of any thread.
    bool has_failed_here() const noexcept;
    bool has_failed() const noexcept;

    // Throws std::bad_alloc if any failed.
    void check() const;

private:
    std::size_t here_, all_;
};

}  // namespace yaprak
