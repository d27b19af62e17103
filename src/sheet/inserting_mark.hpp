// The mark that an inserting machine reads from a sheet: a Data Matrix (ISO/IEC 16022, ECC 200) or
// the bars of an optical mark reader.
#pragma once
#include "model/inserting_layout.hpp"
#include "sheet/label.hpp"

#include <cstddef>
#include <string>

namespace yaprak {

struct Page;

// A sheet of a copy: the copy's number among all, the sheet's in the copy, and how many there are.
struct CopySheet {
    std::size_t sequence = 0;
    int sheet = 1, sheets = 1;
};

// Whether a Data Matrix can hold the text: some ASCII.
[[nodiscard]] bool fits_data_matrix(const std::string& text);

// Adds the mark to the page's printer's marks. `text` is what a Data Matrix holds, which must fit.
// Throws Error where the library for Data Matrices is not installed.
void add_inserting_mark(const InsertingLayout& inserting, const CopySheet& sheet,
                        const std::string& text, Labels& labels, Page& page);

}  // namespace yaprak
