#include "pdf/file/qpdf_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

QpdfLibrary open_library() {
    const LateLibrary library(
        YAPRAK_QPDF, "the library that packs and locks PDFs, " YAPRAK_QPDF ", cannot be opened",
        "install qpdf's library, or leave out --for, --max-size and passwords");
    QpdfLibrary out;
    library.find(out.init, "qpdf_init");
    library.find(out.cleanup, "qpdf_cleanup");
    library.find(out.silence_errors, "qpdf_silence_errors");
    library.find(out.set_suppress_warnings, "qpdf_set_suppress_warnings");
    library.find(out.has_error, "qpdf_has_error");
    library.find(out.get_error, "qpdf_get_error");
    library.find(out.get_error_message_detail, "qpdf_get_error_message_detail");
    library.find(out.read_memory, "qpdf_read_memory");
    library.find(out.init_write_memory, "qpdf_init_write_memory");
    library.find(out.set_object_stream_mode, "qpdf_set_object_stream_mode");
    library.find(out.set_decode_level, "qpdf_set_decode_level");
    library.find(out.set_newline_before_endstream, "qpdf_set_newline_before_endstream");
    library.find(out.set_deterministic_id, "qpdf_set_deterministic_ID");
    library.find(out.set_r6_encryption_parameters, "qpdf_set_r6_encryption_parameters2");
    library.find(out.set_linearization, "qpdf_set_linearization");
    library.find(out.write, "qpdf_write");
    library.find(out.get_buffer_length, "qpdf_get_buffer_length");
    library.find(out.get_buffer, "qpdf_get_buffer");
    return out;
}

}  // namespace

const QpdfLibrary& qpdf_library() {
    static const QpdfLibrary library = open_library();
    return library;
}

}  // namespace yaprak
