// A page from the standard input or a pipe, read as if it lay in a folder.
#pragma once
#include "base/overlay_files.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace yaprak {

// "-", a pipe or a device: what can be read once only.
bool is_piped(const std::string& input);

class PipedPage {
public:
    // Reads all that `input` gives, `in` where it is "-"; the page is called "stdin", else as the
    // pipe is. `folder` is where its pictures and its clinic are looked for. Throws Error where the
    // folder is not there, and for more bytes than a page may have.
    PipedPage(const std::string& input, std::istream& in, const std::filesystem::path& folder,
              const FileSystem& others);

    const std::filesystem::path& path() const { return path_; }
    // The page's path among all others.
    const FileSystem& files() const { return files_; }

private:
    std::filesystem::path path_;
    OverlayFiles files_;
};

}  // namespace yaprak
