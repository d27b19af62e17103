#include "pdf/standard/metadata.hpp"

#include "base/content_hash.hpp"
#include "base/markup.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pdf/objects/text_string.hpp"

#include <cstdlib>

namespace yaprak {
namespace {

const char* const producer = "yaprak";

std::string day(const Date& date, const char* between) {
    return zero_padded(date.year, 4) + between + zero_padded(date.month, 2) + between +
           zero_padded(date.day, 2);
}

std::string clock(const Time& time, const char* between) {
    return zero_padded(time.hour, 2) + between + zero_padded(time.minute, 2) + between +
           zero_padded(time.second, 2);
}

std::string zone(const Time& time, const char* between) {
    return (time.offset_minutes < 0 ? "-" : "+") + zero_padded(time.offset_minutes / 60, 2) +
           between + zero_padded(time.offset_minutes % 60, 2);
}

// XML 1.0 has no control characters; what one of the two places cannot say is left out of both.
std::string sayable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        i += c.length;
        const bool is_space = c.value == '\t' || c.value == '\n';
        if (is_space)
            out += ' ';
        else if (c.value >= 0x20 && c.value != 0xFFFE && c.value != 0xFFFF)
            append_utf8(out, c.value);
    }
    return out;
}

Metadata sayable(Metadata metadata) {
    for (std::string* text :
         {&metadata.title, &metadata.author, &metadata.subject, &metadata.category})
        *text = haru::readable(haru::fitting(sayable(*text)));
    return metadata;
}

void add_simple(std::string& out, const char* property, const std::string& value) {
    if (value.empty()) return;
    out += std::string("<") + property + ">" + escaped(value) + "</" + property + ">\n";
}

void add_list(std::string& out, const char* property, const char* kind, const std::string& value) {
    if (value.empty()) return;
    out += std::string("<") + property + "><rdf:" + kind + "><rdf:li>" + escaped(value) +
           "</rdf:li></rdf:" + kind + "></" + property + ">\n";
}

void add_alternatives(std::string& out, const char* property, const std::string& value,
                      const std::string& lang) {
    if (value.empty()) return;
    const std::string text = escaped(value) + "</rdf:li>";
    out += std::string("<") + property + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + text;
    if (!lang.empty()) out += "<rdf:li xml:lang=\"" + escaped(lang) + "\">" + text;
    out += std::string("</rdf:Alt></") + property + ">\n";
}

void add_identification(std::string& out, const Identification& ids) {
    add_simple(out, "pdfaid:part", ids.pdfa_part);
    add_simple(out, "pdfaid:conformance", ids.pdfa_level);
    add_simple(out, "pdfaid:rev", ids.pdfa_revision);
    add_simple(out, "pdfuaid:part", ids.pdfua_part);
    add_simple(out, "pdfuaid:rev", ids.pdfua_revision);
    if (ids.declarations.empty()) return;
    out += "<pdfd:declarations xmlns:pdfd=\"http://pdfa.org/declarations/\"><rdf:Bag>\n";
    for (const std::string& address : ids.declarations)
        out += "<rdf:li rdf:parseType=\"Resource\"><pdfd:conformsTo>" + escaped(address) +
               "</pdfd:conformsTo></rdf:li>\n";
    out += "</rdf:Bag></pdfd:declarations>\n";
}

// A property that the standard does not know, and what it is.
struct OwnProperty {
    const char *schema, *space, *prefix, *name, *type, *meaning;
};
const OwnProperty accessible = {"PDF/UA identification",
                                "http://www.aiim.org/pdfua/ns/id/",
                                "pdfuaid",
                                "part",
                                "Integer",
                                "Part of ISO 14289 that the file keeps"};
const OwnProperty for_press = {"PDF/X identification",
                               "http://www.npes.org/pdfx/ns/id/",
                               "pdfxid",
                               "GTS_PDFXVersion",
                               "Text",
                               "Part of ISO 15930 that the file keeps"};
const OwnProperty trapped = {"Adobe PDF", "http://ns.adobe.com/pdf/1.3/",
                             "pdf",       "Trapped",
                             "Text",      "Whether inks overlap a little where they meet"};

std::string described(const OwnProperty& property) {
    std::string out = "<rdf:li rdf:parseType=\"Resource\">\n";
    add_simple(out, "pdfaSchema:schema", property.schema);
    add_simple(out, "pdfaSchema:namespaceURI", property.space);
    add_simple(out, "pdfaSchema:prefix", property.prefix);
    out += "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n";
    add_simple(out, "pdfaProperty:name", property.name);
    add_simple(out, "pdfaProperty:valueType", property.type);
    add_simple(out, "pdfaProperty:category", "internal");
    add_simple(out, "pdfaProperty:description", property.meaning);
    return out + "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li>";
}

// ISO 19005-2, 6.6.2.3: a property that the standard does not know must be described.
std::string extension_schema(const Conformance& conformance) {
    const std::string schemas = conformance.is_for_press()
                                    ? described(for_press) + described(trapped)
                                    : described(accessible);
    return "<rdf:Description rdf:about=\"\""
           " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
           " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
           " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
           "<pdfaExtension:schemas><rdf:Bag>" +
           schemas +
           "</rdf:Bag></pdfaExtension:schemas>\n"
           "</rdf:Description>\n";
}

const char* const version_of_x4 = "PDF/X-4";
const char* const press_spaces =
    " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
    " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"";

// ISO 15930-7, 6.8: when it was made, and that this is the file's first version.
void add_press_properties(std::string& out, const Metadata& metadata, const std::string& content) {
    add_simple(out, "pdf:Trapped", "False");
    if (metadata.date) add_simple(out, "xmp:MetadataDate", xmp_date(*metadata.date));
    const auto uuid = [&](const char* kind) {
        const std::string hash = content_hash(content + kind);
        return "uuid:" + hash.substr(0, 8) + "-" + hash.substr(8, 4) + "-" + hash.substr(12, 4) +
               "-" + hash.substr(16, 4) + "-" + hash.substr(20, 12);
    };
    add_simple(out, "xmpMM:DocumentID", uuid("document"));
    add_simple(out, "xmpMM:InstanceID", uuid("instance"));
    add_simple(out, "xmpMM:VersionID", "1");
    add_simple(out, "xmpMM:RenditionClass", "default");
    add_simple(out, "pdfxid:GTS_PDFXVersion", version_of_x4);
}

void set_text(haru::Dict& dict, const char* key, const std::string& value) {
    if (!value.empty()) dict.set_text(key, value);
}

void add_info(haru::Document& document, const Metadata& said, const Conformance& conformance) {
    const Metadata metadata = sayable(said);
    haru::Dict info = document.info();
    set_text(info, "Title", metadata.title);
    set_text(info, "Author", metadata.author);
    set_text(info, "Subject", metadata.subject);
    set_text(info, "Keywords", metadata.category);
    info.set_ascii("Creator", producer);
    info.set_ascii("Producer", producer);
    if (metadata.date) {
        info.set_ascii("CreationDate", pdf_date(*metadata.date));
        info.set_ascii("ModDate", pdf_date(*metadata.date));
    }
    if (!conformance.is_for_press()) return;
    info.set_name("Trapped", "False");
    info.set_ascii("GTS_PDFXVersion", version_of_x4);
}

void add_print_preferences(haru::Dict& preferences, Duplex duplex) {
    const bool is_short = duplex == Duplex::short_edge;
    preferences.set_name("Duplex", is_short ? "DuplexFlipShortEdge" : "DuplexFlipLongEdge");
    preferences.set_name("PrintScaling", "None");
    preferences.set_boolean("PickTrayByPDFSize", true);
    preferences.set_integer("NumCopies", 1);
}

}  // namespace

std::string pdf_date(const Date& date) {
    if (!date.time) return "D:" + day(date, "") + "000000Z";
    return "D:" + day(date, "") + clock(*date.time, "") + zone(*date.time, "'") + "'";
}

std::string xmp_date(const Date& date) {
    if (!date.time) return day(date, "-") + "T00:00:00Z";
    return day(date, "-") + "T" + clock(*date.time, ":") + zone(*date.time, ":");
}

std::string xmp_packet(const Metadata& said, const Conformance& conformance) {
    const Metadata metadata = sayable(said);
    std::string out =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"" +
        std::string(conformance.is_for_press() ? press_spaces : "") +
        ">\n"
        "<dc:format>application/pdf</dc:format>\n";
    add_alternatives(out, "dc:title", metadata.title, metadata.lang);
    add_list(out, "dc:creator", "Seq", metadata.author);
    add_alternatives(out, "dc:description", metadata.subject, metadata.lang);
    add_list(out, "dc:language", "Bag", metadata.lang);
    add_simple(out, "pdf:Keywords", metadata.category);
    add_simple(out, "pdf:Producer", producer);
    add_simple(out, "xmp:CreatorTool", producer);
    if (metadata.date) {
        add_simple(out, "xmp:CreateDate", xmp_date(*metadata.date));
        add_simple(out, "xmp:ModifyDate", xmp_date(*metadata.date));
    }
    if (conformance.is_for_press()) add_press_properties(out, metadata, conformance.content);
    add_identification(out, identification_of(conformance));
    out += "</rdf:Description>\n";
    if (!conformance.is_pdf_2()) out += extension_schema(conformance);
    return out +
           "</rdf:RDF>\n</x:xmpmeta>\n"
           "<?xpacket end=\"w\"?>";
}

void add_metadata(haru::Document& document, const Metadata& metadata,
                  const Conformance& conformance, std::optional<Duplex> duplex,
                  const Deflater* packing) {
    if (!conformance.is_pdf_2()) add_info(document, metadata, conformance);
    haru::Dict catalog = document.catalog();
    if (!metadata.lang.empty()) catalog.set_text("Lang", metadata.lang);
    // ISO 32000-1, 12.2.
    haru::Dict preferences = catalog.set_dict("ViewerPreferences");
    preferences.set_boolean("DisplayDocTitle", true);
    if (metadata.right_to_left) preferences.set_name("Direction", "R2L");
    if (duplex) add_print_preferences(preferences, *duplex);
    const std::string packet = xmp_packet(metadata, conformance);
    haru::Dict xmp = packing ? document.new_stream(packing->once(packet), "FlateDecode")
                             : document.new_stream(packet);
    xmp.set_name("Type", "Metadata");
    xmp.set_name("Subtype", "XML");
    catalog.set("Metadata", xmp);
}

}  // namespace yaprak
