// Image files -> pictures ready to be embedded, each file read once.
#pragma once
#include "base/error.hpp"
#include "base/file_system.hpp"
#include "model/image_ref.hpp"
#include "model/picture.hpp"

#include <memory>
#include <utility>
#include <vector>

namespace yaprak {

class FontBook;
class PictureStore;

class PictureBook {
public:
    PictureBook() = default;
    // Loads what was found. A file that is no picture we can set, is cut off, damaged or too large
    // is a warning at the ImageRef's place and no picture; so is a wrong ending (.jpg on a PNG),
    // but its picture is used. Throws TransientError where the disk fails. Pictures that `store`
    // holds are not read again. The texts of drawings are set with `fonts`; without them they are
    // left out, with a warning.
    PictureBook(const std::vector<ImageRef>& images, Warnings& warnings,
                PictureStore* store = nullptr, const FileSystem& files = disk(),
                const FontBook* fonts = nullptr);
    // A book of pictures that were made elsewhere.
    explicit PictureBook(std::vector<std::shared_ptr<const Picture>> pictures)
        : pictures_(std::move(pictures)) {}

    // The pictures in the order of Document::images; nullptr stands for those that cannot be set.
    const std::vector<std::shared_ptr<const Picture>>& all() const { return pictures_; }

    // The picture of an image; nullptr when there is none that can be set.
    const Picture* operator[](int image) const {
        return image >= 0 && std::size_t(image) < pictures_.size()
                   ? pictures_[std::size_t(image)].get()
                   : nullptr;
    }

private:
    std::vector<std::shared_ptr<const Picture>> pictures_;  // one file twice: one picture twice
};

}  // namespace yaprak
