#include "base/expat_library.hpp"

namespace yaprak {

const ExpatLibrary& expat_library() {
    static const ExpatLibrary library{
        {"libexpat.so.1",
         "the library that reads drawings and workbooks, libexpat.so.1, cannot be opened",
         "install Debian's package libexpat1, or use a PNG and a CSV file"}};
    return library;
}

}  // namespace yaprak
