#include "batch/workbook/xml_events.hpp"

#include "base/expat_library.hpp"

namespace yaprak {
namespace {

constexpr int deepest = 256;

void XMLCALL on_begin(void* user, const XML_Char* name, const XML_Char** pairs) {
    auto& events = *static_cast<XmlEvents*>(user);
    if (events.enters()) events.handlers().begin(local_name(name), XmlAttributes(pairs));
}

void XMLCALL on_end(void* user, const XML_Char* name) {
    auto& events = *static_cast<XmlEvents*>(user);
    events.leaves();
    events.handlers().end(local_name(name));
}

void XMLCALL on_text(void* user, const XML_Char* text, int size) {
    static_cast<XmlEvents*>(user)->handlers().text({text, std::size_t(size)});
}

void XMLCALL on_doctype(void* user, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    static_cast<XmlEvents*>(user)->refuse();
}

}  // namespace

std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair; pair += 2)
        if (local_name(*pair) == name) return pair[1];
    return {};
}

void XmlEvents::Free::operator()(XML_ParserStruct* parser) const {
    expat_library().free(parser);
}

XmlEvents::XmlEvents(XmlHandlers handlers)
    : handlers_(std::move(handlers)), parser_(expat_library().create(nullptr)) {
    expat_library().set_element_handler(parser_.get(), on_begin, on_end);
    expat_library().set_text_handler(parser_.get(), on_text);
    expat_library().set_doctype_handler(parser_.get(), on_doctype);
}

bool XmlEvents::feed(std::string_view piece, bool is_last) {
    expat_library().set_user_data(parser_.get(), this);
    return expat_library().parse(parser_.get(), piece.data(), int(piece.size()), is_last) ==
           XML_STATUS_OK;
}

void XmlEvents::refuse() {
    expat_library().stop(parser_.get(), XML_FALSE);
}

bool XmlEvents::enters() {
    if (++depth_ <= deepest) return true;
    refuse();
    return false;
}

bool read_xml(std::string_view document, XmlHandlers handlers) {
    constexpr std::size_t piece = 1 << 20;  // expat counts in int
    XmlEvents events(std::move(handlers));
    while (document.size() > piece) {
        if (!events.feed(document.substr(0, piece), false)) return false;
        document.remove_prefix(piece);
    }
    return events.feed(document, true);
}

}  // namespace yaprak
