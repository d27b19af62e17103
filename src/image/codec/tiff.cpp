#include "image/codec/tiff.hpp"

#include "base/late_library.hpp"
#include "image/codec/raster.hpp"
#include "image/file/limits.hpp"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace yaprak {
namespace {

struct TiffLibrary {
    LateLibrary library;
    decltype(&::TIFFOpenOptionsAlloc) new_options = library["TIFFOpenOptionsAlloc"];
    decltype(&::TIFFOpenOptionsFree) free_options = library["TIFFOpenOptionsFree"];
    decltype(&::TIFFOpenOptionsSetMaxSingleMemAlloc) set_largest_block =
        library["TIFFOpenOptionsSetMaxSingleMemAlloc"];
    decltype(&::TIFFOpenOptionsSetErrorHandlerExtR) set_error_handler =
        library["TIFFOpenOptionsSetErrorHandlerExtR"];
    decltype(&::TIFFOpenOptionsSetWarningHandlerExtR) set_warning_handler =
        library["TIFFOpenOptionsSetWarningHandlerExtR"];
    decltype(&::TIFFClientOpenExt) open = library["TIFFClientOpenExt"];
    decltype(&::TIFFClose) close = library["TIFFClose"];
    decltype(&::TIFFGetField) field = library["TIFFGetField"];
    decltype(&::TIFFGetFieldDefaulted) field_or_default = library["TIFFGetFieldDefaulted"];
    decltype(&::TIFFIsTiled) is_tiled = library["TIFFIsTiled"];
    decltype(&::TIFFScanlineSize64) row_size = library["TIFFScanlineSize64"];
    decltype(&::TIFFReadScanline) read_row = library["TIFFReadScanline"];
    decltype(&::TIFFReadRGBAImageOriented) read_rgba = library["TIFFReadRGBAImageOriented"];
};

const TiffLibrary& tiff_library() {
    static const TiffLibrary library{
        {"libtiff.so.6", "the library that reads TIFF pictures, libtiff.so.6, cannot be opened",
         "install Debian's package libtiff6, or save the picture as PNG"}};
    return library;
}

// ---- the file in memory, as libtiff reads it ----

struct Memory {
    std::string_view bytes;
    std::size_t at = 0;
};

tmsize_t read_bytes(thandle_t handle, void* out, tmsize_t size) {
    auto& memory = *static_cast<Memory*>(handle);
    if (size <= 0 || memory.at >= memory.bytes.size()) return 0;
    const std::size_t count = std::min(std::size_t(size), memory.bytes.size() - memory.at);
    std::memcpy(out, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return tmsize_t(count);
}

tmsize_t write_nothing(thandle_t, void*, tmsize_t) {
    return 0;
}

toff_t seek(thandle_t handle, toff_t offset, int from) {
    auto& memory = *static_cast<Memory*>(handle);
    const toff_t start = from == SEEK_CUR ? memory.at : from == SEEK_END ? memory.bytes.size() : 0;
    return memory.at = start + offset;
}

int keep_open(thandle_t) {
    return 0;
}

toff_t size_of(thandle_t handle) {
    return static_cast<Memory*>(handle)->bytes.size();
}

// One who returns more than 0 keeps libtiff from writing to the terminal.
int keep_silent(TIFF*, void*, const char*, const char*, va_list) {
    return 1;
}

struct Close {
    void operator()(TIFF* file) const { tiff_library().close(file); }
};

using File = std::unique_ptr<TIFF, Close>;

File open(const ImageRef& image, Memory& memory) {
    const TiffLibrary& tiff = tiff_library();
    const std::unique_ptr<TIFFOpenOptions, decltype(tiff.free_options)> options(tiff.new_options(),
                                                                                tiff.free_options);
    if (!options) refuse_damaged(image);
    tiff.set_largest_block(options.get(), tmsize_t(most_sample_bytes));
    tiff.set_error_handler(options.get(), keep_silent, nullptr);
    tiff.set_warning_handler(options.get(), keep_silent, nullptr);
    File file(tiff.open("picture", "rm", &memory, read_bytes, write_nothing, seek, keep_open,
                        size_of, nullptr, nullptr, options.get()));
    if (!file) refuse_damaged(image);
    return file;
}

class Decoder {
public:
    Decoder(const ImageRef& image, std::string_view bytes)
        : image_(image), memory_{bytes}, file_(open(image, memory_)) {}

    Picture run() {
        std::uint32_t width = 0, height = 0;
        tiff_library().field(file_.get(), TIFFTAG_IMAGEWIDTH, &width);
        tiff_library().field(file_.get(), TIFFTAG_IMAGELENGTH, &height);
        Raster raster = new_raster(image_, width, height, 4);
        raster.dpi = dpi();
        raster.orientation = orientation();
        if (holds_inks()) return read_inks(raster);
        read_colours(raster);
        raster.profile = profile();
        return picture_of(std::move(raster));
    }

private:
    std::uint16_t number(std::uint32_t tag) const {
        std::uint16_t value = 0;
        tiff_library().field_or_default(file_.get(), tag, &value);
        return value;
    }

    int orientation() const {
        const int value = number(TIFFTAG_ORIENTATION);
        return value >= 1 && value <= 8 ? value : 1;
    }

    double dpi() const {
        float across = 0;
        if (!tiff_library().field(file_.get(), TIFFTAG_XRESOLUTION, &across)) return 0;
        const std::uint16_t unit = number(TIFFTAG_RESOLUTIONUNIT);
        if (!(across > 0) || across > 100'000 || unit == RESUNIT_NONE) return 0;
        return unit == RESUNIT_CENTIMETER ? double(across) * 2.54 : double(across);
    }

    std::string profile() const {
        std::uint32_t size = 0;
        void* data = nullptr;
        if (!tiff_library().field(file_.get(), TIFFTAG_ICCPROFILE, &size, &data) || !data)
            return {};
        return {static_cast<const char*>(data), size};
    }

    // Four inks beside each other, in rows: what a press gets as it is.
    bool holds_inks() const {
        return number(TIFFTAG_PHOTOMETRIC) == PHOTOMETRIC_SEPARATED &&
               number(TIFFTAG_SAMPLESPERPIXEL) == 4 && number(TIFFTAG_BITSPERSAMPLE) == 8 &&
               number(TIFFTAG_PLANARCONFIG) == PLANARCONFIG_CONTIG &&
               !tiff_library().is_tiled(file_.get());
    }

    Picture read_inks(Raster& raster) {
        const std::size_t row = std::size_t(raster.width) * 4;
        if (tiff_library().row_size(file_.get()) != row) refuse_damaged(image_);
        for (int y = 0; y < raster.height; ++y)
            if (tiff_library().read_row(file_.get(), raster.bytes.data() + std::size_t(y) * row,
                                        std::uint32_t(y), 0) != 1)
                refuse_damaged(image_);
        Picture picture;
        picture.colour = PictureColour::cmyk;
        picture.width = raster.width;
        picture.height = raster.height;
        picture.orientation = raster.orientation;
        picture.dpi = raster.dpi;
        picture.bytes = std::move(raster.bytes);
        return picture;
    }

    // As the rows are stored. libtiff gives each pixel as a number of 32 bits, red in the lowest,
    // weighted with its opacity.
    void read_colours(Raster& raster) {
        std::vector<std::uint32_t> pixels(raster.bytes.size() / 4);
        if (!tiff_library().read_rgba(file_.get(), std::uint32_t(raster.width),
                                      std::uint32_t(raster.height), pixels.data(),
                                      raster.orientation, 1))
            refuse_damaged(image_);
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            const unsigned opacity = TIFFGetA(pixels[i]);
            const auto unweighted = [&](unsigned value) {
                return char(opacity == 0 ? 0 : std::min(255u, value * 255 / opacity));
            };
            raster.bytes[i * 4] = unweighted(TIFFGetR(pixels[i]));
            raster.bytes[i * 4 + 1] = unweighted(TIFFGetG(pixels[i]));
            raster.bytes[i * 4 + 2] = unweighted(TIFFGetB(pixels[i]));
            raster.bytes[i * 4 + 3] = char(opacity);
        }
    }

    const ImageRef& image_;
    Memory memory_;
    File file_;
};

}  // namespace

Picture read_tiff(const ImageRef& image, std::string_view bytes) {
    return Decoder(image, bytes).run();
}

}  // namespace yaprak
