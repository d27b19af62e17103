#include "http/microhttpd_library.hpp"

namespace yaprak::http {

const MicrohttpdLibrary& microhttpd_library() {
    static const MicrohttpdLibrary library{
        {"libmicrohttpd.so.12",
         "the library of the web server, libmicrohttpd.so.12, cannot be opened",
         "install Debian's package libmicrohttpd12"}};
    return library;
}

}  // namespace yaprak::http
