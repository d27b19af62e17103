#include "image/book/picture_store.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 16'000'000;

std::size_t size_of(const Picture& picture) {
    return picture.bytes.size() + picture.alpha.size() + picture.palette.size();
}

}  // namespace

const StoredPicture* PictureStore::find(const std::filesystem::path& file,
                                        const FileStatus& status) const {
    const auto known = pictures_.find(file);
    const bool same = known != pictures_.end() && status.size > 0 && known->second.status == status;
    return same ? &known->second : nullptr;
}

void PictureStore::keep(const std::filesystem::path& file, StoredPicture picture) {
    const std::size_t size = size_of(*picture.picture);
    if (bytes_ + size > most_bytes) pictures_.clear(), bytes_ = 0;
    bytes_ += size;
    pictures_.insert_or_assign(file, std::move(picture));
}

}  // namespace yaprak
