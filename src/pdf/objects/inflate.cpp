#include "pdf/objects/inflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>

namespace yaprak {
namespace {

struct Free {
    void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
};
using Decompressor = std::unique_ptr<libdeflate_decompressor, Free>;

Decompressor new_decompressor() {
    Decompressor one(libdeflate_alloc_decompressor());
    if (!one) throw std::bad_alloc();
    return one;
}

}  // namespace

std::optional<std::string> inflate(std::string_view packed, std::size_t size) {
    const Decompressor one = new_decompressor();
    std::string out(size, '\0');
    std::size_t made = 0;
    const auto result = libdeflate_zlib_decompress(one.get(), packed.data(), packed.size(),
                                                   out.data(), out.size(), &made);
    if (result != LIBDEFLATE_SUCCESS || made != size) return std::nullopt;
    return out;
}

std::optional<std::string> inflate_all(std::string_view packed, std::size_t most) {
    constexpr std::size_t usual_gain = 8;
    const Decompressor one = new_decompressor();
    std::string out;
    for (std::size_t size = packed.size() * usual_gain;; size *= 2) {
        out.resize(std::min(size, most));
        std::size_t made = 0;
        const auto result = libdeflate_zlib_decompress(one.get(), packed.data(), packed.size(),
                                                       out.data(), out.size(), &made);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() < most) continue;
        if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
        out.resize(made);
        return out;
    }
}

}  // namespace yaprak
