// The program's malloc and operator new: the allocator below (mimalloc, or the system's) with every
// failure counted and, in C++, thrown. Only the program has it: a library leaves its host's alone.
#include "base/failed_allocations.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
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
    find(below.malloc, "malloc");
    return below;
}

void* counted(void* memory, std::size_t size) noexcept {
    if (!memory && size > 0 && size <= most_that_is_meant) yaprak::count_failed_allocation();
    return memory;
}

void* counted_or_thrown(void* memory, std::size_t size) {
    if (!counted(memory, size)) throw std::bad_alloc();
    return memory;
}

// What C++ cannot throw any further for want of memory: before main() and where a destructor or C
// stands between. The last word of the program, said without memory.
[[noreturn]] void end_without_memory() {
    constexpr std::string_view words = "error: not enough memory [memory]\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(exit_try_again);
}

std::terminate_handler usual_end = nullptr;
const yaprak::MemoryWatch* since_start = nullptr;

[[noreturn]] void on_terminate() {
    if (since_start && since_start->has_failed()) end_without_memory();
    usual_end();
    std::abort();
}

// Before other constructors, which allocate.
[[gnu::constructor(101)]] void begin() {
    allocator();
    static const yaprak::MemoryWatch watch;
    since_start = &watch;
    usual_end = std::set_terminate(on_terminate);
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
    return counted(allocator().malloc(size), size);
}

void* calloc(std::size_t count, std::size_t size) noexcept {
    const std::size_t all = count > most_that_is_meant || size > most_that_is_meant
                                ? most_that_is_meant + 1
                                : count * size;
    return counted(allocator().calloc(count, size), all);
}

void* realloc(void* memory, std::size_t size) noexcept {
    return counted(allocator().realloc(memory, size), size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    return counted(allocator().aligned_alloc(alignment, size), size);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) noexcept {
    const int problem = allocator().posix_memalign(memory, alignment, size);
    if (problem == ENOMEM) counted(nullptr, size);
    return problem;
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
