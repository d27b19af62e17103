// Libzip, opened when a table is a workbook.
#pragma once
#include "base/late_library.hpp"

#include <zip.h>

namespace yaprak {

struct ZipLibrary {
    LateLibrary library;
    decltype(&::zip_open) open = library["zip_open"];
    decltype(&::zip_discard) discard = library["zip_discard"];
    decltype(&::zip_name_locate) locate = library["zip_name_locate"];
    decltype(&::zip_fopen) open_part = library["zip_fopen"];
    decltype(&::zip_fread) read_part = library["zip_fread"];
    decltype(&::zip_fclose) close_part = library["zip_fclose"];
};

// Throws Error where the library is not installed.
const ZipLibrary& zip_library();

}  // namespace yaprak
