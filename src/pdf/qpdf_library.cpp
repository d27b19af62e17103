#include "pdf/qpdf_library.hpp"

#include "base/error.hpp"

#include <dlfcn.h>

#include <string>

namespace yaprak {
namespace {

[[noreturn]] void fail() {
    throw Error({}, "the library that packs and locks PDFs, " YAPRAK_QPDF ", cannot be opened",
                "install qpdf's library, or leave out --for, --max-size and passwords");
}

template <class Function>
void find(void* library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
    if (!function) fail();
}

// Never closed: other threads may be inside, and it is needed until the end.
QpdfLibrary open_library() {
    void* opened = ::dlopen(YAPRAK_QPDF, RTLD_NOW | RTLD_LOCAL);
    if (!opened) fail();
    QpdfLibrary out;
    find(opened, out.init, "qpdf_init");
    find(opened, out.cleanup, "qpdf_cleanup");
    find(opened, out.silence_errors, "qpdf_silence_errors");
    find(opened, out.set_suppress_warnings, "qpdf_set_suppress_warnings");
    find(opened, out.has_error, "qpdf_has_error");
    find(opened, out.get_error, "qpdf_get_error");
    find(opened, out.get_error_message_detail, "qpdf_get_error_message_detail");
    find(opened, out.read_memory, "qpdf_read_memory");
    find(opened, out.init_write_memory, "qpdf_init_write_memory");
    find(opened, out.set_object_stream_mode, "qpdf_set_object_stream_mode");
    find(opened, out.set_decode_level, "qpdf_set_decode_level");
    find(opened, out.set_newline_before_endstream, "qpdf_set_newline_before_endstream");
    find(opened, out.set_deterministic_id, "qpdf_set_deterministic_ID");
    find(opened, out.set_r6_encryption_parameters, "qpdf_set_r6_encryption_parameters2");
    find(opened, out.set_linearization, "qpdf_set_linearization");
    find(opened, out.write, "qpdf_write");
    find(opened, out.get_buffer_length, "qpdf_get_buffer_length");
    find(opened, out.get_buffer, "qpdf_get_buffer");
    return out;
}

}  // namespace

const QpdfLibrary& qpdf_library() {
    static const QpdfLibrary library = open_library();
    return library;
}

}  // namespace yaprak
