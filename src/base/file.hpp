// Files: read whole, written whole or not at all, mapped.
#pragma once
#include "base/error.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace yaprak {

// The bytes of a regular file of at most `limit` bytes. Throws Error (the path as its place) when
// it is missing, unreadable, no regular file, or larger.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::size_t limit);

// A line of a file, without its end. One that is longer than was asked for comes cut, and says so.
struct FileLine {
    std::string_view text;
    bool is_cut = false;
    bool is_ended = true;  // false for a last one that no line end follows
};

// Reads a regular file line by line, in memory for `longest` bytes of a line and not for all of
// them. Throws Error (the path as its place) when it is missing, unreadable or no regular file.
void read_lines(const std::filesystem::path& path, std::size_t longest,
                const std::function<void(const FileLine&)>& take);

enum class Flush { now, later };

// Writes a new file beside `path`, flushes it to the disk, renames it over `path` and flushes the
// folder: a reader sees the old bytes or the new ones, never a part. Makes the folders above.
// Throws Error, where the disk is full or fails a TransientError. With Flush::later the disk may
// not have it yet: a loss of power can still take it.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                Flush flush = Flush::now);

// What this process calls its temporary files by: eight digits of chance, for processes on other
// machines may write into the same folder.
[[nodiscard]] const std::string& process_token();
// The token of the process that such a file is from; empty for another file.
[[nodiscard]] std::string owner_of_temporary(const std::filesystem::path& file);

// Puts on the disk whatever was written into the file system that holds `folder`. Throws Error.
void sync_file_system(const std::filesystem::path& folder);

// Adds to the end of a file, which is made where it is missing, with the folders above. Throws
// Error.
void append_to_file(const std::filesystem::path& path, std::string_view bytes);

// A read-only file in memory, read by the kernel as it is touched.
class MappedFile {
public:
    MappedFile() = default;
    // Throws Error when the file is missing, unreadable, empty, or no regular file.
    explicit MappedFile(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();
    std::string_view bytes() const { return {data_, size_}; }

private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace yaprak
