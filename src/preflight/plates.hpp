// A PDF -> a picture of each plate that a press makes of it, and of all ink together, as
// Ghostscript parts it: overprint and transparency are in them.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace yaprak {

struct Plate {
    int page = 0;                // counted from 1
    std::string name;            // "Cyan", "PANTONE 320 C"; "ink" for all together
    std::filesystem::path file;  // a PNG: the darker, the more ink
    double most = 0;             // of its ink at any place; of all together up to 4
    double area = 0;             // mm² of the paper above the limit, of all together
};

struct PlateOptions {
    std::filesystem::path folder;  // where the pictures are put
    int dpi = 100;
    double ink_limit = 3;  // what is above it is red in the picture of all ink
};

// Writes "NAME-1-cyan.png", "NAME-1-ink.png" and so on, NAME that of the PDF. Throws Error where
// Ghostscript is not installed or cannot read the file, and where nothing can be written.
std::vector<Plate> make_plates(const std::filesystem::path& pdf, const PlateOptions& options);

}  // namespace yaprak
