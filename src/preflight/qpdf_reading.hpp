// libqpdf's way to the objects of any PDF, opened when a file is judged.
#pragma once
#include "base/late_library.hpp"

#include <qpdf/qpdf-c.h>

namespace yaprak {

struct QpdfReading {
    LateLibrary library;
    decltype(&::qpdf_init) init = library["qpdf_init"];
    decltype(&::qpdf_cleanup) cleanup = library["qpdf_cleanup"];
    decltype(&::qpdf_silence_errors) silence_errors = library["qpdf_silence_errors"];
    decltype(&::qpdf_set_suppress_warnings) set_suppress_warnings =
        library["qpdf_set_suppress_warnings"];
    decltype(&::qpdf_has_error) has_error = library["qpdf_has_error"];
    decltype(&::qpdf_get_error) get_error = library["qpdf_get_error"];
    decltype(&::qpdf_read_memory) read_memory = library["qpdf_read_memory"];
    decltype(&::qpdf_is_encrypted) is_encrypted = library["qpdf_is_encrypted"];
    decltype(&::qpdf_get_pdf_version) get_pdf_version = library["qpdf_get_pdf_version"];
    decltype(&::qpdf_get_root) get_root = library["qpdf_get_root"];
    decltype(&::qpdf_get_trailer) get_trailer = library["qpdf_get_trailer"];
    decltype(&::qpdf_get_num_pages) get_num_pages = library["qpdf_get_num_pages"];
    decltype(&::qpdf_get_page_n) get_page_n = library["qpdf_get_page_n"];
    decltype(&::qpdf_oh_get_type_code) get_type_code = library["qpdf_oh_get_type_code"];
    decltype(&::qpdf_oh_get_numeric_value) get_numeric_value = library["qpdf_oh_get_numeric_value"];
    decltype(&::qpdf_oh_get_bool_value) get_bool_value = library["qpdf_oh_get_bool_value"];
    decltype(&::qpdf_oh_get_name) get_name = library["qpdf_oh_get_name"];
    decltype(&::qpdf_oh_get_utf8_value) get_utf8_value = library["qpdf_oh_get_utf8_value"];
    decltype(&::qpdf_oh_get_binary_string_value) get_binary_string_value =
        library["qpdf_oh_get_binary_string_value"];
    decltype(&::qpdf_oh_get_array_n_items) get_array_n_items = library["qpdf_oh_get_array_n_items"];
    decltype(&::qpdf_oh_get_array_item) get_array_item = library["qpdf_oh_get_array_item"];
    decltype(&::qpdf_oh_get_key) get_key = library["qpdf_oh_get_key"];
    decltype(&::qpdf_oh_get_dict) get_dict = library["qpdf_oh_get_dict"];
    decltype(&::qpdf_oh_begin_dict_key_iter) begin_dict_key_iter =
        library["qpdf_oh_begin_dict_key_iter"];
    decltype(&::qpdf_oh_dict_more_keys) dict_more_keys = library["qpdf_oh_dict_more_keys"];
    decltype(&::qpdf_oh_dict_next_key) dict_next_key = library["qpdf_oh_dict_next_key"];
    decltype(&::qpdf_oh_get_object_id) get_object_id = library["qpdf_oh_get_object_id"];
    decltype(&::qpdf_oh_get_stream_data) get_stream_data = library["qpdf_oh_get_stream_data"];
    decltype(&::qpdf_oh_get_page_content_data) get_page_content_data =
        library["qpdf_oh_get_page_content_data"];
};

// Throws Error where it is not installed. May be called from any thread.
const QpdfReading& qpdf_reading();

}  // namespace yaprak
