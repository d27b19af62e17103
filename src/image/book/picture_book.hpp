// Image files -> pictures ready to be embedded, each file read once.
#pragma once
#include "base/file_system.hpp"
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace yaprak {

class PictureStore;

class PictureBook {
public:
    PictureBook() = default;
    // Loads what was found. Throws Error at the ImageRef's place for a file that is no picture we
    // can set, is cut off, or is too large; a wrong ending (.jpg on a PNG) is a warning.
    // Pictures that `store` holds are not read again.
    PictureBook(const std::vector<ImageRef>& images, Warnings& warnings,
                PictureStore* store = nullptr, const FileSystem& files = disk());
    // A book of pictures that were made elsewhere.
    explicit PictureBook(std::vector<std::shared_ptr<const Picture>> pictures)
        : pictures_(std::move(pictures)) {}

    // The pictures in the order of Document::images; nullptr stands for those that were not found.
    const std::vector<std::shared_ptr<const Picture>>& all() const { return pictures_; }

    // The picture of an image; nullptr when it was not found.
    const Picture* operator[](int image) const {
        return image >= 0 && std::size_t(image) < pictures_.size()
                   ? pictures_[std::size_t(image)].get()
                   : nullptr;
    }

private:
    std::vector<std::shared_ptr<const Picture>> pictures_;  // one file twice: one picture twice
};

}  // namespace yaprak
