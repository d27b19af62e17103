#include "pdf/objects/deflate.hpp"

#include "base/error.hpp"

#include <libdeflate.h>

#include <new>

namespace yaprak {
namespace {

// For the streams of a page, level 1 takes half the time of level 6 and makes the file larger by
// two hundredths of its size without the picture. Level 9 takes twice the time of level 6 and saves
// another hundredth of the streams.
constexpr int quick_level = 1, thorough_level = 6;
constexpr std::size_t most_bytes = 4'000'000;
constexpr std::size_t longest_kept = 1 << 18;  // a profile of a press has 220,000 bytes

}  // namespace

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : quick_(compressor(quick_level)), kept_(most_bytes) {}

Deflater::Compressor Deflater::compressor(int level) {
    Compressor made(libdeflate_alloc_compressor(level));
    if (!made) throw std::bad_alloc();
    return made;
}

std::string Deflater::operator()(std::string_view bytes, Effort effort) const {
    if (effort == Effort::thorough) {
        if (!thorough_) thorough_ = compressor(thorough_level);
        return compressed(bytes, thorough_);
    }
    if (bytes.size() > longest_kept) return compressed(bytes, quick_);
    return *kept_.get(
        bytes, [&] { return compressed(bytes, quick_); },
        [&](const std::string& packed) { return bytes.size() + packed.size(); });
}

std::string Deflater::compressed(std::string_view bytes, const Compressor& compressor) {
    std::string out(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                      out.data(), out.size());
    if (size == 0) throw Error(Code::pdf, {}, "a stream of the PDF cannot be compressed");
    out.resize(size);
    out.shrink_to_fit();
    return out;
}

}  // namespace yaprak
