// libqpdf, opened when it is first asked for: it brings libraries for ciphers along, whose start
// would cost every run a tenth of its time though few need them.
#pragma once
#include "base/late_library.hpp"

#include <qpdf/qpdf-c.h>

namespace yaprak {

struct QpdfLibrary {
    LateLibrary library;
    decltype(&::qpdf_init) init = library["qpdf_init"];
    decltype(&::qpdf_cleanup) cleanup = library["qpdf_cleanup"];
    decltype(&::qpdf_silence_errors) silence_errors = library["qpdf_silence_errors"];
    decltype(&::qpdf_set_suppress_warnings) set_suppress_warnings =
        library["qpdf_set_suppress_warnings"];
    decltype(&::qpdf_has_error) has_error = library["qpdf_has_error"];
    decltype(&::qpdf_get_error) get_error = library["qpdf_get_error"];
    decltype(&::qpdf_get_error_message_detail) get_error_message_detail =
        library["qpdf_get_error_message_detail"];
    decltype(&::qpdf_read_memory) read_memory = library["qpdf_read_memory"];
    decltype(&::qpdf_init_write_memory) init_write_memory = library["qpdf_init_write_memory"];
    decltype(&::qpdf_set_object_stream_mode) set_object_stream_mode =
        library["qpdf_set_object_stream_mode"];
    decltype(&::qpdf_set_decode_level) set_decode_level = library["qpdf_set_decode_level"];
    decltype(&::qpdf_set_newline_before_endstream) set_newline_before_endstream =
        library["qpdf_set_newline_before_endstream"];
    decltype(&::qpdf_set_deterministic_ID) set_deterministic_id =
        library["qpdf_set_deterministic_ID"];
    decltype(&::qpdf_set_r6_encryption_parameters2) set_r6_encryption_parameters =
        library["qpdf_set_r6_encryption_parameters2"];
    decltype(&::qpdf_set_linearization) set_linearization = library["qpdf_set_linearization"];
    decltype(&::qpdf_write) write = library["qpdf_write"];
    decltype(&::qpdf_get_buffer_length) get_buffer_length = library["qpdf_get_buffer_length"];
    decltype(&::qpdf_get_buffer) get_buffer = library["qpdf_get_buffer"];
};

// Throws Error where it is not installed. May be called from any thread.
const QpdfLibrary& qpdf_library();

}  // namespace yaprak
