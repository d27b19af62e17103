// libcups, opened when the desk asks for printers: it brings GnuTLS and Avahi along.
#pragma once
#include "base/late_library.hpp"

#include <cups/cups.h>

namespace yaprak {

struct CupsLibrary {
    LateLibrary library;
    decltype(&::cupsGetDests2) get_dests = library["cupsGetDests2"];
    decltype(&::cupsFreeDests) free_dests = library["cupsFreeDests"];
    decltype(&::cupsGetOption) get_option = library["cupsGetOption"];
    decltype(&::cupsAddOption) add_option = library["cupsAddOption"];
    decltype(&::cupsFreeOptions) free_options = library["cupsFreeOptions"];
    decltype(&::cupsCreateJob) create_job = library["cupsCreateJob"];
    decltype(&::cupsStartDocument) start_document = library["cupsStartDocument"];
    decltype(&::cupsWriteRequestData) write_data = library["cupsWriteRequestData"];
    decltype(&::cupsFinishDocument) finish_document = library["cupsFinishDocument"];
    decltype(&::cupsCancelJob2) cancel_job = library["cupsCancelJob2"];
    decltype(&::cupsGetJobs2) get_jobs = library["cupsGetJobs2"];
    decltype(&::cupsFreeJobs) free_jobs = library["cupsFreeJobs"];
    decltype(&::cupsServer) server = library["cupsServer"];
    decltype(&::ippPort) port = library["ippPort"];
    decltype(&::cupsEncryption) encryption = library["cupsEncryption"];
    decltype(&::cupsSetPasswordCB2) set_password_callback = library["cupsSetPasswordCB2"];
    decltype(&::httpConnect2) connect = library["httpConnect2"];
    decltype(&::httpSetTimeout) set_timeout = library["httpSetTimeout"];
    decltype(&::httpClose) close = library["httpClose"];
    decltype(&::cupsLastError) last_error = library["cupsLastError"];
    decltype(&::cupsLastErrorString) last_error_string = library["cupsLastErrorString"];
};

// Throws Error where it is not installed. May be called from any thread.
const CupsLibrary& cups_library();

}  // namespace yaprak
