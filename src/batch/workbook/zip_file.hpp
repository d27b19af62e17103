// The parts of a file packed with zip, as workbooks are (APPNOTE; ECMA-376, part 2), by libzip.
#pragma once
#include "base/error.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

struct zip;
struct zip_file;

namespace yaprak {

// No table of patients is so large unpacked: a small file that is was made to fill the memory.
constexpr std::size_t most_unpacked = std::size_t(1) << 30;

class ZipFile {
public:
    // Throws Error where it cannot be opened.
    explicit ZipFile(const std::filesystem::path& file);

    bool has(const std::string& part) const;
    // The whole part; empty where there is none. Throws Error for a broken one, and for one of more
    // than `most` bytes.
    std::string read(const std::string& part, std::size_t most = 256 << 20) const;

    // A part in pieces.
    class Stream {
    public:
        // Appends nothing at the end, where it returns false. Throws Error.
        bool read(std::string& piece);

    private:
        friend class ZipFile;
        struct Close {
            void operator()(zip_file* part) const;
        };
        std::unique_ptr<zip_file, Close> part_;
        std::string name_;
        std::size_t taken_ = 0;
    };
    // Throws Error where there is no such part.
    Stream open(const std::string& part) const;

private:
    struct Close {
        void operator()(zip* file) const;
    };
    std::unique_ptr<zip, Close> file_;
    std::string name_;
};

}  // namespace yaprak
