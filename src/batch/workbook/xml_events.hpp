// XML piece by piece -> its elements and texts, by expat. Names come without their prefixes.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace yaprak {

// The attributes of an element.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    // The value of the attribute, with or without a prefix; empty where there is none.
    std::string_view operator[](std::string_view name) const;

private:
    const char* const* pairs_;
};

struct XmlHandlers {
    std::function<void(std::string_view name, const XmlAttributes&)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text = [](std::string_view) {};
};

class XmlEvents {
public:
    explicit XmlEvents(XmlHandlers handlers);

    // False where the XML is broken, nests more than 256 deep or declares a document type, which no
    // workbook does and attacks do.
    bool feed(std::string_view piece, bool is_last);

    const XmlHandlers& handlers() const { return handlers_; }
    void refuse();
    bool enters();
    void leaves() { --depth_; }

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };
    XmlHandlers handlers_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    int depth_ = 0;
};

// The name without its prefix: "c" of "x:c".
std::string_view local_name(std::string_view name);

// A whole document. False as with feed().
bool read_xml(std::string_view document, XmlHandlers handlers);

}  // namespace yaprak
