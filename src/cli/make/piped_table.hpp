// A table from a pipe, `--data -`, as a file: a merge reads it twice.
#pragma once
#include <filesystem>
#include <iosfwd>

namespace yaprak {

// A file that only its owner may read, gone with this.
class PipedTable {
public:
    // Takes all that `in` has. Throws Error where it cannot be kept.
    explicit PipedTable(std::istream& in);
    ~PipedTable();
    PipedTable(const PipedTable&) = delete;
    PipedTable& operator=(const PipedTable&) = delete;

    const std::filesystem::path& file() const { return file_; }

private:
    std::filesystem::path file_;
};

}  // namespace yaprak
