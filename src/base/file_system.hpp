// The way to the files outside, and to the clock that stamps them. The program goes to the disk;
// tests and whoever embeds the program can give files of their own, from memory for example.
#pragma once
#include "base/file.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

enum class FileType { missing, file, folder, other };

struct FileStatus {
    FileType type = FileType::missing;
    std::uintmax_t size = 0;    // bytes of a file
    std::int64_t modified = 0;  // in ns since 1970, by the clock that stamps files
    bool operator==(const FileStatus&) const = default;
};

// May be asked by several threads at once. What a path means follows the rules of the system: links
// are followed, and relative paths begin in the working folder.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    // As read_file(): the bytes of a file of at most `limit` bytes. Throws Error.
    [[nodiscard]] virtual std::string read(const std::filesystem::path& file,
                                           std::size_t limit) const = 0;
    // What cannot be looked at is missing.
    [[nodiscard]] virtual FileStatus status(const std::filesystem::path& path) const = 0;
    // The names in a folder, in their order as bytes, at most `most`; none where it cannot be read.
    [[nodiscard]] virtual std::vector<std::string> list(const std::filesystem::path& folder,
                                                        std::size_t most) const = 0;
    // The absolute path without links and "..", as far as it is there; empty where that is unknown.
    [[nodiscard]] virtual std::filesystem::path canonical(
        const std::filesystem::path& path) const = 0;
    // As write_file(): a reader sees the old bytes or the new ones. Throws Error, where the disk is
    // full or fails a TransientError.
    virtual void write(const std::filesystem::path& file, std::string_view bytes,
                       Flush flush) const = 0;
    // What time it is, in ns since 1970.
    [[nodiscard]] virtual std::int64_t now() const = 0;

    [[nodiscard]] bool is_file(const std::filesystem::path& path) const {
        return status(path).type == FileType::file;
    }
    [[nodiscard]] bool is_folder(const std::filesystem::path& path) const {
        return status(path).type == FileType::folder;
    }
    [[nodiscard]] bool exists(const std::filesystem::path& path) const {
        return status(path).type != FileType::missing;
    }
};

// The files of this machine, and its clock.
const FileSystem& disk();

}  // namespace yaprak
