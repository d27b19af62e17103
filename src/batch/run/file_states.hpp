// What files hold is known by their fingerprints; a file is read again only when it looks changed.
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace yaprak {

// How a file looks without being read. Where all is zero, the file must be read to be known.
struct FileLook {
    std::int64_t size = 0, modified = 0, changed = 0, inode = 0;  // times in ns since 1970
    bool operator==(const FileLook&) const = default;
};

struct FileState {
    std::string hash;  // of its content; empty: there is no such file
    FileLook look;
};

class FileStates {
public:
    // `now`: when the run began, in ns since 1970. A file that was changed shortly before may
    // change again and look the same, so its look is not trusted later.
    explicit FileStates(std::int64_t now) : now_(now) {}

    // Takes over what an earlier run knew.
    void know(const std::string& path, FileState state) { known_[path] = std::move(state); }

    // Returns the fingerprint of the file as it is now, empty where there is none. Each file is
    // looked at once a run.
    const std::string& hash_of(const std::string& path);
    // Gives a fingerprint to something that is no file of its own.
    void settle(const std::string& name, std::string hash);
    // Whether the file was changed while the run went on: what was made of it is not certain.
    bool is_unsettled(const std::string& path) const;

    // Returns the files that were not known as they are, each once.
    std::vector<std::pair<std::string, FileState>> take_news();

private:
    std::int64_t now_;
    std::map<std::string, FileState> known_;
    std::map<std::string, FileLook> seen_;  // in this run
    std::vector<std::string> news_;
};

// Returns zeros where there is no such regular file.
FileLook look_at(const std::filesystem::path& path);

// Returns an empty text where the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace yaprak
