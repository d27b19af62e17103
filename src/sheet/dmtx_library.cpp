#include "sheet/dmtx_library.hpp"

namespace yaprak {

const DmtxLibrary& dmtx_library() {
    static const DmtxLibrary library{
        {"libdmtx.so.0", "the library for Data Matrix codes, libdmtx.so.0, cannot be opened",
         "install Debian's package libdmtx0b, or write \"mark: omr\" under \"inserting\""}};
    return library;
}

}  // namespace yaprak
