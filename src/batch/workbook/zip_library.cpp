#include "batch/workbook/zip_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

ZipLibrary open_library() {
    const LateLibrary library(
        YAPRAK_ZIP, "the library that unpacks workbooks, " YAPRAK_ZIP ", cannot be opened",
        "install Debian's package libzip4, or save the table as CSV");
    ZipLibrary out;
    library.find(out.open, "zip_open");
    library.find(out.discard, "zip_discard");
    library.find(out.locate, "zip_name_locate");
    library.find(out.open_part, "zip_fopen");
    library.find(out.read_part, "zip_fread");
    library.find(out.close_part, "zip_fclose");
    return out;
}

}  // namespace

const ZipLibrary& zip_library() {
    static const ZipLibrary library = open_library();
    return library;
}

}  // namespace yaprak
