#include "preflight/qpdf_reading.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

QpdfReading open_library() {
    const LateLibrary library(YAPRAK_QPDF,
                              "the library that reads PDFs, " YAPRAK_QPDF ", cannot be opened",
                              "install qpdf's library");
    QpdfReading out;
    library.find(out.init, "qpdf_init");
    library.find(out.cleanup, "qpdf_cleanup");
    library.find(out.silence_errors, "qpdf_silence_errors");
    library.find(out.set_suppress_warnings, "qpdf_set_suppress_warnings");
    library.find(out.has_error, "qpdf_has_error");
    library.find(out.get_error, "qpdf_get_error");
    library.find(out.read_memory, "qpdf_read_memory");
    library.find(out.is_encrypted, "qpdf_is_encrypted");
    library.find(out.get_pdf_version, "qpdf_get_pdf_version");
    library.find(out.get_root, "qpdf_get_root");
    library.find(out.get_trailer, "qpdf_get_trailer");
    library.find(out.get_num_pages, "qpdf_get_num_pages");
    library.find(out.get_page_n, "qpdf_get_page_n");
    library.find(out.get_type_code, "qpdf_oh_get_type_code");
    library.find(out.get_numeric_value, "qpdf_oh_get_numeric_value");
    library.find(out.get_bool_value, "qpdf_oh_get_bool_value");
    library.find(out.get_name, "qpdf_oh_get_name");
    library.find(out.get_utf8_value, "qpdf_oh_get_utf8_value");
    library.find(out.get_binary_string_value, "qpdf_oh_get_binary_string_value");
    library.find(out.get_array_n_items, "qpdf_oh_get_array_n_items");
    library.find(out.get_array_item, "qpdf_oh_get_array_item");
    library.find(out.get_key, "qpdf_oh_get_key");
    library.find(out.get_dict, "qpdf_oh_get_dict");
    library.find(out.begin_dict_key_iter, "qpdf_oh_begin_dict_key_iter");
    library.find(out.dict_more_keys, "qpdf_oh_dict_more_keys");
    library.find(out.dict_next_key, "qpdf_oh_dict_next_key");
    library.find(out.get_object_id, "qpdf_oh_get_object_id");
    library.find(out.get_stream_data, "qpdf_oh_get_stream_data");
    library.find(out.get_page_content_data, "qpdf_oh_get_page_content_data");
    return out;
}

}  // namespace

const QpdfReading& qpdf_reading() {
    static const QpdfReading library = open_library();
    return library;
}

}  // namespace yaprak
