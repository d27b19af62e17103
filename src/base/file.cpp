// The only place that opens, writes and renames files. Names are closed on the line they are born.
#include "base/file.hpp"

#include "base/text.hpp"
#include "base/transient.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    int get() const { return fd_; }
    int release() { return std::exchange(fd_, -1); }

private:
    int fd_;
};

std::string reason(int code) {
    return std::generic_category().message(code);
}

[[noreturn]] void fail(const fs::path& path, const std::string& what, int code) {
    if (is_transient(code)) throw TransientError({path.string()}, what + ": " + reason(code));
    const Code kind = code == ENOENT ? Code::file_missing : Code::file_unreadable;
    throw Error(kind, {path.string()}, what + ": " + reason(code));
}

constexpr std::string_view temporary_ending = ".tmp";
constexpr std::size_t token_digits = 8;

// Two threads may write files whose long names begin alike.
std::string next_number() {
    static std::atomic<unsigned> last{0};
    return std::to_string(++last);
}

// O_NONBLOCK: a pipe must answer at once that it is no regular file.
Descriptor open_regular(const fs::path& path, struct stat& status) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) fail(path, "cannot open the file", errno);
    if (::fstat(file.get(), &status) != 0) fail(path, "cannot open the file", errno);
    if (!S_ISREG(status.st_mode))
        throw Error(Code::file_unreadable, {path.string()}, "not a regular file");
    return Descriptor(file.release());
}

void write_all(int fd, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail(path, "cannot write the file", errno);
        bytes.remove_prefix(std::size_t(written));
    }
}

// What stands there is of a process that is gone and had the same token.
int open_new(const fs::path& path) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    const int file = ::open(path.c_str(), flags, 0666);
    if (file >= 0 || errno != EEXIST) return file;
    ::unlink(path.c_str());
    return ::open(path.c_str(), flags, 0666);
}

// Removes the temporary file unless it was renamed.
class TemporaryFile {
public:
    explicit TemporaryFile(const fs::path& target)
        : path_(target.parent_path() /
                ("." + target.filename().string().substr(0, 200) + "." + process_token() + "-" +
                 next_number() + std::string(temporary_ending))) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        if (!kept_) ::unlink(path_.c_str());
    }
    const fs::path& path() const { return path_; }
    void rename_to(const fs::path& target) {
        if (::rename(path_.c_str(), target.c_str()) != 0)
            fail(target, "cannot write the file", errno);
        kept_ = true;
    }

private:
    fs::path path_;
    bool kept_ = false;
};

// A new name is on the disk once its folder is. A file system that has no folders to flush says
// EINVAL; a folder that may be written into and not read cannot be flushed.
void sync_folder(const fs::path& folder) {
    const char* const name = folder.empty() ? "." : folder.c_str();
    const Descriptor opened(::open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() >= 0 && ::fsync(opened.get()) != 0 && errno != EINVAL)
        fail(folder, "cannot write into this folder", errno);
}

void make_folder(const fs::path& folder) {
    std::error_code problem;
    if (!folder.empty()) fs::create_directories(folder, problem);
    if (problem) fail(folder, "cannot make the folder", problem.value());
}

}  // namespace

const std::string& process_token() {
    static const std::string token = [] {
        std::uint32_t chance = 0;
        if (::getrandom(&chance, sizeof chance, 0) != sizeof chance) chance = unsigned(::getpid());
        std::string digits;
        append_hex(digits, chance, token_digits, HexCase::lower);
        return digits;
    }();
    return token;
}

// ".name.TOKEN-7.tmp"
std::string owner_of_temporary(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with('.') || !name.ends_with(temporary_ending)) return {};
    const std::size_t dash = name.rfind('-');
    if (dash == name.npos || dash < token_digits + 2 || name[dash - token_digits - 1] != '.')
        return {};
    return name.substr(dash - token_digits, token_digits);
}

std::string read_file(const fs::path& path, std::size_t limit) {
    struct stat status {};
    const Descriptor file = open_regular(path, status);
    if (std::size_t(status.st_size) > limit)
        throw Error(Code::file_too_large, {path.string()},
                    "the file is larger than " + std::to_string(limit / 1024) + " KB");
    std::string bytes(std::size_t(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, "cannot read the file", errno);
        if (got == 0) break;
        filled += std::size_t(got);
    }
    bytes.resize(filled);
    return bytes;
}

void read_lines(const fs::path& path, std::size_t longest,
                const std::function<void(const FileLine&)>& take) {
    struct stat status {};
    const Descriptor file = open_regular(path, status);
    std::string chunk(std::size_t{1} << 18, '\0');
    std::string line;
    bool is_cut = false, is_open = false;
    const auto add = [&](std::string_view part) {
        const std::size_t room = longest - std::min(longest, line.size());
        is_cut = is_cut || part.size() > room;
        line += part.substr(0, room);
        is_open = true;
    };
    for (;;) {
        const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail(path, "cannot read the file", errno);
        if (got == 0) break;
        std::string_view rest(chunk.data(), std::size_t(got));
        for (std::size_t end; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1)) {
            add(rest.substr(0, end));
            take({line, is_cut, true});
            line.clear();
            is_cut = is_open = false;
        }
        if (!rest.empty()) add(rest);
    }
    if (is_open) take({line, is_cut, false});
}

void write_file(const fs::path& path, std::string_view bytes, Flush flush) {
    make_folder(path.parent_path());
    TemporaryFile temporary(path);
    Descriptor file(open_new(temporary.path()));
    if (file.get() < 0) fail(path, "cannot write the file", errno);
    write_all(file.get(), bytes, path);
    if (flush == Flush::now && ::fsync(file.get()) != 0) fail(path, "cannot write the file", errno);
    if (::close(file.release()) != 0) fail(path, "cannot write the file", errno);
    temporary.rename_to(path);
    if (flush == Flush::now) sync_folder(path.parent_path());
}

void sync_file_system(const fs::path& folder) {
    const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.get() < 0 || ::syncfs(file.get()) != 0)
        fail(folder, "cannot write into this folder", errno);
}

void append_to_file(const fs::path& path, std::string_view bytes) {
    make_folder(path.parent_path());
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    if (file.get() < 0) fail(path, "cannot write the file", errno);
    write_all(file.get(), bytes, path);
    if (::close(file.release()) != 0) fail(path, "cannot write the file", errno);
}

MappedFile::MappedFile(const fs::path& path) {
    struct stat status {};
    const Descriptor file = open_regular(path, status);
    if (status.st_size == 0)
        throw Error(Code::file_unreadable, {path.string()}, "the file is empty");
    size_ = std::size_t(status.st_size);
    void* memory = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (memory == MAP_FAILED) fail(path, "cannot read the file", errno);
    data_ = static_cast<const char*>(memory);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace yaprak
