#include "image/book/picture_store.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 16'000'000;

std::size_t size_of(const Picture& picture) {
    return picture.bytes.size() + picture.alpha.size() + picture.palette.size();
}

}  // namespace

FileMark mark_of(const std::filesystem::path& file) {
    std::error_code problem;
    FileMark mark;
    mark.size = std::filesystem::file_size(file, problem);
    if (problem) return {};
    mark.time = std::filesystem::last_write_time(file, problem);
    return problem ? FileMark{} : mark;
}

const StoredPicture* PictureStore::find(const std::filesystem::path& file,
                                        const FileMark& mark) const {
    const auto known = pictures_.find(file);
    const bool same = known != pictures_.end() && mark.size > 0 && known->second.mark == mark;
    return same ? &known->second : nullptr;
}

void PictureStore::keep(const std::filesystem::path& file, StoredPicture picture) {
    const std::size_t size = size_of(*picture.picture);
    if (bytes_ + size > most_bytes) pictures_.clear(), bytes_ = 0;
    bytes_ += size;
    pictures_.insert_or_assign(file, std::move(picture));
}

}  // namespace yaprak
