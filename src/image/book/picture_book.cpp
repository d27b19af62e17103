// Reads each file once, by its name and by its content, and hands it to the reader its bytes ask
// for.
#include "image/book/picture_book.hpp"

#include "base/content_hash.hpp"
#include "image/book/picture_store.hpp"
#include "image/codec/read_raster.hpp"
#include "image/file/drawing_bytes.hpp"
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
        throw Error(Code::image_unreadable, image.at,
                    called(image) + " cannot be read: " + problem.finding().problem);
    }
    if (bytes.empty())
        throw Error(Code::image_unreadable, image.at, called(image) + " is an empty file");
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
        "pictures are JPEG, PNG, WebP, GIF, TIFF, HEIC, AVIF or SVG files: open it in a picture "
        "program and export it as one";
    const std::string name = nature.name.empty() ? "no picture" : nature.name;
    throw Error(Code::image_unreadable, image.at, "\"" + image.written + "\" is " + name, hint);
}

using Endings = std::vector<std::string_view>;

// The endings that the names of such files have, the usual one first.
const Endings& endings_of(FileKind kind) {
    static const std::map<FileKind, Endings> endings = {
        {FileKind::jpeg, {".jpg", ".jpeg", ".jpe", ".jfif", ".jif"}},
        {FileKind::png, {".png"}},
        {FileKind::svg, {".svg", ".svgz"}},
        {FileKind::webp, {".webp"}},
        {FileKind::gif, {".gif"}},
        {FileKind::tiff, {".tif", ".tiff"}},
        {FileKind::heif, {".heic", ".heif", ".hif", ".avif", ".avifs"}},
    };
    return endings.at(kind);
}

// A picture that the site's settings name has no place that one could be sent to, and is the same
// on every page.
void check_ending(const ImageRef& image, const FileNature& nature, Warnings& warnings) {
    if (image.at.file.text().empty()) return;
    const std::string ending = ending_of(image);
    const Endings& right = endings_of(nature.kind);
    if (ending.empty() || std::find(right.begin(), right.end(), ending) != right.end()) return;
    std::filesystem::path better(image.written);
    better.replace_extension(right.front());
    warnings.add(Code::image_ending, image.at, "\"" + image.written + "\" is " + nature.name,
                 "call it \"" + better.string() + "\"");
}

class Loader {
public:
    Loader(Warnings& warnings, PictureStore* store, const FileSystem& files, const FontBook* fonts)
        : warnings_(warnings), store_(store), files_(files), fonts_(fonts) {}

    Shared load(const ImageRef& image) {
        if (image.file.empty()) return nullptr;
        const auto [known, fresh] = by_file_.try_emplace(image.file.lexically_normal());
        if (fresh) known->second = read_or_tell(image);
        return known->second;
    }

private:
    // A picture never fails its page.
    Shared read_or_tell(const ImageRef& image) {
        try {
            return read(image);
        } catch (const TransientError&) {
            throw;
        } catch (const Error& error) {
            const Finding& why = error.finding();
            warnings_.add(Code::image_unreadable, image.at, why.problem, why.hint);
            return nullptr;
        }
    }

    Shared read(const ImageRef& image) {
        const FileStatus status = store_ ? files_.status(image.file) : FileStatus{};
        const StoredPicture* stored = store_ ? store_->find(image.file, status) : nullptr;
        if (!stored) return read_anew(image, status);
        check_ending(image, stored->nature, warnings_);
        return by_key_.try_emplace(stored->picture->key, stored->picture).first->second;
    }

    Shared read_anew(const ImageRef& image, const FileStatus& status) {
        std::string bytes = drawing_bytes(read_bytes(image, files_));
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
        if (kind == FileKind::svg) return read_svg(image, bytes, warnings_, fonts_);
        return read_raster(kind, image, std::move(bytes));
    }

    Warnings& warnings_;
    PictureStore* store_;
    const FileSystem& files_;
    const FontBook* fonts_;
    std::map<std::filesystem::path, Shared> by_file_;
    std::map<std::string, Shared> by_key_;
};

}  // namespace

PictureBook::PictureBook(const std::vector<ImageRef>& images, Warnings& warnings,
                         PictureStore* store, const FileSystem& files, const FontBook* fonts) {
    Loader loader(warnings, store, files, fonts);
    pictures_.reserve(images.size());
    for (const ImageRef& image : images) pictures_.push_back(loader.load(image));
}

}  // namespace yaprak
