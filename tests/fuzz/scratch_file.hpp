// The bytes as a file, for what is read by its path alone.
#pragma once
#include "base/file.hpp"

#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace yaprak::fuzz {

class ScratchFile {
public:
    // `ending` tells the readers what it is: ".csv".
    ScratchFile(std::string_view bytes, const std::string& ending)
        : path_(folder() / ("f" + ending)) {
        write_file(path_, bytes);
    }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    ~ScratchFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

    static std::filesystem::path folder() {
        const std::filesystem::path memory = "/dev/shm";
        const std::filesystem::path parent =
            std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
        return parent / ("yaprak-fuzz-" + std::to_string(::getpid()));
    }

private:
    std::filesystem::path path_;
};

}  // namespace yaprak::fuzz
