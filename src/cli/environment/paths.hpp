// Where things are: the program's own fonts and layouts, and how paths are shown.
#pragma once
#include "base/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

// Returns the folders that hold `what` ("fonts", "layouts", "hyphen"), nearest to the user first,
// each once: the working folder's, the content folder's, YAPRAK_HOME's, the installation's (found
// from where the program stands).
std::vector<std::filesystem::path> data_folders(const std::string& what,
                                                const std::filesystem::path& content,
                                                const std::string& home);

// Returns the name of the PDF of a page's sheets, "out/ad-sheet.pdf", beside "out/ad.pdf".
std::filesystem::path sheet_beside(const std::filesystem::path& pdf);
// That of its file for a press, "out/ad-press.pdf".
std::filesystem::path press_beside(const std::filesystem::path& pdf);

// Returns the path as the user would write it: relative to the working folder where it lies below
// that.
std::filesystem::path shown(const std::filesystem::path& path);

}  // namespace yaprak
