// Pictures that were read before, by their files: the pages of a site share their pictures.
#pragma once
#include "base/file_system.hpp"
#include "image/file/file_kind.hpp"
#include "model/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>

namespace yaprak {

struct StoredPicture {
    FileStatus status;  // of its file when it was read
    FileNature nature;
    std::shared_ptr<const Picture> picture;
};

// A store serves one thread, document after document. It holds sixteen megabytes at most, or one
// picture, and forgets all when it is full.
class PictureStore {
public:
    // The result is nullptr where the file was not read yet, or has changed since.
    const StoredPicture* find(const std::filesystem::path& file, const FileStatus& status) const;
    void keep(const std::filesystem::path& file, StoredPicture picture);

private:
    std::map<std::filesystem::path, StoredPicture> pictures_;
    std::size_t bytes_ = 0;
};

}  // namespace yaprak
