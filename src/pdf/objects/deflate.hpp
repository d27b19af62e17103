// Bytes -> zlib's format (RFC 1950), as /FlateDecode wants it.
#pragma once
#include "base/memo.hpp"

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace yaprak {

// How hard it is tried: streams that each page has of its own must be quick, what is kept from page
// to page may take its time.
enum class Effort { quick, thorough };

// A deflater serves one thread. What comes again, stream after stream, is compressed once
// (base/memo.hpp): colour profiles, maps of the same letters, pages that are the same in every
// copy.
class Deflater {
public:
    Deflater();
    std::string operator()(std::string_view bytes, Effort effort = Effort::quick) const;
    // Quickly, of bytes that do not come again: nothing of them is kept.
    std::string once(std::string_view bytes) const { return compressed(bytes, quick_); }

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    using Compressor = std::unique_ptr<libdeflate_compressor, Free>;
    static Compressor compressor(int level);
    static std::string compressed(std::string_view bytes, const Compressor& compressor);

    Compressor quick_;
    mutable Compressor thorough_;  // nullptr: not needed yet
    mutable Memo<std::string> kept_;
};

}  // namespace yaprak
