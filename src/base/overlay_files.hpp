// Files from memory in front of others: a page that came through a pipe or in a request is read
// like one that lies in a folder.
#pragma once
#include "base/file_system.hpp"

#include <map>
#include <string>

namespace yaprak {

// What was put here hides a file of the same path among the others. Files are put before anybody
// reads; everything that is written goes to the others.
class OverlayFiles : public FileSystem {
public:
    // `others` must outlive this.
    explicit OverlayFiles(const FileSystem& others) : others_(others) {}

    void put(const std::filesystem::path& file, std::string bytes);

    std::string read(const std::filesystem::path& file, std::size_t limit) const override;
    FileStatus status(const std::filesystem::path& path) const override;
    std::vector<std::string> list(const std::filesystem::path& folder,
                                  std::size_t most) const override;
    std::filesystem::path canonical(const std::filesystem::path& path) const override;
    void write(const std::filesystem::path& file, std::string_view bytes,
               Flush flush) const override;
    std::int64_t now() const override { return others_.now(); }

private:
    const std::string* find(const std::filesystem::path& file) const;

    const FileSystem& others_;
    std::map<std::filesystem::path, std::string> held_;  // by absolute paths without ".."
};

}  // namespace yaprak
