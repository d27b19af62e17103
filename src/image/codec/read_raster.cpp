#include "image/codec/read_raster.hpp"

#include "base/error.hpp"
#include "image/codec/gif.hpp"
#include "image/codec/heif.hpp"
#include "image/codec/jpeg.hpp"
#include "image/codec/png.hpp"
#include "image/codec/tiff.hpp"
#include "image/codec/webp.hpp"
#include "image/file/limits.hpp"

namespace yaprak {

Picture read_raster(FileKind kind, const ImageRef& image, std::string bytes) {
    switch (kind) {
        case FileKind::jpeg:
            return read_jpeg(image, std::move(bytes));
        case FileKind::png:
            return read_png(image, bytes);
        case FileKind::webp:
            return read_webp(image, bytes);
        case FileKind::gif:
            return read_gif(image, bytes);
        case FileKind::tiff:
            return read_tiff(image, bytes);
        case FileKind::heif:
            return read_heif(image, bytes);
        default:
            throw Error(Code::image_unreadable, image.at, called(image) + " is no photograph");
    }
}

}  // namespace yaprak
