// libpng jumps over frames when it meets an error, so it is called in steps: between the landing
// place (attempt) and libpng nothing stands that would have to be destroyed, and all memory is
// taken between the steps.
#include "image/codec/png.hpp"

#include "base/error.hpp"
#include "image/codec/exif.hpp"
#include "image/codec/opacity_weight.hpp"
#include "image/codec/raster.hpp"
#include "image/colour/to_srgb.hpp"
#include "image/file/limits.hpp"
#include "image/pixels/resample.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

namespace yaprak {
namespace {

// What libpng's callbacks see: the bytes to come, and what went wrong.
struct Source {
    std::string_view rest;
    bool cut_off = false;
    char problem[128] = {};
};

void read_bytes(png_structp png, png_bytep out, std::size_t size) {
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    source->cut_off = source->rest.size() < size;
    if (source->cut_off) png_error(png, "the bytes end");
    std::memcpy(out, source->rest.data(), size);
    source->rest.remove_prefix(size);
}

void on_error(png_structp png, png_const_charp words) {
    auto* source = static_cast<Source*>(png_get_error_ptr(png));
    std::strncpy(source->problem, words, sizeof source->problem - 1);
    png_longjmp(png, 1);
}

void on_warning(png_structp, png_const_charp) {}

class Handle {
public:
    explicit Handle(Source& source)
        : png(png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, on_error, on_warning)),
          info(png ? png_create_info_struct(png) : nullptr) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { png_destroy_read_struct(&png, &info, nullptr); }

    png_structp png;
    png_infop info;
};

// False when libpng jumped back. `step` may own nothing.
template <typename Step>
bool attempt(png_structp png, const Step& step) {
    if (setjmp(png_jmpbuf(png))) return false;
    step();
    return true;
}

// Everything but the picture, its transparency, its colour profile, its resolution and how it is
// turned (eXIf) is passed over unread: texts can be bombs. A profile may have four megabytes.
void set_up(png_structp png, Source& source) {
    static const png_byte unread[] =
        "bKGD\0cHRM\0gAMA\0hIST\0iTXt\0oFFs\0pCAL\0sBIT\0"
        "sCAL\0sPLT\0sRGB\0tEXt\0tIME\0zTXt";
    png_set_read_fn(png, &source, read_bytes);
    png_set_user_limits(png, longest_side, longest_side);
    png_set_check_for_invalid_index(png, 0);
    png_set_chunk_cache_max(png, 64);
    png_set_chunk_malloc_max(png, 4u << 20);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, nullptr, 0);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, unread, int(sizeof unread / 5));
}

constexpr std::uint64_t largest_whole = std::uint64_t(80) << 20;  // bytes: an A4 sheet at 400 dpi

// The form in which libpng gives the rows.
struct Form {
    png_uint_32 width = 0, height = 0;
    int bits = 0, type = 0, interlace = 0;
    int channels = 0;
    std::size_t row_size = 0;
    double dpi = 0;
    int orientation = 1;
    bool is_reduced = false;  // read with fewer pixels than it has, in 8 bits a colour
    png_colorp palette = nullptr;
    png_bytep palette_alpha = nullptr;
    int palette_size = 0, palette_alpha_size = 0;
    png_bytep profile = nullptr;
    png_uint_32 profile_size = 0;

    bool indexed() const { return type == PNG_COLOR_TYPE_PALETTE; }
    bool alpha_in_rows() const { return type & PNG_COLOR_MASK_ALPHA; }
    std::size_t sample_size() const { return bits == 16 ? 2 : 1; }
};

int orientation_of(png_structp png, png_infop info) {
    png_uint_32 size = 0;
    png_bytep exif = nullptr;
    if (!png_get_eXIf_1(png, info, &size, &exif) || !exif) return 1;
    return exif_orientation({reinterpret_cast<const char*>(exif), size});
}

// More would take several times as much until the page is made. Nothing is reduced that stands in
// passes, which need all of it at once.
bool is_large(png_structp png, png_infop info) {
    const bool is_masked = png_get_valid(png, info, PNG_INFO_tRNS) &&
                           !(png_get_color_type(png, info) & PNG_COLOR_MASK_ALPHA);
    const std::uint64_t size = (std::uint64_t(png_get_rowbytes(png, info)) +
                                (is_masked ? png_get_image_width(png, info) : 0)) *
                               png_get_image_height(png, info);
    return size > largest_whole && png_get_interlace_type(png, info) == PNG_INTERLACE_NONE;
}

void read_form(png_structp png, png_infop info, Form& form) {
    png_read_info(png, info);
    form.is_reduced = is_large(png, info);
    form.orientation = orientation_of(png, info);
    if (form.is_reduced) {
        png_set_expand(png);
        png_set_strip_16(png);
    } else if (png_get_color_type(png, info) != PNG_COLOR_TYPE_PALETTE &&
               png_get_valid(png, info, PNG_INFO_tRNS)) {
        png_set_tRNS_to_alpha(png);
    }
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    png_get_IHDR(png, info, &form.width, &form.height, &form.bits, &form.type, &form.interlace,
                 nullptr, nullptr);
    form.channels = png_get_channels(png, info);
    form.row_size = png_get_rowbytes(png, info);
    form.dpi = std::round(png_get_pixels_per_meter(png, info) * 0.254) / 10;
    png_charp name = nullptr;
    int compression = 0;
    png_get_iCCP(png, info, &name, &compression, &form.profile, &form.profile_size);
    png_get_PLTE(png, info, &form.palette, &form.palette_size);
    if (form.indexed())
        png_get_tRNS(png, info, &form.palette_alpha, &form.palette_alpha_size, nullptr);
}

class Decoder {
public:
    Decoder(const ImageRef& image, std::string_view bytes)
        : image_(image), source_{bytes}, handle_(source_) {
        if (!handle_.info)
            throw Error(Code::memory, image.at, "no memory left for " + called(image));
    }

    Picture run() {
        check(attempt(handle_.png, [this] {
            set_up(handle_.png, source_);
            read_form(handle_.png, handle_.info, form_);
        }));
        describe();
        if (form_.is_reduced) {
            read_reduced();
        } else {
            take_memory();
            form_.interlace ? read_interlaced() : read_row_by_row();
        }
        check(attempt(handle_.png, [this] { png_read_end(handle_.png, nullptr); }));
        if (form_.palette_alpha) mask_palette();
        drop_idle_mask(picture_.alpha);
        if (form_.profile)
            turn_into_srgb(picture_, {reinterpret_cast<const char*>(form_.profile),
                                      std::size_t(form_.profile_size)});
        return std::move(picture_);
    }

private:
    void check(bool went_well) const {
        if (went_well) return;
        if (source_.cut_off)
            throw Error(Code::image_unreadable, image_.at, called(image_) + " is cut off",
                        "copy or export the file again");
        throw Error(Code::image_unreadable, image_.at,
                    called(image_) + " is damaged (" + source_.problem + ")",
                    "save it again as PNG");
    }

    void describe() {
        picture_.width = int(form_.width);
        picture_.height = int(form_.height);
        picture_.bits = form_.bits;
        picture_.dpi = form_.dpi;
        picture_.orientation = form_.orientation;
        picture_.colour = form_.indexed()                     ? PictureColour::indexed
                          : form_.type & PNG_COLOR_MASK_COLOR ? PictureColour::rgb
                                                              : PictureColour::grey;
        for (int i = 0; form_.indexed() && i < form_.palette_size; ++i)
            for (const png_byte part :
                 {form_.palette[i].red, form_.palette[i].green, form_.palette[i].blue})
                picture_.palette += char(part);
    }

    std::size_t pixels() const { return std::size_t(form_.width) * form_.height; }

    void take_memory() {
        const bool masked = form_.alpha_in_rows() || form_.palette_alpha;
        const std::size_t kept = colour_size() * form_.height, mask = masked ? pixels() : 0;
        const std::size_t working = form_.row_size * (form_.interlace ? form_.height : 1);
        if (std::max(kept, working) + mask > most_sample_bytes)
            throw Error(Code::image_unreadable, image_.at,
                        called(image_) + " is too large when unpacked",
                        "save it with fewer pixels, or with 8 bits a colour");
        if (form_.alpha_in_rows() || !form_.interlace) picture_.bytes.resize(kept);
        picture_.alpha.resize(mask);
        rows_.resize(form_.alpha_in_rows() || form_.interlace ? working : 0);
    }

    // Of one row, without the alpha.
    std::size_t colour_size() const {
        if (!form_.alpha_in_rows()) return form_.row_size;
        return form_.row_size / std::size_t(form_.channels) * std::size_t(form_.channels - 1);
    }

    void read_row_by_row() {
        if (!form_.alpha_in_rows()) return read_straight();
        auto* row = reinterpret_cast<png_bytep>(rows_.data());
        for (png_uint_32 y = 0; y < form_.height; ++y) {
            check(attempt(handle_.png, [&] { png_read_row(handle_.png, row, nullptr); }));
            split(rows_.data(), y);
        }
    }

    // Each pixel stands for a square of those in the file. Colours are weighted with how opaque
    // they are.
    void read_reduced() {
        int by = 2;
        while (pixels() * std::size_t(form_.channels) / std::size_t(by * by) > largest_whole) ++by;
        const int width = int(form_.width), height = int(form_.height);
        const bool is_masked = form_.alpha_in_rows();
        Resampler resampler(width, height, form_.channels,
                            {{0, double(width)},
                             {0, double(height)},
                             std::max(width / by, 1),
                             std::max(height / by, 1)});
        rows_.resize(form_.row_size);
        auto* row = reinterpret_cast<png_bytep>(rows_.data());
        for (png_uint_32 y = 0; y < form_.height; ++y) {
            check(attempt(handle_.png, [&] { png_read_row(handle_.png, row, nullptr); }));
            if (is_masked) weight_with_opacity(row, form_.width, std::size_t(form_.channels));
            resampler.add(row);
        }
        set_samples(picture_, resampler.take(), is_masked);
        picture_.dpi = form_.dpi / by;
    }

    void read_straight() {
        auto* row = reinterpret_cast<png_bytep>(picture_.bytes.data());
        check(attempt(handle_.png, [&] {
            for (png_uint_32 y = 0; y < form_.height; ++y)
                png_read_row(handle_.png, row + y * form_.row_size, nullptr);
        }));
    }

    // The passes fill one another's gaps, so all rows stay until the last.
    void read_interlaced() {
        std::vector<png_bytep> starts;
        for (png_uint_32 y = 0; y < form_.height; ++y)
            starts.push_back(reinterpret_cast<png_bytep>(rows_.data()) + y * form_.row_size);
        check(attempt(handle_.png, [&] { png_read_image(handle_.png, starts.data()); }));
        if (!form_.alpha_in_rows()) {
            picture_.bytes = std::move(rows_);
            return;
        }
        for (std::size_t y = 0; y < form_.height; ++y) split(rows_.data() + y * form_.row_size, y);
    }

    // Row y: colours to one side, alpha to the other; of 16 bits its upper 8.
    void split(const char* row, std::size_t y) {
        const std::size_t sample = form_.sample_size();
        const std::size_t colours = sample * std::size_t(form_.channels - 1);
        char* colour = picture_.bytes.data() + y * colour_size();
        char* alpha = picture_.alpha.data() + y * form_.width;
        for (std::size_t x = 0; x < form_.width; ++x, row += sample) {
            for (std::size_t i = 0; i < colours; ++i) *colour++ = *row++;
            *alpha++ = *row;
        }
    }

    void mask_palette() {
        std::array<char, 256> levels;
        levels.fill('\xFF');
        for (int i = 0; i < form_.palette_alpha_size && i < 256; ++i)
            levels[std::size_t(i)] = char(form_.palette_alpha[i]);
        char* alpha = picture_.alpha.data();
        for (std::size_t y = 0; y < form_.height; ++y, alpha += form_.width)
            mask_row(picture_.bytes.data() + y * form_.row_size, levels, alpha);
    }

    // Pixels lie from a byte's high bits to its low ones.
    void mask_row(const char* row, const std::array<char, 256>& levels, char* alpha) const {
        const unsigned bits = unsigned(form_.bits), within = 8 / bits - 1;
        const unsigned bytes_shift = bits == 8 ? 0 : bits == 4 ? 1 : bits == 2 ? 2 : 3;
        for (unsigned x = 0; x < form_.width; ++x) {
            const unsigned packed = static_cast<unsigned char>(row[x >> bytes_shift]);
            const unsigned index = packed >> (within - (x & within)) * bits & ((1u << bits) - 1);
            alpha[x] = levels[index];
        }
    }

    const ImageRef& image_;
    Source source_;
    Handle handle_;
    Form form_;
    Picture picture_;
    std::string rows_;
};

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

}  // namespace

Picture read_png(const ImageRef& image, std::string_view bytes) {
    // The signature, the header's length and name, then width and height: before libpng sees them.
    if (bytes.size() < 24)
        throw Error(Code::image_unreadable, image.at, called(image) + " is cut off",
                    "copy or export the file again");
    if (bytes.substr(12, 4) == "IHDR")
        check_size(image, number_at(bytes, 16), number_at(bytes, 20));
    return Decoder(image, bytes).run();
}

}  // namespace yaprak
