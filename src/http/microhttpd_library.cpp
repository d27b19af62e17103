#include "http/microhttpd_library.hpp"

#include "base/late_library.hpp"

namespace yaprak::http {
namespace {

MicrohttpdLibrary open_library() {
    const LateLibrary library(
        "libmicrohttpd.so.12",
        "the library of the web server, libmicrohttpd.so.12, cannot be opened",
        "install Debian's package libmicrohttpd12");
    MicrohttpdLibrary out;
    library.find(out.start_daemon, "MHD_start_daemon");
    library.find(out.stop_daemon, "MHD_stop_daemon");
    library.find(out.quiesce_daemon, "MHD_quiesce_daemon");
    library.find(out.get_daemon_info, "MHD_get_daemon_info");
    library.find(out.get_connection_info, "MHD_get_connection_info");
    library.find(out.get_connection_values, "MHD_get_connection_values");
    library.find(out.response_from_buffer, "MHD_create_response_from_buffer");
    library.find(out.response_from_callback, "MHD_create_response_from_callback");
    library.find(out.add_response_header, "MHD_add_response_header");
    library.find(out.queue_response, "MHD_queue_response");
    library.find(out.destroy_response, "MHD_destroy_response");
    return out;
}

}  // namespace

const MicrohttpdLibrary& microhttpd_library() {
    static const MicrohttpdLibrary library = open_library();
    return library;
}

}  // namespace yaprak::http
