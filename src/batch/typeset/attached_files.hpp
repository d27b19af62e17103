// The files that a page's front matter attaches, read.
#pragma once
#include "base/file_system.hpp"
#include "model/attached_file.hpp"

#include <string_view>
#include <vector>

namespace yaprak {

struct Document;

// Those that were found, with their bytes; the page itself is described in `lang` where its author
// did not. Throws Error, at the attachment, for a file that cannot be read or is too large.
std::vector<AttachedFile> read_attached_files(const Document& document, std::string_view lang,
                                              const FileSystem& files);

}  // namespace yaprak
