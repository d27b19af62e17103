#include "image/samples.hpp"

#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>
#include <vector>

namespace {

void put_rows(jpeg_compress_struct& jpeg) {
    std::vector<JSAMPLE> row(jpeg.image_width * std::size_t(jpeg.input_components));
    while (jpeg.next_scanline < jpeg.image_height) {
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = JSAMPLE(i * 37 + jpeg.next_scanline * 11);
        JSAMPROW start = row.data();
        jpeg_write_scanlines(&jpeg, &start, 1);
    }
}

void set_colours(jpeg_compress_struct& jpeg, const JpegSample& sample) {
    jpeg.in_color_space = sample.components == 1   ? JCS_GRAYSCALE
                          : sample.components == 3 ? JCS_RGB
                                                   : JCS_CMYK;
    jpeg_set_defaults(&jpeg);
    if (sample.components == 4) jpeg.write_Adobe_marker = boolean(sample.adobe);
    if (sample.progressive) jpeg_simple_progression(&jpeg);
    jpeg.arith_code = boolean(sample.arithmetic);
    if (sample.dpi == 0) return;
    jpeg.density_unit = 1;
    jpeg.X_density = jpeg.Y_density = UINT16(sample.dpi);
}

std::uint32_t crc_of(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char each : bytes) {
        crc ^= static_cast<unsigned char>(each);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

std::string big_endian(std::uint32_t value) {
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

void append_bytes(png_structp png, png_bytep bytes, std::size_t size) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char*>(bytes), size);
}

void set_palette(png_structp png, png_infop info, const PngSample& sample) {
    std::vector<png_color> colours;
    for (std::size_t i = 0; i + 2 < sample.palette.size(); i += 3)
        colours.push_back({png_byte(sample.palette[i]), png_byte(sample.palette[i + 1]),
                           png_byte(sample.palette[i + 2])});
    png_set_PLTE(png, info, colours.data(), int(colours.size()));
    if (!sample.palette_alpha.empty())
        png_set_tRNS(png, info, reinterpret_cast<png_const_bytep>(sample.palette_alpha.data()),
                     int(sample.palette_alpha.size()), nullptr);
}

}  // namespace

std::string make_jpeg(const JpegSample& sample) {
    jpeg_compress_struct jpeg;
    jpeg_error_mgr errors;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* memory = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &memory, &size);
    jpeg.image_width = JDIMENSION(sample.width);
    jpeg.image_height = JDIMENSION(sample.height);
    jpeg.input_components = sample.components;
    set_colours(jpeg, sample);
    jpeg_start_compress(&jpeg, TRUE);
    const std::string exif = std::string("Exif\0\0", 6) + sample.exif;
    if (!sample.exif.empty())
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                          unsigned(exif.size()));
    put_rows(jpeg);
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    std::string bytes(reinterpret_cast<const char*>(memory), size);
    std::free(memory);
    return bytes;
}

std::string make_exif(int orientation, bool little_endian) {
    const auto number = [&](unsigned value, int size) {
        std::string bytes;
        for (int i = 0; i < size; ++i)
            bytes += char(value >> 8 * (little_endian ? i : size - 1 - i));
        return bytes;
    };
    return (little_endian ? "II" : "MM") + number(42, 2) + number(8, 4) + number(2, 2) +
           number(0x010F, 2) + number(2, 2) + number(1, 4) + number(0, 4) +  // the maker: ""
           number(0x0112, 2) + number(3, 2) + number(1, 4) + number(unsigned(orientation), 2) +
           number(0, 2) + number(0, 4);
}

std::string make_png(const PngSample& sample) {
    std::string out;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &out, append_bytes, nullptr);
    png_set_IHDR(png, info, sample.width, sample.height, sample.bits, sample.type,
                 sample.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    if (sample.type == PNG_COLOR_TYPE_PALETTE) set_palette(png, info, sample);
    if (sample.colour_key) png_set_tRNS(png, info, nullptr, 0, sample.colour_key);
    if (sample.pixels_per_metre)
        png_set_pHYs(png, info, sample.pixels_per_metre, sample.pixels_per_metre,
                     PNG_RESOLUTION_METER);
    png_write_info(png, info);
    std::string rows = sample.rows;
    const std::size_t row_size = png_get_rowbytes(png, info);
    if (rows.empty())
        for (std::size_t i = 0; i < row_size * sample.height; ++i) rows += char(i * 7);
    std::vector<png_bytep> starts;
    for (std::size_t y = 0; y < sample.height; ++y)
        starts.push_back(reinterpret_cast<png_bytep>(rows.data()) + y * row_size);
    png_write_image(png, starts.data());
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return out;
}

std::string with_size(std::string png, std::uint32_t width, std::uint32_t height) {
    png.replace(16, 8, big_endian(width) + big_endian(height));
    return png.replace(29, 4, big_endian(crc_of(png.substr(12, 17))));
}

std::string png_chunk(const std::string& name, const std::string& body) {
    return big_endian(std::uint32_t(body.size())) + name + body + big_endian(crc_of(name + body));
}

yaprak::ImageRef sample_ref(const std::string& written) {
    return {written, written, {"content/a.md", 7, 3}};
}
