#include "mail/smtp/curl_library.hpp"

#include "base/error.hpp"

namespace yaprak {
namespace {

CurlLibrary started(CurlLibrary library) {
    if (library.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        throw Error(Code::library, {}, "cannot use libcurl for mail");
    return library;
}

}  // namespace

const CurlLibrary& curl_library() {
    static const CurlLibrary library =
        started({{"libcurl.so.4", "the library that sends mail, libcurl.so.4, cannot be opened",
                  "install Debian's package libcurl4"}});
    return library;
}

}  // namespace yaprak
