#include "pdf/file/attachments.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/standard/metadata.hpp"

#include <map>

namespace yaprak {
namespace {

const char* name_of(Relation relation) {
    static const char* const names[] = {"Source", "Data", "Supplement", "Alternative",
                                        "Unspecified"};
    return names[std::size_t(relation)];
}

// "text/csv" as a name: /text#2Fcsv (ISO 32000-1, 7.3.5).
std::string name_of_type(const std::string& type) {
    std::string out = "/";
    for (const char c : type) {
        if (c == '/')
            out += "#2F";
        else if (c == '#')
            out += "#23";
        else
            out += c;
    }
    return out;
}

// All names in UTF-16, so that the order of their bytes (7.9.6) is that of their characters too, by
// which some readers look them up.
std::string key_of(const std::string& name) {
    std::string out = "<FEFF";
    for (const char16_t unit : to_utf16(name)) append_hex(out, unit, 4, HexCase::upper);
    return out + ">";
}

haru::Dict embedded(haru::Document& document, const AttachedFile& attachment,
                    const std::optional<Date>& date, const Deflater& deflate) {
    haru::Dict stream = document.new_stream(deflate(attachment.bytes), "FlateDecode");
    stream.set_name("Type", "EmbeddedFile");
    stream.set_verbatim("Subtype", name_of_type(attachment.type));
    haru::Entries params;
    params.set("Size", std::to_string(attachment.bytes.size()));
    if (date) params.set("ModDate", "(" + pdf_date(*date) + ")");
    stream.set_verbatim("Params", params.as_dict());
    return stream;
}

haru::Dict file_specification(haru::Document& document, const AttachedFile& attachment,
                              const std::optional<Date>& date, const Deflater& deflate) {
    haru::Dict file = document.new_dict();
    file.set_name("Type", "Filespec");
    file.set_text("F", attachment.name);
    file.set_text("UF", attachment.name);
    file.set_text("Desc",
                  attachment.description.empty() ? attachment.name : attachment.description);
    file.set_name("AFRelationship", name_of(attachment.relation));
    const std::string stream = embedded(document, attachment, date, deflate).reference();
    file.set_verbatim("EF", haru::Entries().set("F", stream).set("UF", stream).as_dict());
    return file;
}

}  // namespace

void add_attachments(haru::Document& document, const std::vector<AttachedFile>& attachments,
                     const std::optional<Date>& date, const Deflater& deflate) {
    if (attachments.empty()) return;
    haru::Dict catalog = document.catalog();
    haru::Array associated = catalog.set_array("AF");
    std::map<std::string, std::string> names;
    for (const AttachedFile& attachment : attachments) {
        haru::Dict file = file_specification(document, attachment, date, deflate);
        associated.add(file);
        names[key_of(attachment.name)] = file.reference();
    }
    std::string tree = "[";
    for (const auto& [name, file] : names) tree += name + file + " ";
    catalog.set_dict("Names").set_dict("EmbeddedFiles").set_verbatim("Names", tree + "]");
}

}  // namespace yaprak
