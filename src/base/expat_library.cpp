#include "base/expat_library.hpp"

#include "base/late_library.hpp"

namespace yaprak {
namespace {

ExpatLibrary open_library() {
    const LateLibrary library(
        "libexpat.so.1",
        "the library that reads drawings and workbooks, libexpat.so.1, cannot be opened",
        "install Debian's package libexpat1, or use a PNG and a CSV file");
    ExpatLibrary out;
    library.find(out.create, "XML_ParserCreate");
    library.find(out.free, "XML_ParserFree");
    library.find(out.set_user_data, "XML_SetUserData");
    library.find(out.set_element_handler, "XML_SetElementHandler");
    library.find(out.set_text_handler, "XML_SetCharacterDataHandler");
    library.find(out.set_doctype_handler, "XML_SetStartDoctypeDeclHandler");
    library.find(out.parse, "XML_Parse");
    library.find(out.stop, "XML_StopParser");
    library.find(out.error_code, "XML_GetErrorCode");
    library.find(out.error_text, "XML_ErrorString");
    library.find(out.line, "XML_GetCurrentLineNumber");
    library.find(out.column, "XML_GetCurrentColumnNumber");
    library.find(out.attribute_count, "XML_GetSpecifiedAttributeCount");
    return out;
}

}  // namespace

const ExpatLibrary& expat_library() {
    static const ExpatLibrary library = open_library();
    return library;
}

}  // namespace yaprak
