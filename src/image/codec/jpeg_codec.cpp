// libjpeg jumps over frames when it meets an error, so it is called in steps: between the landing
// place (attempt) and libjpeg nothing stands that would have to be destroyed.
#include "image/codec/jpeg_codec.hpp"

#include <jpeglib.h>

#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace yaprak {
namespace {

struct Errors {
    jpeg_error_mgr base;  // first: libjpeg knows this part only
    std::jmp_buf landing;
};

[[noreturn]] void on_error(j_common_ptr jpeg) {
    std::longjmp(reinterpret_cast<Errors*>(jpeg->err)->landing, 1);
}

void on_message(j_common_ptr) {}

// A file of very many scans is made to keep decoders busy.
void watch_scans(j_common_ptr jpeg) {
    if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > most_scans) on_error(jpeg);
}

jpeg_error_mgr* quiet(Errors& errors) {
    jpeg_std_error(&errors.base);
    errors.base.error_exit = on_error;
    errors.base.output_message = on_message;
    return &errors.base;
}

// False when libjpeg jumped back. `step` may own nothing.
template <typename Step>
bool attempt(Errors& errors, const Step& step) {
    if (setjmp(errors.landing)) return false;
    step();
    return true;
}

class Decoder {
public:
    explicit Decoder(std::string_view file, bool is_rough = false)
        : file_(file), is_rough_(is_rough) {
        jpeg_.err = quiet(errors_);
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { jpeg_destroy_decompress(&jpeg_); }

    std::optional<Pixels> run(Window window) {
        if (!attempt(errors_, [&] { start(window); })) return std::nullopt;
        const double shrunk = double(jpeg_.scale_num) / double(jpeg_.scale_denom);
        for (Interval* interval : {&window.across, &window.down}) {
            interval->begin *= shrunk;
            interval->length *= shrunk;
        }
        Resampler resampler(int(jpeg_.output_width), int(jpeg_.output_height),
                            jpeg_.output_components, window);
        std::vector<unsigned char> row(jpeg_.output_width * std::size_t(jpeg_.output_components));
        while (jpeg_.output_scanline < jpeg_.output_height) {
            if (!attempt(errors_, [&] { read(row.data()); })) return std::nullopt;
            resampler.add(row.data());
        }
        if (jpeg_.err->num_warnings > 0) return std::nullopt;  // something is amiss in its data
        return resampler.take();
    }

private:
    void start(const Window& window) {
        jpeg_create_decompress(&jpeg_);
        jpeg_.mem->max_memory_to_use = most_decoding_bytes;
        progress_.progress_monitor = watch_scans;
        jpeg_.progress = &progress_;
        jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(file_.data()), file_.size());
        jpeg_read_header(&jpeg_, TRUE);
        jpeg_.out_color_space = jpeg_.num_components == 1   ? JCS_GRAYSCALE
                                : jpeg_.num_components == 3 ? JCS_RGB
                                                            : JCS_CMYK;
        if (is_rough_) {
            jpeg_.dct_method = JDCT_IFAST;
            jpeg_.do_fancy_upsampling = jpeg_.do_block_smoothing = FALSE;
        }
        jpeg_.scale_num = 1;
        jpeg_.scale_denom = reduction(window);
        jpeg_start_decompress(&jpeg_);
    }

    // Whole halvings are quick and good in the transform itself; the filter does the rest.
    static unsigned reduction(const Window& window) {
        unsigned by = 8;
        while (by > 1 && (window.across.length < by * double(window.width) ||
                          window.down.length < by * double(window.height)))
            by /= 2;
        return by;
    }

    void read(unsigned char* row) { jpeg_read_scanlines(&jpeg_, &row, 1); }

    std::string_view file_;
    bool is_rough_;
    Errors errors_;
    jpeg_decompress_struct jpeg_{};
    jpeg_progress_mgr progress_{};
};

class Encoder {
public:
    explicit Encoder(const Pixels& pixels) : pixels_(pixels) { jpeg_.err = quiet(errors_); }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    ~Encoder() {
        jpeg_destroy_compress(&jpeg_);
        std::free(memory_);
    }

    std::optional<std::string> run(const JpegOptions& options) {
        if (!attempt(errors_, [&] { encode(options); })) return std::nullopt;
        return std::string(reinterpret_cast<const char*>(memory_), size_);
    }

private:
    void encode(const JpegOptions& options) {
        jpeg_create_compress(&jpeg_);
        jpeg_mem_dest(&jpeg_, &memory_, &size_);
        jpeg_.image_width = JDIMENSION(pixels_.width);
        jpeg_.image_height = JDIMENSION(pixels_.height);
        jpeg_.input_components = pixels_.channels;
        jpeg_.in_color_space = pixels_.channels == 1   ? JCS_GRAYSCALE
                               : pixels_.channels == 3 ? JCS_RGB
                                                       : JCS_CMYK;
        jpeg_set_defaults(&jpeg_);
        if (pixels_.channels == 4) set_inks(options);
        if (options.full_colours)
            jpeg_.comp_info[0].h_samp_factor = jpeg_.comp_info[0].v_samp_factor = 1;
        jpeg_set_quality(&jpeg_, options.quality, TRUE);
        jpeg_.optimize_coding = boolean(!options.quick);
        if (!options.quick) jpeg_simple_progression(&jpeg_);
        jpeg_start_compress(&jpeg_, TRUE);
        write_rows();
        jpeg_finish_compress(&jpeg_);
    }

    // Without Adobe's mark a reader takes four components for inks as they are.
    void set_inks(const JpegOptions& options) {
        jpeg_set_colorspace(&jpeg_, options.adobe_inks ? JCS_YCCK : JCS_CMYK);
        jpeg_.write_Adobe_marker = boolean(options.adobe_inks);
    }

    void write_rows() {
        const std::size_t row = std::size_t(pixels_.width) * std::size_t(pixels_.channels);
        while (jpeg_.next_scanline < jpeg_.image_height) {
            auto* start = reinterpret_cast<unsigned char*>(
                const_cast<char*>(pixels_.bytes.data() + jpeg_.next_scanline * row));
            jpeg_write_scanlines(&jpeg_, &start, 1);
        }
    }

    const Pixels& pixels_;
    Errors errors_;
    jpeg_compress_struct jpeg_{};
    unsigned char* memory_ = nullptr;
    unsigned long size_ = 0;
};

// Where the first scan ends (T.81, B.1.1): at a marker that is no restart. 0 where there is none.
std::size_t end_of_first_scan(std::string_view file) {
    const auto byte = [&](std::size_t at) {
        return at < file.size() ? static_cast<unsigned char>(file[at]) : 0u;
    };
    constexpr unsigned start_of_scan = 0xDA, restart_0 = 0xD0, restart_7 = 0xD7;
    std::size_t at = 2;
    bool is_in_scan = false;
    while ((at = file.find('\xFF', at)) < file.size()) {
        const unsigned code = byte(at + 1);
        if (code == 0xFF || code == 0 || (code >= restart_0 && code <= restart_7)) {
            at += code == 0xFF ? 1 : 2;
            continue;
        }
        if (is_in_scan) return at;
        is_in_scan = code == start_of_scan;
        at += 2 + (byte(at + 2) << 8 | byte(at + 3));
    }
    return 0;
}

}  // namespace

std::optional<Pixels> glance_at_jpeg(std::string_view file, const Window& window) {
    constexpr std::string_view end_of_image = "\xFF\xD9";
    const std::size_t end = end_of_first_scan(file);
    if (end == 0) return std::nullopt;
    if (file.substr(end, 2) == end_of_image) return Decoder(file, true).run(window);
    const std::string first = std::string(file.substr(0, end)).append(end_of_image);
    return Decoder(first, true).run(window);
}

std::optional<Pixels> decode_jpeg(std::string_view file, const Window& window) {
    return Decoder(file).run(window);
}

std::optional<std::string> encode_jpeg(const Pixels& pixels, const JpegOptions& options) {
    return Encoder(pixels).run(options);
}

}  // namespace yaprak
