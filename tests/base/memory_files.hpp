// Files in memory, some of which cannot be read or written, and a clock that stands still.
#pragma once
#include "base/file_system.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace yaprak::test {

class MemoryFiles : public FileSystem {
public:
    void put(const std::filesystem::path& file, std::string bytes) {
        files_[key(file)] = std::move(bytes);
    }
    // Everything below a folder of the disk, under the same names below `as`.
    void put_folder(const std::filesystem::path& folder, const std::filesystem::path& as) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                put(as / entry.path().lexically_relative(folder), read_file(entry.path(), 1 << 24));
    }
    // From now on the disk fails where this file is read or written.
    void fail(const std::filesystem::path& file) { failing_.insert(key(file)); }

    // The bytes of a file; empty where it was not written.
    std::string bytes_of(const std::filesystem::path& file) const {
        const std::lock_guard lock(mutex_);
        const auto found = files_.find(key(file));
        return found == files_.end() ? "" : found->second;
    }
    // Every file that was read, each once.
    std::set<std::string> was_read() const {
        const std::lock_guard lock(mutex_);
        return was_read_;
    }

    std::string read(const std::filesystem::path& file, std::size_t limit) const override {
        const std::lock_guard lock(mutex_);
        refuse_failing(file, "cannot read");
        was_read_.insert(key(file));
        const auto found = files_.find(key(file));
        if (found == files_.end())
            throw Error(Code::internal, {file.string()}, "cannot open: no such file");
        if (found->second.size() > limit)
            throw Error(Code::internal, {file.string()}, "larger than its limit");
        return found->second;
    }

    FileStatus status(const std::filesystem::path& path) const override {
        const std::lock_guard lock(mutex_);
        const auto found = files_.find(key(path));
        if (found != files_.end())
            return {.type = FileType::file, .size = found->second.size(), .modified = 1};
        const auto below = files_.lower_bound(key(path) + "/");
        const bool is_folder = below != files_.end() && below->first.starts_with(key(path) + "/");
        return {.type = is_folder ? FileType::folder : FileType::missing};
    }

    std::vector<std::string> list(const std::filesystem::path& folder,
                                  std::size_t most) const override {
        const std::lock_guard lock(mutex_);
        std::set<std::string> names;
        const std::string begin = key(folder) + "/";
        for (auto at = files_.lower_bound(begin);
             at != files_.end() && at->first.starts_with(begin) && names.size() < most; ++at)
            names.insert(
                at->first.substr(begin.size(), at->first.find('/', begin.size()) - begin.size()));
        return {names.begin(), names.end()};
    }

    std::filesystem::path canonical(const std::filesystem::path& path) const override {
        return std::filesystem::path("/") / key(path);
    }

    void write(const std::filesystem::path& file, std::string_view bytes, Flush) const override {
        const std::lock_guard lock(mutex_);
        refuse_failing(file, "cannot write");
        files_[key(file)] = bytes;
    }

    std::int64_t now() const override { return 1'700'000'000'000'000'000; }

private:
    static std::string key(const std::filesystem::path& path) {
        std::string name = path.lexically_normal().generic_string();
        while (name.size() > 1 && name.ends_with('/')) name.pop_back();
        return name;
    }
    void refuse_failing(const std::filesystem::path& file, const std::string& what) const {
        if (failing_.contains(key(file)))
            throw TransientError({file.string()}, what + ": the disk fails");
    }

    mutable std::mutex mutex_;
    mutable std::map<std::string, std::string> files_;
    mutable std::set<std::string> was_read_;
    std::set<std::string> failing_;
};

}  // namespace yaprak::test
