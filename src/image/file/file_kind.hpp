// The first bytes of a file -> what it is. The bytes decide, never the name.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

enum class FileKind { jpeg, png, svg, foreign, unknown };

struct FileNature {
    FileKind kind = FileKind::unknown;
    std::string name;  // "a PNG picture", "a WebP picture", "a web page"; empty when unknown
};

FileNature nature_of(std::string_view bytes);

}  // namespace yaprak
