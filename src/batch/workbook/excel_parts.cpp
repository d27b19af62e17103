#include "batch/workbook/excel_parts.hpp"

#include "base/number.hpp"
#include "batch/workbook/number_format.hpp"
#include "batch/workbook/xml_events.hpp"

#include <map>

namespace yaprak {
namespace {

void read_part(const ZipFile& file, const std::string& part, const std::string& name,
               XmlHandlers handlers) {
    const std::string text = file.read(part);
    if (!text.empty() && !read_xml(text, std::move(handlers)))
        throw Error(Code::table, {name}, "the workbook's \"" + part + "\" is broken XML",
                    "open it and save it anew");
}

std::string part_of_target(std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    return "xl/" + std::string(target);
}

void read_sheets(const ZipFile& file, const std::string& name, ExcelParts& out) {
    std::map<std::string, std::string> targets;
    read_part(file, "xl/_rels/workbook.xml.rels", name,
              {[&](std::string_view element, const XmlAttributes& attributes) {
                   if (element == "Relationship")
                       targets[std::string(attributes["Id"])] =
                           part_of_target(attributes["Target"]);
               },
               [](std::string_view) {}});
    read_part(file, "xl/workbook.xml", name,
              {[&](std::string_view element, const XmlAttributes& attributes) {
                   if (element == "workbookPr")
                       out.counts_from_1904 =
                           attributes["date1904"] == "1" || attributes["date1904"] == "true";
                   if (element != "sheet") return;
                   // "id" without its prefix is r:id; "sheetId" is another name.
                   out.sheets.push_back(
                       {std::string(attributes["name"]), targets[std::string(attributes["id"])]});
               },
               [](std::string_view) {}});
}

// A text of several looks is one text; what says how to pronounce it is none of it.
void read_texts(const ZipFile& file, const std::string& name, ExcelParts& out) {
    bool in_text = false;
    int in_phonetic = 0;
    read_part(file, "xl/sharedStrings.xml", name,
              {[&](std::string_view element, const XmlAttributes&) {
                   if (element == "si") out.texts.emplace_back();
                   if (element == "rPh") ++in_phonetic;
                   in_text = element == "t" && in_phonetic == 0 && !out.texts.empty();
               },
               [&](std::string_view element) {
                   if (element == "t") in_text = false;
                   if (element == "rPh") --in_phonetic;
               },
               [&](std::string_view text) {
                   if (in_text) out.texts.back() += text;
               }});
}

void read_formats(const ZipFile& file, const std::string& name, ExcelParts& out) {
    std::map<int, std::string> codes;
    bool in_cells = false;
    read_part(file, "xl/styles.xml", name,
              {[&](std::string_view element, const XmlAttributes& attributes) {
                   if (element == "cellXfs") in_cells = true;
                   const int id = parse_integer(attributes["numFmtId"]).value_or(0);
                   if (element == "numFmt") codes[id] = attributes["formatCode"];
                   if (element != "xf" || !in_cells) return;
                   const auto own = codes.find(id);
                   out.formats.emplace_back(own != codes.end() ? own->second : built_in_format(id));
               },
               [&](std::string_view element) {
                   if (element == "cellXfs") in_cells = false;
               }});
}

}  // namespace

ExcelParts read_excel_parts(const ZipFile& file, const std::string& name) {
    ExcelParts parts;
    read_sheets(file, name, parts);
    read_texts(file, name, parts);
    read_formats(file, name, parts);
    return parts;
}

}  // namespace yaprak
