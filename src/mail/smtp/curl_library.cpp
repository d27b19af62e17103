#include "mail/smtp/curl_library.hpp"

#include "base/error.hpp"
#include "base/late_library.hpp"

namespace yaprak {
namespace {

CurlLibrary open_library() {
    const LateLibrary library("libcurl.so.4",
                              "the library that sends mail, libcurl.so.4, cannot be opened",
                              "install Debian's package libcurl4");
    CurlLibrary out;
    library.find(out.global_init, "curl_global_init");
    library.find(out.init, "curl_easy_init");
    library.find(out.cleanup, "curl_easy_cleanup");
    library.find(out.setopt, "curl_easy_setopt");
    library.find(out.getinfo, "curl_easy_getinfo");
    library.find(out.perform, "curl_easy_perform");
    library.find(out.strerror, "curl_easy_strerror");
    library.find(out.slist_append, "curl_slist_append");
    library.find(out.slist_free_all, "curl_slist_free_all");
    if (out.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        throw Error(Code::library, {}, "cannot use libcurl for mail");
    return out;
}

}  // namespace

const CurlLibrary& curl_library() {
    static const CurlLibrary library = open_library();
    return library;
}

}  // namespace yaprak
