#include "pdf/deflate.hpp"

#include "base/error.hpp"

#include <libdeflate.h>

namespace yaprak {

constexpr int level = 6;  // 9 takes twice the time for a hundredth of the size

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(level)) {
    if (!compressor_) throw Error({}, "no memory to compress a PDF");
}

std::string Deflater::operator()(std::string_view bytes) const {
    std::string out(libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), out.data(),
                                        out.size()));
    out.shrink_to_fit();
    return out;
}

}  // namespace yaprak
