#include "image/codec/gif.hpp"

#include "base/error.hpp"
#include "base/late_library.hpp"
#include "image/codec/raster.hpp"
#include "image/file/limits.hpp"

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace yaprak {
namespace {

struct GifLibrary {
    LateLibrary library;
    decltype(&::DGifOpen) open = library["DGifOpen"];
    decltype(&::DGifGetRecordType) record_type = library["DGifGetRecordType"];
    decltype(&::DGifGetImageDesc) frame = library["DGifGetImageDesc"];
    decltype(&::DGifGetExtension) extension = library["DGifGetExtension"];
    decltype(&::DGifGetExtensionNext) next_extension = library["DGifGetExtensionNext"];
    decltype(&::DGifGetLine) line = library["DGifGetLine"];
    decltype(&::DGifCloseFile) close = library["DGifCloseFile"];
};

const GifLibrary& gif_library() {
    static const GifLibrary library{
        {"libgif.so.7", "the library that reads GIF pictures, libgif.so.7, cannot be opened",
         "install Debian's package libgif7, or save the picture as PNG"}};
    return library;
}

int read_bytes(GifFileType* file, GifByteType* out, int size) {
    auto& rest = *static_cast<std::string_view*>(file->UserData);
    const std::size_t count = std::min(std::size_t(size), rest.size());
    std::copy_n(rest.data(), count, out);
    rest.remove_prefix(count);
    return int(count);
}

struct Close {
    void operator()(GifFileType* file) const {
        int problem = 0;
        gif_library().close(file, &problem);
    }
};

class Decoder {
public:
    Decoder(const ImageRef& image, std::string_view bytes) : image_(image), rest_(bytes) {
        int problem = 0;
        file_.reset(gif_library().open(&rest_, read_bytes, &problem));
        if (!file_) refuse_damaged(image_);
    }

    Picture run() {
        check_size(image_, std::uint32_t(file_->SWidth), std::uint32_t(file_->SHeight));
        find_frame();
        take_palette();
        const std::size_t pixels = std::size_t(file_->SWidth) * std::size_t(file_->SHeight);
        picture_.width = file_->SWidth;
        picture_.height = file_->SHeight;
        picture_.bytes.resize(pixels);
        picture_.alpha.resize(pixels);  // nothing is seen where no frame lies
        read_rows();
        drop_idle_mask(picture_.alpha);
        return std::move(picture_);
    }

private:
    void check(int went_well) const {
        if (went_well != GIF_OK) refuse_damaged(image_);
    }

    // Up to the first frame. An extension before it may name the transparent index.
    void find_frame() {
        for (;;) {
            GifRecordType type = UNDEFINED_RECORD_TYPE;
            check(gif_library().record_type(file_.get(), &type));
            if (type == IMAGE_DESC_RECORD_TYPE) break;
            if (type != EXTENSION_RECORD_TYPE) refuse_damaged(image_);
            read_extension();
        }
        check(gif_library().frame(file_.get()));
    }

    // GIF89a, 23: flags, delay in two bytes, transparent index.
    void read_extension() {
        int code = 0;
        GifByteType* block = nullptr;
        check(gif_library().extension(file_.get(), &code, &block));
        if (block && code == GRAPHICS_EXT_FUNC_CODE && block[0] >= 4)
            transparent_ = block[1] & 1 ? block[4] : -1;
        while (block) check(gif_library().next_extension(file_.get(), &block));
    }

    void take_palette() {
        const ColorMapObject* map =
            file_->Image.ColorMap ? file_->Image.ColorMap : file_->SColorMap;
        if (!map || map->ColorCount < 1) refuse_damaged(image_);
        picture_.colour = PictureColour::indexed;
        for (int i = 0; i < map->ColorCount && i < 256; ++i)
            for (const GifByteType part :
                 {map->Colors[i].Red, map->Colors[i].Green, map->Colors[i].Blue})
                picture_.palette += char(part);
    }

    void read_rows() {
        static constexpr std::array first = {0, 4, 2, 1}, step = {8, 8, 4, 2};
        const GifImageDesc& frame = file_->Image;
        if (frame.Width < 1 || frame.Height < 1) refuse_damaged(image_);
        check_size(image_, std::uint32_t(frame.Width), std::uint32_t(frame.Height));
        row_.resize(std::size_t(frame.Width));
        if (!frame.Interlace)
            for (int y = 0; y < frame.Height; ++y) read_row(y);
        for (std::size_t pass = 0; frame.Interlace && pass < first.size(); ++pass)
            for (int y = first[pass]; y < frame.Height; y += step[pass]) read_row(y);
    }

    void read_row(int y) {
        check(gif_library().line(file_.get(), row_.data(), int(row_.size())));
        y += file_->Image.Top;
        if (y < 0 || y >= picture_.height) return;
        for (std::size_t i = 0; i < row_.size(); ++i) {
            const int x = int(i) + file_->Image.Left;
            if (x >= 0 && x < picture_.width) set_pixel(x, y, row_[i]);
        }
    }

    // An index beyond the palette is no colour.
    void set_pixel(int x, int y, int index) {
        if (index == transparent_ || std::size_t(index) * 3 >= picture_.palette.size()) return;
        const std::size_t at = std::size_t(y) * std::size_t(picture_.width) + std::size_t(x);
        picture_.bytes[at] = char(index);
        picture_.alpha[at] = '\xFF';
    }

    const ImageRef& image_;
    std::string_view rest_;
    std::unique_ptr<GifFileType, Close> file_;
    Picture picture_;
    std::vector<GifPixelType> row_;
    int transparent_ = -1;
};

}  // namespace

Picture read_gif(const ImageRef& image, std::string_view bytes) {
    return Decoder(image, bytes).run();
}

}  // namespace yaprak
