#include "base/overlay_files.hpp"

namespace yaprak {
namespace fs = std::filesystem;
namespace {

fs::path key_of(const fs::path& file) {
    return fs::absolute(file).lexically_normal();
}

}  // namespace

void OverlayFiles::put(const fs::path& file, std::string bytes) {
    held_[key_of(file)] = std::move(bytes);
}

const std::string* OverlayFiles::find(const fs::path& file) const {
    const auto found = held_.find(key_of(file));
    return found == held_.end() ? nullptr : &found->second;
}

std::string OverlayFiles::read(const fs::path& file, std::size_t limit) const {
    const std::string* const bytes = find(file);
    if (!bytes) return others_.read(file, limit);
    if (bytes->size() <= limit) return *bytes;
    throw Error(Code::file_too_large, {file.string()},
                "the file is larger than " + std::to_string(limit / 1024) + " KB");
}

FileStatus OverlayFiles::status(const fs::path& path) const {
    const std::string* const bytes = find(path);
    if (!bytes) return others_.status(path);
    return {.type = FileType::file, .size = bytes->size(), .modified = 0};
}

std::vector<std::string> OverlayFiles::list(const fs::path& folder, std::size_t most) const {
    return others_.list(folder, most);
}

fs::path OverlayFiles::canonical(const fs::path& path) const {
    if (!find(path)) return others_.canonical(path);
    return others_.canonical(path.parent_path()) / path.filename();
}

void OverlayFiles::write(const fs::path& file, std::string_view bytes, Flush flush) const {
    others_.write(file, bytes, flush);
}

}  // namespace yaprak
