#include "base/file_system.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

FileType type_of(mode_t mode) {
    if (S_ISREG(mode)) return FileType::file;
    return S_ISDIR(mode) ? FileType::folder : FileType::other;
}

class Disk : public FileSystem {
public:
    std::string read(const fs::path& file, std::size_t limit) const override {
        return read_file(file, limit);
    }

    FileStatus status(const fs::path& path) const override {
        struct stat found {};
        if (::stat(path.c_str(), &found) != 0) return {};
        return {.type = type_of(found.st_mode),
                .size = std::uintmax_t(found.st_size),
                .modified = std::int64_t(found.st_mtim.tv_sec) * 1'000'000'000 +
                            std::int64_t(found.st_mtim.tv_nsec)};
    }

    std::vector<std::string> list(const fs::path& folder, std::size_t most) const override {
        std::error_code problem;
        std::vector<std::string> names;
        fs::directory_iterator entries(folder, problem);
        for (; !problem && entries != fs::directory_iterator() && names.size() < most;
             entries.increment(problem))
            names.push_back(entries->path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    fs::path canonical(const fs::path& path) const override {
        std::error_code problem;
        fs::path found = fs::weakly_canonical(path.empty() ? fs::path(".") : path, problem);
        return problem ? fs::path() : found;
    }

    void write(const fs::path& file, std::string_view bytes, Flush flush) const override {
        write_file(file, bytes, flush);
    }

    std::int64_t now() const override {
        using namespace std::chrono;
        return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
    }
};

}  // namespace

const FileSystem& disk() {
    static const Disk disk;
    return disk;
}

}  // namespace yaprak
