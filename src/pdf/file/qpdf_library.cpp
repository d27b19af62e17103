#include "pdf/file/qpdf_library.hpp"

namespace yaprak {

const QpdfLibrary& qpdf_library() {
    static const QpdfLibrary library{
        {YAPRAK_QPDF, "the library that packs and locks PDFs, " YAPRAK_QPDF ", cannot be opened",
         "install qpdf's library, or leave out --for, --max-size and passwords"}};
    return library;
}

}  // namespace yaprak
