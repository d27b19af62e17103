// Bytes -> zlib's format (RFC 1950), as /FlateDecode wants it.
#pragma once
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace yaprak {

class Deflater {
public:
    Deflater();
    std::string operator()(std::string_view bytes) const;

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace yaprak
