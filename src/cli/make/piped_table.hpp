// A table from the standard input or a pipe as a file: a merge reads it twice.
#pragma once
#include <filesystem>
#include <iosfwd>
#include <string>

namespace yaprak {

// A file that only its owner may read, gone with this.
class PipedTable {
public:
    // Takes all that a pipe has, `in` where it is called "-". Throws Error where it cannot be kept.
    PipedTable(const std::string& pipe, std::istream& in);
    ~PipedTable();
    PipedTable(const PipedTable&) = delete;
    PipedTable& operator=(const PipedTable&) = delete;

    const std::filesystem::path& file() const { return file_; }

private:
    void keep(std::istream& in) const;

    std::filesystem::path file_;
};

}  // namespace yaprak
