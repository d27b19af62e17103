#include "batch/run/file_states.hpp"

#include "base/content_hash.hpp"
#include "base/sha256.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace yaprak {
namespace {

// File systems stamp files by the tick of a clock: within it a change leaves no trace.
constexpr std::int64_t settled_after = 1'000'000'000;
constexpr std::int64_t tick = 10'000'000;

// Bytes that are read at a time. A font's directory is in the first ones.
constexpr std::size_t first_piece = 1 << 12, piece = 1 << 16;

// In bytes. Nothing larger is ever read, the largest fonts least of all: it needs no sum.
constexpr std::int64_t largest_input = 256'000'000;

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// Gives the file to `take` piece by piece, until that returns false. False where it cannot be read.
template <class Take>
bool read_pieces(const std::filesystem::path& path, Take take) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return false;
    std::string bytes(first_piece, '\0');
    ssize_t got = 0;
    while ((got = ::read(file, bytes.data(), bytes.size())) > 0) {
        if (!take(std::string_view(bytes).substr(0, std::size_t(got)))) break;
        bytes.resize(piece);
    }
    ::close(file);
    return got >= 0;
}

// A font says in its directory how long its tables are and what they add up to (OpenType 1.9,
// "Table directory"): these few bytes and the size stand for all of it. Empty where the bytes begin
// no font.
std::string hash_of_font(std::string_view begin, std::int64_t size) {
    constexpr std::size_t header = 12, record = 16;
    constexpr std::string_view truetype("\0\1\0\0", 4);
    if (begin.size() < header || !(begin.starts_with(truetype) || begin.starts_with("OTTO")))
        return {};
    const auto byte = [&](std::size_t at) { return std::size_t((unsigned char)(begin[at])); };
    const std::size_t directory = header + (byte(4) << 8 | byte(5)) * record;
    if (directory > begin.size()) return {};
    return content_hash(std::string(begin.substr(0, directory)) + std::to_string(size));
}

// What changes an input by accident does not come upon its hash: a fast one serves.
std::string hash_of_file(const std::filesystem::path& path, std::int64_t size) {
    ContentHash sum;
    std::string font;
    bool is_first = true;
    const bool is_read = read_pieces(path, [&](std::string_view bytes) {
        if (std::exchange(is_first, false)) font = hash_of_font(bytes, size);
        if (font.empty()) sum.add(bytes);
        return font.empty();
    });
    if (!is_read) return {};
    return font.empty() ? sum.hex() : font;
}

}  // namespace

FileLook look_at(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
    return {std::int64_t(status.st_size), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
            std::int64_t(status.st_ino)};
}

std::string sha256_of_file(const std::filesystem::path& path) {
    Sha256 sum;
    const bool is_read = read_pieces(path, [&](std::string_view bytes) {
        sum.add(bytes);
        return true;
    });
    return is_read ? sum.hex() : std::string();
}

const std::string& FileStates::hash_of(const std::string& path) {
    FileState& state = known_[path];
    const auto [seen, first_time] = seen_.try_emplace(path);
    if (!first_time) return state.hash;
    const FileLook look = look_at(path);
    seen->second = look;
    const bool is_there = look != FileLook{};
    if (is_there ? look == state.look : state.hash.empty()) return state.hash;
    if (look.size > largest_input)
        state.hash = "larger than any input: " + std::to_string(look.size);
    else
        state.hash = is_there ? hash_of_file(path, look.size) : std::string();
    state.look = look.changed + settled_after < now_ ? look : FileLook{};
    news_.push_back(path);
    return state.hash;
}

void FileStates::settle(const std::string& name, std::string hash) {
    known_[name] = {std::move(hash), {}};
    seen_[name] = {};
}

bool FileStates::is_unsettled(const std::string& path) const {
    const auto seen = seen_.find(path);
    return seen != seen_.end() && seen->second.changed + tick > now_;
}

std::vector<std::pair<std::string, FileState>> FileStates::take_news() {
    std::vector<std::pair<std::string, FileState>> news;
    for (const std::string& path : news_) news.emplace_back(path, known_[path]);
    news_.clear();
    return news;
}

}  // namespace yaprak
