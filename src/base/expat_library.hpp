// Expat, opened when a page has a drawing or a table is a workbook.
#pragma once
#include <expat.h>

namespace yaprak {

struct ExpatLibrary {
    decltype(&::XML_ParserCreate) create;
    decltype(&::XML_ParserFree) free;
    decltype(&::XML_SetUserData) set_user_data;
    decltype(&::XML_SetElementHandler) set_element_handler;
    decltype(&::XML_SetCharacterDataHandler) set_text_handler;
    decltype(&::XML_SetStartDoctypeDeclHandler) set_doctype_handler;
    decltype(&::XML_Parse) parse;
    decltype(&::XML_StopParser) stop;
    decltype(&::XML_GetErrorCode) error_code;
    decltype(&::XML_ErrorString) error_text;
    decltype(&::XML_GetCurrentLineNumber) line;
    decltype(&::XML_GetCurrentColumnNumber) column;
    decltype(&::XML_GetSpecifiedAttributeCount) attribute_count;
};

// Throws Error where the library is not installed.
const ExpatLibrary& expat_library();

}  // namespace yaprak
