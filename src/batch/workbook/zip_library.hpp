// Libzip, opened when a table is a workbook.
#pragma once
#include <zip.h>

namespace yaprak {

struct ZipLibrary {
    decltype(&::zip_open) open;
    decltype(&::zip_discard) discard;
    decltype(&::zip_name_locate) locate;
    decltype(&::zip_fopen) open_part;
    decltype(&::zip_fread) read_part;
    decltype(&::zip_fclose) close_part;
};

// Throws Error where the library is not installed.
const ZipLibrary& zip_library();

}  // namespace yaprak
