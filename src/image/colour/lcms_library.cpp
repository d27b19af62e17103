#include "image/colour/lcms_library.hpp"

namespace yaprak {

const LcmsLibrary& lcms_library() {
    static const LcmsLibrary library{
        {"liblcms2.so.2",
         "the library that reads colour profiles, liblcms2.so.2, cannot be "
         "opened",
         "install Debian's package liblcms2-2, or save the picture in sRGB"}};
    return library;
}

}  // namespace yaprak
