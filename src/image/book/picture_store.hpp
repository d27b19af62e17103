// Pictures that were read before, by their files: the pages of a site share their pictures.
#pragma once
#include "image/file/file_kind.hpp"
#include "model/picture.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>

namespace yaprak {

// What tells whether a file is still the one that was read.
struct FileMark {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type time;
    bool operator==(const FileMark&) const = default;
};

// The mark of a file that is missing has the size 0.
FileMark mark_of(const std::filesystem::path& file);

struct StoredPicture {
    FileMark mark;
    FileNature nature;
    std::shared_ptr<const Picture> picture;
};

// A store serves one thread, document after document. It holds sixteen megabytes at most, or one
// picture, and forgets all when it is full.
class PictureStore {
public:
    // The result is nullptr where the file was not read yet, or has changed since.
    const StoredPicture* find(const std::filesystem::path& file, const FileMark& mark) const;
    void keep(const std::filesystem::path& file, StoredPicture picture);

private:
    std::map<std::filesystem::path, StoredPicture> pictures_;
    std::size_t bytes_ = 0;
};

}  // namespace yaprak
