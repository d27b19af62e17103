// libcurl, opened when the first letter is sent: it brings two dozen libraries along, whose start
// would cost every run more than a page takes.
#pragma once
#include <curl/curl.h>

// As functions of variable arguments, not the macros that check their types.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace yaprak {

struct CurlLibrary {
    decltype(&::curl_global_init) global_init;
    decltype(&::curl_easy_init) init;
    decltype(&::curl_easy_cleanup) cleanup;
    decltype(&::curl_easy_setopt) setopt;
    decltype(&::curl_easy_getinfo) getinfo;
    decltype(&::curl_easy_perform) perform;
    decltype(&::curl_easy_strerror) strerror;
    decltype(&::curl_slist_append) slist_append;
    decltype(&::curl_slist_free_all) slist_free_all;
};

// Started. Throws Error where it is not installed. May be called from any thread.
const CurlLibrary& curl_library();

}  // namespace yaprak
