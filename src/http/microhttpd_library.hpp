// libmicrohttpd, opened when the first server starts: it brings GnuTLS along, whose start would
// cost every run more than a page takes.
#pragma once
#include "base/late_library.hpp"

#include <microhttpd.h>

namespace yaprak::http {

struct MicrohttpdLibrary {
    LateLibrary library;
    decltype(&::MHD_start_daemon) start_daemon = library["MHD_start_daemon"];
    decltype(&::MHD_stop_daemon) stop_daemon = library["MHD_stop_daemon"];
    decltype(&::MHD_is_feature_supported) is_supported = library["MHD_is_feature_supported"];
    decltype(&::MHD_quiesce_daemon) quiesce_daemon = library["MHD_quiesce_daemon"];
    decltype(&::MHD_get_daemon_info) get_daemon_info = library["MHD_get_daemon_info"];
    decltype(&::MHD_get_connection_info) get_connection_info = library["MHD_get_connection_info"];
    decltype(&::MHD_get_connection_values) get_connection_values =
        library["MHD_get_connection_values"];
    decltype(&::MHD_create_response_from_buffer) response_from_buffer =
        library["MHD_create_response_from_buffer"];
    decltype(&::MHD_create_response_from_callback) response_from_callback =
        library["MHD_create_response_from_callback"];
    decltype(&::MHD_add_response_header) add_response_header = library["MHD_add_response_header"];
    decltype(&::MHD_queue_response) queue_response = library["MHD_queue_response"];
    decltype(&::MHD_destroy_response) destroy_response = library["MHD_destroy_response"];
};

// Throws Error where it is not installed. May be called from any thread.
const MicrohttpdLibrary& microhttpd_library();

}  // namespace yaprak::http
