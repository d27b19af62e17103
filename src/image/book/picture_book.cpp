// Reads each file once, by its name and by its content, and hands it to the reader its bytes ask
// for.
#include "image/book/picture_book.hpp"

#include "base/content_hash.hpp"
#include "image/book/picture_store.hpp"
#include "image/codec/jpeg.hpp"
#include "image/codec/png.hpp"
#include "image/file/file_kind.hpp"
#include "image/file/limits.hpp"
#include "image/svg/drawing.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace {

using Shared = std::shared_ptr<const Picture>;

std::string read_bytes(const ImageRef& image, const FileSystem& files) {
    std::string bytes;
    try {
        bytes = files.read(image.file, largest_file);
    } catch (const TransientError&) {
        throw;
    } catch (const Error& problem) {
        throw Error(image.at, called(image) + " cannot be read: " + problem.finding().problem);
    }
    if (bytes.empty()) throw Error(image.at, called(image) + " is an empty file");
    return bytes;
}

std::string ending_of(const ImageRef& image) {
    std::string ending = image.file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return ending;
}

[[noreturn]] void refuse(const ImageRef& image, const FileNature& nature) {
    const char* const hint =
        "pictures are JPEG, PNG or SVG files: open it in a picture program and export it as one";
    const std::string name = nature.name.empty() ? "no picture" : nature.name;
    throw Error(image.at, "\"" + image.written + "\" is " + name, hint);
}

void check_ending(const ImageRef& image, const FileNature& nature, Warnings& warnings) {
    const std::string ending = ending_of(image);
    const bool jpeg_ending = ending == ".jpg" || ending == ".jpeg" || ending == ".jpe" ||
                             ending == ".jfif" || ending == ".jif";
    const char* const usual = nature.kind == FileKind::jpeg  ? ".jpg"
                              : nature.kind == FileKind::png ? ".png"
                                                             : ".svg";
    const bool right = nature.kind == FileKind::jpeg ? jpeg_ending : ending == usual;
    if (right || ending.empty()) return;
    std::filesystem::path better(image.written);
    better.replace_extension(usual);
    warnings.add(image.at, "\"" + image.written + "\" is " + nature.name,
                 "call it \"" + better.string() + "\"");
}

class Loader {
public:
    Loader(Warnings& warnings, PictureStore* store, const FileSystem& files)
        : warnings_(warnings), store_(store), files_(files) {}

    Shared load(const ImageRef& image) {
        if (image.file.empty()) return nullptr;
        const auto [known, fresh] = by_file_.try_emplace(image.file.lexically_normal());
        if (fresh) known->second = read(image);
        return known->second;
    }

private:
    Shared read(const ImageRef& image) {
        const FileStatus status = store_ ? files_.status(image.file) : FileStatus{};
        const StoredPicture* stored = store_ ? store_->find(image.file, status) : nullptr;
        if (!stored) return read_anew(image, status);
        check_ending(image, stored->nature, warnings_);
        return by_key_.try_emplace(stored->picture->key, stored->picture).first->second;
    }

    Shared read_anew(const ImageRef& image, const FileStatus& status) {
        std::string bytes = read_bytes(image, files_);
        const FileNature nature = nature_of(bytes);
        if (nature.kind == FileKind::foreign || nature.kind == FileKind::unknown)
            refuse(image, nature);
        check_ending(image, nature, warnings_);
        const std::string key = content_hash(bytes);
        Shared& known = by_key_[key];
        if (!known) {
            Picture picture = read_as(nature.kind, image, std::move(bytes));
            picture.key = key;
            known = std::make_shared<const Picture>(std::move(picture));
        }
        // A drawing is told of each time that it is read.
        if (store_ && nature.kind != FileKind::svg)
            store_->keep(image.file, {status, nature, known});
        return known;
    }

    Picture read_as(FileKind kind, const ImageRef& image, std::string bytes) {
        if (kind == FileKind::svg) return read_svg(image, bytes, warnings_);
        return kind == FileKind::jpeg ? read_jpeg(image, std::move(bytes)) : read_png(image, bytes);
    }

    Warnings& warnings_;
    PictureStore* store_;
    const FileSystem& files_;
    std::map<std::filesystem::path, Shared> by_file_;
    std::map<std::string, Shared> by_key_;
};

}  // namespace

PictureBook::PictureBook(const std::vector<ImageRef>& images, Warnings& warnings,
                         PictureStore* store, const FileSystem& files) {
    Loader loader(warnings, store, files);
    pictures_.reserve(images.size());
    for (const ImageRef& image : images) pictures_.push_back(loader.load(image));
}

}  // namespace yaprak
