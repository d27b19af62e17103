#include "image/codec/heif.hpp"

#include "base/error.hpp"
#include "base/late_library.hpp"
#include "image/codec/raster.hpp"
#include "image/colour/known_profile.hpp"
#include "image/file/limits.hpp"

#include <libheif/heif.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace yaprak {
namespace {

struct HeifLibrary {
    LateLibrary library;
    decltype(&::heif_context_alloc) new_context = library["heif_context_alloc"];
    decltype(&::heif_context_free) free_context = library["heif_context_free"];
    decltype(&::heif_context_set_maximum_image_size_limit) set_longest_side =
        library["heif_context_set_maximum_image_size_limit"];
    decltype(&::heif_context_set_max_decoding_threads) set_threads =
        library["heif_context_set_max_decoding_threads"];
    decltype(&::heif_context_read_from_memory_without_copy) read =
        library["heif_context_read_from_memory_without_copy"];
    decltype(&::heif_context_get_primary_image_handle) primary =
        library["heif_context_get_primary_image_handle"];
    decltype(&::heif_image_handle_release) release_handle = library["heif_image_handle_release"];
    decltype(&::heif_image_handle_get_width) handle_width = library["heif_image_handle_get_width"];
    decltype(&::heif_image_handle_get_height) handle_height =
        library["heif_image_handle_get_height"];
    decltype(&::heif_image_handle_has_alpha_channel) has_alpha =
        library["heif_image_handle_has_alpha_channel"];
    decltype(&::heif_image_handle_get_raw_color_profile_size) profile_size =
        library["heif_image_handle_get_raw_color_profile_size"];
    decltype(&::heif_image_handle_get_raw_color_profile) profile =
        library["heif_image_handle_get_raw_color_profile"];
    decltype(&::heif_image_handle_get_nclx_color_profile) numbers =
        library["heif_image_handle_get_nclx_color_profile"];
    decltype(&::heif_nclx_color_profile_free) free_numbers =
        library["heif_nclx_color_profile_free"];
    decltype(&::heif_decode_image) decode = library["heif_decode_image"];
    decltype(&::heif_image_release) release_image = library["heif_image_release"];
    decltype(&::heif_image_get_width) width = library["heif_image_get_width"];
    decltype(&::heif_image_get_height) height = library["heif_image_get_height"];
    decltype(&::heif_image_get_plane_readonly) plane = library["heif_image_get_plane_readonly"];
};

const HeifLibrary& heif_library() {
    static const HeifLibrary library{
        {"libheif.so.1",
         "the library that reads HEIC and AVIF pictures, libheif.so.1, cannot be opened",
         "install Debian's package libheif1, or save the picture as JPEG"}};
    return library;
}

struct Free {
    void operator()(heif_context* context) const { heif_library().free_context(context); }
    void operator()(heif_image_handle* handle) const { heif_library().release_handle(handle); }
    void operator()(heif_color_profile_nclx* numbers) const {
        heif_library().free_numbers(numbers);
    }
    void operator()(heif_image* decoded) const { heif_library().release_image(decoded); }
};

class Decoder {
public:
    Decoder(const ImageRef& image, std::string_view bytes)
        : image_(image), context_(heif_library().new_context()) {
        if (!context_) throw Error(Code::memory, image.at, "no memory left for " + called(image));
        heif_library().set_longest_side(context_.get(), int(longest_side));
        heif_library().set_threads(context_.get(), 0);  // in this thread, the others have theirs
        check(heif_library().read(context_.get(), bytes.data(), bytes.size(), nullptr));
        heif_image_handle* handle = nullptr;
        check(heif_library().primary(context_.get(), &handle));
        handle_.reset(handle);
    }

    Picture run() {
        const HeifLibrary& heif = heif_library();
        check_size(image_, std::uint32_t(std::max(heif.handle_width(handle_.get()), 0)),
                   std::uint32_t(std::max(heif.handle_height(handle_.get()), 0)));
        decode(heif.has_alpha(handle_.get()) ? 4 : 3);
        Raster raster = rows();
        raster.profile = profile();
        raster.lossy = true;
        return picture_of(std::move(raster));
    }

private:
    void check(const heif_error& problem) const {
        if (problem.code == heif_error_Ok) return;
        if (problem.code == heif_error_Unsupported_filetype ||
            problem.code == heif_error_Unsupported_feature)
            throw Error(Code::image_unreadable, image_.at,
                        called(image_) + " is coded in a way that libheif does not know here",
                        "save it as JPEG");
        refuse_damaged(image_);
    }

    void decode(int channels) {
        channels_ = channels;
        heif_image* decoded = nullptr;
        check(heif_library().decode(
            handle_.get(), &decoded, heif_colorspace_RGB,
            channels == 4 ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB, nullptr));
        decoded_.reset(decoded);
    }

    Raster rows() const {
        const HeifLibrary& heif = heif_library();
        const int width = heif.width(decoded_.get(), heif_channel_interleaved);
        const int height = heif.height(decoded_.get(), heif_channel_interleaved);
        int stride = 0;
        const std::uint8_t* plane = heif.plane(decoded_.get(), heif_channel_interleaved, &stride);
        Raster raster = new_raster(image_, std::uint32_t(std::max(width, 0)),
                                   std::uint32_t(std::max(height, 0)), channels_);
        const std::size_t row = std::size_t(raster.width) * std::size_t(channels_);
        if (!plane || stride < 0 || std::size_t(stride) < row) refuse_damaged(image_);
        for (std::size_t y = 0; y < std::size_t(raster.height); ++y)
            std::memcpy(raster.bytes.data() + y * row, plane + y * std::size_t(stride), row);
        return raster;
    }

    std::string profile() const {
        const std::size_t size = heif_library().profile_size(handle_.get());
        if (size == 0) return profile_by_numbers();
        if (size > largest_profile) return {};
        std::string out(size, '\0');
        const heif_error problem = heif_library().profile(handle_.get(), out.data());
        return problem.code == heif_error_Ok ? out : std::string();
    }

    // H.273: the primaries, and a curve that is that of sRGB or near it, not one of films in HDR.
    std::string profile_by_numbers() const {
        heif_color_profile_nclx* said = nullptr;
        const heif_error problem = heif_library().numbers(handle_.get(), &said);
        const std::unique_ptr<heif_color_profile_nclx, Free> numbers(said);
        if (problem.code != heif_error_Ok || !numbers) return {};
        const int primaries = int(numbers->color_primaries);
        const int curve = int(numbers->transfer_characteristics);
        constexpr std::array curves{1, 2, 6, 13, 14, 15};
        if (std::find(curves.begin(), curves.end(), curve) == curves.end()) return {};
        if (primaries == 12) return profile_of(Primaries::display_p3);
        return primaries == 9 ? profile_of(Primaries::rec2020) : std::string();
    }

    static constexpr std::size_t largest_profile = std::size_t(4) << 20;

    const ImageRef& image_;
    std::unique_ptr<heif_context, Free> context_;
    std::unique_ptr<heif_image_handle, Free> handle_;
    std::unique_ptr<heif_image, Free> decoded_;
    int channels_ = 3;
};

}  // namespace

Picture read_heif(const ImageRef& image, std::string_view bytes) {
    return Decoder(image, bytes).run();
}

}  // namespace yaprak
