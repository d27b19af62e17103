// Tells when something in folders changes: a file written, renamed into place, new or gone, in them
// or in any folder below (inotify).
#pragma once
#include <chrono>
#include <filesystem>
#include <map>
#include <set>

namespace yaprak {

// What becomes of the folders below one that is watched.
enum class Below { left_out, watched };

class FolderWatch {
public:
    // PDFs in `outputs` and below are passed over. Throws Error where the system refuses.
    explicit FolderWatch(const std::filesystem::path& outputs);
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch();

    // Watches a folder; may be called again for folders that came meanwhile. Folders that are not
    // there, and hidden ones below, are passed over.
    void add(const std::filesystem::path& folder, Below below);

    // Returns true as soon as something changes, false after `timeout` or when a signal came.
    bool wait(std::chrono::milliseconds timeout);

private:
    bool take_events();
    void add_one(const std::filesystem::path& folder);
    bool is_output(const std::filesystem::path& file) const;

    const std::filesystem::path outputs_;
    int queue_;
    std::map<int, std::filesystem::path> folders_;  // by watch
};

}  // namespace yaprak
