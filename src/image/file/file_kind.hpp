// The first bytes of a file -> what it is. The bytes decide, never the name.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// HEIC and AVIF are one container. Files that are foreign are known, but not read.
enum class FileKind { jpeg, png, svg, webp, gif, tiff, heif, foreign, unknown };

struct FileNature {
    FileKind kind = FileKind::unknown;
    std::string name;  // "a PNG picture", "a WebP picture", "a web page"; empty when unknown
};

FileNature nature_of(std::string_view bytes);

}  // namespace yaprak
