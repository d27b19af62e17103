// libcurl, opened when the first letter is sent: it brings two dozen libraries along, whose start
// would cost every run more than a page takes.
#pragma once
#include "base/late_library.hpp"

#include <curl/curl.h>

// As functions of variable arguments, not the macros that check their types.
#undef curl_easy_setopt
#undef curl_easy_getinfo

namespace yaprak {

struct CurlLibrary {
    LateLibrary library;
    decltype(&::curl_global_init) global_init = library["curl_global_init"];
    decltype(&::curl_easy_init) init = library["curl_easy_init"];
    decltype(&::curl_easy_cleanup) cleanup = library["curl_easy_cleanup"];
    decltype(&::curl_easy_setopt) setopt = library["curl_easy_setopt"];
    decltype(&::curl_easy_getinfo) getinfo = library["curl_easy_getinfo"];
    decltype(&::curl_easy_perform) perform = library["curl_easy_perform"];
    decltype(&::curl_easy_strerror) strerror = library["curl_easy_strerror"];
    decltype(&::curl_slist_append) slist_append = library["curl_slist_append"];
    decltype(&::curl_slist_free_all) slist_free_all = library["curl_slist_free_all"];
};

// Started. Throws Error where it is not installed. May be called from any thread.
const CurlLibrary& curl_library();

}  // namespace yaprak
