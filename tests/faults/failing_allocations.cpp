// Preloaded into a program: its n-th allocation fails, or all from the n-th on.
//
// FAIL_AT=n          which one, from 1; 0 fails none
// FAIL_ONWARDS=1     and all that follow
// FAIL_COUNT=file    where the number of allocations is written when the program ends
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>

// glibc's own, whatever else takes the place of malloc. They are told apart from ours by their
// names.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* memory);
}

namespace {

std::atomic<long> asked{0};
long fail_at = 0;
bool fails_onwards = false;

long number_in(const char* name) {
    const char* const value = std::getenv(name);
    return value ? std::atol(value) : 0;
}

[[gnu::constructor]] void begin() {
    fail_at = number_in("FAIL_AT");
    fails_onwards = number_in("FAIL_ONWARDS") != 0;
    asked = 0;
}

[[gnu::destructor]] void end() {
    const char* const name = std::getenv("FAIL_COUNT");
    if (!name) return;
    char text[64];
    const int length = std::snprintf(text, sizeof text, "allocation %ld\n", asked.load());
    const int file = ::open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0) return;
    [[maybe_unused]] const auto written = ::write(file, text, std::size_t(length));
    ::close(file);
}

bool fails() {
    const long number = ++asked;
    const bool is_hit = fail_at > 0 && (fails_onwards ? number >= fail_at : number == fail_at);
    if (is_hit) errno = ENOMEM;
    return is_hit;
}

}  // namespace

extern "C" {

void* malloc(std::size_t size) {
    return fails() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
    return fails() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* memory, std::size_t size) {
    return size > 0 && fails() ? nullptr : __libc_realloc(memory, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
    return fails() ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return memalign(alignment, size);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
    void* const made = memalign(alignment, size);
    if (!made) return ENOMEM;
    *memory = made;
    return 0;
}
void free(void* memory) {
    __libc_free(memory);
}
}
