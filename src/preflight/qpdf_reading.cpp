#include "preflight/qpdf_reading.hpp"

namespace yaprak {

const QpdfReading& qpdf_reading() {
    static const QpdfReading library{
        {YAPRAK_QPDF, "the library that reads PDFs, " YAPRAK_QPDF ", cannot be opened",
         "install qpdf's library"}};
    return library;
}

}  // namespace yaprak
