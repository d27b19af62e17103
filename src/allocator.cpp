// The program's malloc and operator new: the allocator below (mimalloc, or the system's) with every
// failure counted. C++ is told of it by std::bad_alloc. Libraries in C, many of which do not look
// at what they get, are helped out from a reserve, so that they come to an end; what they made is
// thrown away. Only the program has it: a library leaves its host's allocator alone.
#include "base/failed_allocations.hpp"

#include <dlfcn.h>
#include <malloc.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

namespace {

// What asks for more has believed a number of a damaged file. It is told so, and nothing else is
// short of memory.
constexpr std::size_t most_that_is_meant = std::size_t{1} << 30;
constexpr int exit_try_again = 75;  // cli/environment/exit_codes.hpp

// The functions that would be called if there were none of these.
struct Below {
    decltype(&::malloc) malloc;
    decltype(&::calloc) calloc;
    decltype(&::realloc) realloc;
    decltype(&::aligned_alloc) aligned_alloc;
    decltype(&::posix_memalign) posix_memalign;
    decltype(&::free) free;
    decltype(&::malloc_usable_size) malloc_usable_size;
};

template <typename Function>
void find(Function& function, const char* name) {
    function = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

constinit Below below{};

// The first call comes from the dynamic linker, before any constructor has run and while there is
// one thread.
const Below& allocator() {
    if (below.malloc) return below;
    find(below.calloc, "calloc");
    find(below.realloc, "realloc");
    find(below.aligned_alloc, "aligned_alloc");
    find(below.posix_memalign, "posix_memalign");
    find(below.free, "free");
    find(below.malloc_usable_size, "malloc_usable_size");
    find(below.malloc, "malloc");
    return below;
}

// ---- the reserve ----

// Pieces from front to back; all of it is free again when the last of them is.
class Reserve {
public:
    void* take(std::size_t size, std::size_t alignment) noexcept {
        const Turn turn(busy_);
        const std::size_t begin =
            (used_ + sizeof(std::size_t) + alignment - 1) / alignment * alignment;
        if (begin > sizeof bytes_ || size > sizeof bytes_ - begin) return nullptr;
        std::memcpy(bytes_ + begin - sizeof size, &size, sizeof size);
        used_ = begin + size;
        ++pieces_;
        return bytes_ + begin;
    }
    bool holds(const void* memory) const noexcept {
        return std::uintptr_t(memory) - std::uintptr_t(bytes_) < sizeof bytes_;
    }
    void give_back() noexcept {
        const Turn turn(busy_);
        if (--pieces_ == 0) used_ = 0;
    }
    static std::size_t size_of(const void* memory) noexcept {
        std::size_t size = 0;
        std::memcpy(&size, static_cast<const std::byte*>(memory) - sizeof size, sizeof size);
        return size;
    }

private:
    struct Turn {
        explicit Turn(std::atomic_flag& flag) noexcept : busy(flag) {
            while (busy.test_and_set(std::memory_order_acquire)) ::sched_yield();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;
        ~Turn() { busy.clear(std::memory_order_release); }
        std::atomic_flag& busy;
    };

    alignas(4096) std::byte bytes_[8 << 20] = {};
    std::atomic_flag busy_;
    std::size_t used_ = 0, pieces_ = 0;
};

constinit Reserve reserve;
constexpr std::size_t usual_alignment = alignof(std::max_align_t), largest_alignment = 4096;

// ---- failures ----

// What C++ cannot throw any further for want of memory: before main() and where a destructor or C
// stands between. The last word of the program, said without memory.
[[noreturn]] void end_without_memory() {
    constexpr std::string_view words = "error: not enough memory [memory]\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(exit_try_again);
}

constinit std::atomic_flag has_failed;

bool count_failure(std::size_t size) noexcept {
    if (size == 0 || size > most_that_is_meant) return false;
    if (!has_failed.test_and_set()) std::set_terminate(end_without_memory);
    yaprak::count_failed_allocation();
    return true;
}

// For C: `memory`, or where it is none and that is a failure, a piece of the reserve.
void* helped(void* memory, std::size_t size, std::size_t alignment = usual_alignment) noexcept {
    if (memory || !count_failure(size)) return memory;
    return alignment <= largest_alignment ? reserve.take(size, alignment) : nullptr;
}

// For C++ that takes none for an answer.
void* counted(void* memory, std::size_t size) noexcept {
    if (!memory) count_failure(size);
    return memory;
}

// For all other C++.
void* counted_or_thrown(void* memory, std::size_t size) {
    if (!counted(memory, size)) throw std::bad_alloc();
    return memory;
}

std::size_t at_least_one(std::size_t size) {
    return size == 0 ? 1 : size;
}

// A multiple of the alignment is what C asks for.
void* aligned(std::size_t size, std::align_val_t alignment) {
    const auto step = std::size_t(alignment);
    return allocator().aligned_alloc(step, (at_least_one(size) + step - 1) / step * step);
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) noexcept {
    return helped(allocator().malloc(size), size);
}

void* calloc(std::size_t count, std::size_t size) noexcept {
    void* const memory = allocator().calloc(count, size);
    if (memory || count > most_that_is_meant || size > most_that_is_meant) return memory;
    void* const help = helped(nullptr, count * size);
    return help ? std::memset(help, 0, count * size) : nullptr;
}

void* realloc(void* memory, std::size_t size) noexcept {
    if (!reserve.holds(memory)) {
        void* const grown = allocator().realloc(memory, size);
        if (grown || size == 0) return grown;
    }
    const std::size_t held = memory ? malloc_usable_size(memory) : 0;
    void* const moved = reserve.holds(memory) ? malloc(size) : helped(nullptr, size);
    if (moved && memory) std::memcpy(moved, memory, std::min(size, held));
    if (moved || size == 0) free(memory);
    return moved;
}

void free(void* memory) noexcept {
    reserve.holds(memory) ? reserve.give_back() : allocator().free(memory);
}

std::size_t malloc_usable_size(void* memory) noexcept {
    return reserve.holds(memory) ? Reserve::size_of(memory)
                                 : allocator().malloc_usable_size(memory);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return helped(allocator().aligned_alloc(alignment, size), size, alignment);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
    const int problem = allocator().posix_memalign(memory, alignment, size);
    if (problem != ENOMEM) return problem;
    void* const help = helped(nullptr, size, alignment);
    if (help) *memory = help;
    return help ? 0 : ENOMEM;
}
}

// ---- C++ ----

void* operator new(std::size_t size) {
    return counted_or_thrown(allocator().malloc(at_least_one(size)), size);
}

void* operator new[](std::size_t size) {
    return counted_or_thrown(allocator().malloc(at_least_one(size)), size);
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return counted(allocator().malloc(at_least_one(size)), size);
}

void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return counted(allocator().malloc(at_least_one(size)), size);
}

void* operator new(std::size_t size, std::align_val_t alignment) {
    return counted_or_thrown(aligned(size, alignment), size);
}

void* operator new[](std::size_t size, std::align_val_t alignment) {
    return counted_or_thrown(aligned(size, alignment), size);
}

void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
    return counted(aligned(size, alignment), size);
}

void* operator new[](std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
    return counted(aligned(size, alignment), size);
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t, const std::nothrow_t&) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::align_val_t, const std::nothrow_t&) noexcept {
    std::free(memory);
}
