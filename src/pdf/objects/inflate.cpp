#include "pdf/objects/inflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace yaprak {
namespace {

struct Free {
    void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
};

}  // namespace

std::optional<std::string> inflate(std::string_view packed, std::size_t size) {
    const std::unique_ptr<libdeflate_decompressor, Free> one(libdeflate_alloc_decompressor());
    if (!one) throw std::bad_alloc();
    std::string out(size, '\0');
    std::size_t made = 0;
    const auto result = libdeflate_zlib_decompress(one.get(), packed.data(), packed.size(),
                                                   out.data(), out.size(), &made);
    if (result != LIBDEFLATE_SUCCESS || made != size) return std::nullopt;
    return out;
}

}  // namespace yaprak
