// Expat, opened when a page has a drawing or a table is a workbook.
#pragma once
#include "base/late_library.hpp"

#include <expat.h>

namespace yaprak {

struct ExpatLibrary {
    LateLibrary library;
    decltype(&::XML_ParserCreate) create = library["XML_ParserCreate"];
    decltype(&::XML_ParserFree) free = library["XML_ParserFree"];
    decltype(&::XML_SetUserData) set_user_data = library["XML_SetUserData"];
    decltype(&::XML_SetElementHandler) set_element_handler = library["XML_SetElementHandler"];
    decltype(&::XML_SetCharacterDataHandler) set_text_handler =
        library["XML_SetCharacterDataHandler"];
    decltype(&::XML_SetStartDoctypeDeclHandler) set_doctype_handler =
        library["XML_SetStartDoctypeDeclHandler"];
    decltype(&::XML_Parse) parse = library["XML_Parse"];
    decltype(&::XML_StopParser) stop = library["XML_StopParser"];
    decltype(&::XML_GetErrorCode) error_code = library["XML_GetErrorCode"];
    decltype(&::XML_ErrorString) error_text = library["XML_ErrorString"];
    decltype(&::XML_GetCurrentLineNumber) line = library["XML_GetCurrentLineNumber"];
    decltype(&::XML_GetCurrentColumnNumber) column = library["XML_GetCurrentColumnNumber"];
    decltype(&::XML_GetSpecifiedAttributeCount) attribute_count =
        library["XML_GetSpecifiedAttributeCount"];
};

// Throws Error where the library is not installed.
const ExpatLibrary& expat_library();

}  // namespace yaprak
