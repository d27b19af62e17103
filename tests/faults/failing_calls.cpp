// Preloaded into a program: its n-th call of one function of the system fails, or all from the n-th
// on.
//
// FAIL_CALL=write    one of `names` below: open is any opening, create one for writing
// FAIL_AT=n          which one, from 1; 0 fails none
// FAIL_ONWARDS=1     and all that follow
// FAIL_ERRNO=28      with which errno; "short": what is asked is done by half
// FAIL_COUNT=file    where the number of calls of each is written when the program ends
//
// The standard streams are left alone.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 13> names = {
    "open",  "create", "read",   "write", "pread",     "pwrite", "fsync",
    "close", "rename", "unlink", "mkdir", "ftruncate", "mmap"};
std::array<std::atomic<long>, names.size()> calls{};
std::string_view failing;
bool counts = false;
long fail_at = 0;
bool fails_onwards = false, is_short = false;
int reason = ENOSPC;

const char* text_in(const char* name) {
    const char* const value = std::getenv(name);
    return value ? value : "";
}

template <typename Function>
Function* below(Function*, const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

[[gnu::constructor]] void begin() {
    failing = text_in("FAIL_CALL");
    counts = *text_in("FAIL_COUNT") != '\0';
    fail_at = std::atol(text_in("FAIL_AT"));
    fails_onwards = std::atol(text_in("FAIL_ONWARDS")) != 0;
    is_short = std::string_view(text_in("FAIL_ERRNO")) == "short";
    if (const int asked = std::atoi(text_in("FAIL_ERRNO")); asked > 0) reason = asked;
}

[[gnu::destructor]] void end() {
    if (!counts) return;
    counts = false;
    if (std::FILE* const file = std::fopen(text_in("FAIL_COUNT"), "w")) {
        for (std::size_t i = 0; i < names.size(); ++i)
            std::fprintf(file, "%s %ld\n", names[i].data(), calls[i].load());
        std::fclose(file);
    }
}

bool is_next(std::string_view call) {
    if (!counts && call != failing) return false;
    const auto name = std::find(names.begin(), names.end(), call);
    const long number = ++calls[std::size_t(name - names.begin())];
    if (call != failing) return false;
    return fail_at > 0 && (fails_onwards ? number >= fail_at : number == fail_at);
}

bool fails(std::string_view call) {
    if (!is_next(call)) return false;
    errno = reason;
    return true;
}

// How many of `count` bytes are asked of the system; -1: it fails.
std::ptrdiff_t asked(std::string_view call, int file, std::size_t count) {
    if (file <= 2 || !is_next(call)) return std::ptrdiff_t(count);
    errno = reason;
    return is_short ? std::ptrdiff_t(count > 1 ? count / 2 : count) : -1;
}

bool fails_to_open(int flags) {
    return fails("open") || ((flags & O_ACCMODE) != O_RDONLY && fails("create"));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    static const auto next = below(&::open, "open");
    return fails_to_open(flags) ? -1 : next(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    std::va_list rest;
    va_start(rest, flags);
    const auto mode = va_arg(rest, mode_t);
    va_end(rest);
    static const auto next = below(&::open64, "open64");
    return fails_to_open(flags) ? -1 : next(path, flags, mode);
}

ssize_t read(int file, void* bytes, std::size_t count) {
    static const auto next = below(&::read, "read");
    const auto part = asked("read", file, count);
    return part < 0 ? -1 : next(file, bytes, std::size_t(part));
}

ssize_t write(int file, const void* bytes, std::size_t count) {
    static const auto next = below(&::write, "write");
    const auto part = asked("write", file, count);
    return part < 0 ? -1 : next(file, bytes, std::size_t(part));
}

ssize_t pread64(int file, void* bytes, std::size_t count, off64_t at) {
    static const auto next = below(&::pread64, "pread64");
    return fails("pread") ? -1 : next(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void* bytes, std::size_t count, off64_t at) {
    static const auto next = below(&::pwrite64, "pwrite64");
    const auto part = asked("pwrite", file, count);
    return part < 0 ? -1 : next(file, bytes, std::size_t(part), at);
}

int fsync(int file) {
    static const auto next = below(&::fsync, "fsync");
    return fails("fsync") ? -1 : next(file);
}

int fdatasync(int file) {
    static const auto next = below(&::fdatasync, "fdatasync");
    return fails("fsync") ? -1 : next(file);
}

int syncfs(int file) noexcept {
    static const auto next = below(&::syncfs, "syncfs");
    return fails("fsync") ? -1 : next(file);
}

int close(int file) {
    static const auto next = below(&::close, "close");
    if (file <= 2 || !is_next("close")) return next(file);
    next(file);
    errno = reason;
    return -1;
}

int rename(const char* from, const char* to) noexcept {
    static const auto next = below(&::rename, "rename");
    return fails("rename") ? -1 : next(from, to);
}

int unlink(const char* path) noexcept {
    static const auto next = below(&::unlink, "unlink");
    return fails("unlink") ? -1 : next(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
    static const auto next = below(&::mkdir, "mkdir");
    return fails("mkdir") ? -1 : next(path, mode);
}

int ftruncate64(int file, off64_t size) noexcept {
    static const auto next = below(&::ftruncate64, "ftruncate64");
    return fails("ftruncate") ? -1 : next(file, size);
}

void* mmap64(void* at, std::size_t size, int use, int kind, int file, off64_t offset) noexcept {
    static const auto next = below(&::mmap64, "mmap64");
    return file > 2 && fails("mmap") ? MAP_FAILED : next(at, size, use, kind, file, offset);
}

void* mmap(void* at, std::size_t size, int use, int kind, int file, off_t offset) noexcept {
    return mmap64(at, size, use, kind, file, offset);
}
}
