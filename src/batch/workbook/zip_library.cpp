#include "batch/workbook/zip_library.hpp"

namespace yaprak {

const ZipLibrary& zip_library() {
    static const ZipLibrary library{
        {YAPRAK_ZIP, "the library that unpacks workbooks, " YAPRAK_ZIP ", cannot be opened",
         "install Debian's package libzip4, or save the table as CSV"}};
    return library;
}

}  // namespace yaprak
