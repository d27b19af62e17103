// Where things are: the program's own fonts and layouts, and which pages a command line means.
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

// One page to make.
struct PageFile {
    std::filesystem::path source;   // as the user would write it
    std::filesystem::path content;  // the folder it belongs to
    std::filesystem::path
        output;  // under the output folder, as the source under its content folder
};

// Returns the name of the PDF of a page's sheets, "out/ad-sheet.pdf", beside "out/ad.pdf".
std::filesystem::path sheet_beside(const std::filesystem::path& pdf);

// The pages that `inputs` (files and folders) mean, sorted, each once. Throws Error for an input
// that is not there, and where two pages would have one output.
std::vector<PageFile> find_pages(const std::vector<std::string>& inputs,
                                 const std::filesystem::path& output);

// The folder that a page or folder belongs to: the nearest one upwards that holds clinic.yaml, else
// `input` itself or, of a file, its folder.
std::filesystem::path content_folder(const std::filesystem::path& input);

// Returns "ad" for "2025-04-07-ad.md".
std::string output_name(const std::filesystem::path& source);

// Returns the path as the user would write it: relative to the working folder where it lies below
// that.
std::filesystem::path shown(const std::filesystem::path& path);

}  // namespace yaprak
