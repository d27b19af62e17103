#include "batch/table/data_table.hpp"
#include "checkout.hpp"

#include <doctest/doctest.h>
#include <unistd.h>
#include <zip.h>

#include <map>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

// A workbook of these parts.
struct Workbook {
    fs::path file =
        fs::temp_directory_path() / ("yaprak-workbook-" + std::to_string(::getpid()) + ".xlsx");

    using Parts = std::map<std::string, std::string>;
    explicit Workbook(const Parts& parts) {
        fs::remove(file);
        int problem = 0;
        zip* packed = zip_open(file.c_str(), ZIP_CREATE, &problem);
        REQUIRE(packed);
        for (const auto& [name, text] : parts)
            zip_file_add(packed, name.c_str(),
                         zip_source_buffer(packed, text.data(), text.size(), 0), 0);
        REQUIRE(zip_close(packed) == 0);
    }
    ~Workbook() { fs::remove(file); }
};

std::map<std::string, std::string> excel(const std::string& rows, const std::string& behind = "") {
    return {
        {"xl/workbook.xml",
         "<workbook xmlns:r='r'><sheets><sheet name='Randevular' sheetId='1' r:id='a'/>"
         "<sheet name='İkinci' sheetId='2' r:id='b'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml'/>"
         "<Relationship Id='b' Target='/xl/worksheets/sheet2.xml'/></Relationships>"},
        {"xl/sharedStrings.xml",
         "<sst><si><t>Ad</t></si><si><r><t>Ay</t></r><r><t>şe</t></r><rPh><t>x</t></rPh></si></"
         "sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd.mm.yyyy'/></numFmts>"
         "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
         "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs></styleSheet>"},
        {"xl/vbaProject.bin", "macros are not looked at"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>k</t></is></c></row>"
         "<row r='2'><c r='A2'><v>5</v></c></row></sheetData></worksheet>"},
    };
}

const std::string head =
    "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' t='inlineStr'><is><t> Tarih </t></is></c>"
    "<c r='B3' t='str'><f>x</f><v>Not</v></c></row>";

std::string problem_of(const Workbook& book, const std::string& sheet = "") {
    Warnings warnings;
    try {
        DataTable table(book.file, warnings, sheet);
        while (table.next()) {
        }
    } catch (const Error& error) {
        return error.finding().problem;
    }
    return "none";
}

}  // namespace

TEST_CASE("a sheet's cells come as they are shown, at their columns and rows") {
    const Workbook book(
        excel(head + "<row r='5'><c r='A5' t='s'><v>1</v></c><c r='C5' s='1'><v>46115</v></c></row>"
                     "<row r='6'><c r='C6'/><c r='D6'/></row>"
                     "<row r='9'><c r='A9' t='b'><v>1</v></c><c r='B9' t='e'><v>#N/A</v></c>"
                     "<c r='C9'><f>B2</f></c></row>"));
    Warnings warnings;
    DataTable table(book.file, warnings);
    CHECK(table.columns() == std::vector<std::string>{"Ad", "Not", "Tarih"});
    for (int pass = 0; pass < 2; ++pass) {
        const auto first = table.next(), second = table.next();
        REQUIRE(second);
        CHECK(first->line == 5);
        CHECK(first->values == std::vector<std::string>{"Ayşe", "", "03.04.2026"});
        CHECK(second->line == 9);
        CHECK(second->values == std::vector<std::string>{"DOĞRU", "#N/A", "=B2"});
        CHECK_FALSE(table.next());
        table.rewind();
    }
}

TEST_CASE("a sheet is chosen by name or by number") {
    const Workbook book(excel(head));
    Warnings warnings;
    for (const char* sheet : {"İkinci", "ikinci", "2"}) {
        DataTable table(book.file, warnings, sheet);
        CHECK(table.next()->values == std::vector<std::string>{"5"});
    }
    CHECK(problem_of(book, "Üçüncü") == "no sheet \"Üçüncü\"");
}

TEST_CASE("a head of merged cells and values without a column are told") {
    CHECK(
        problem_of(Workbook(excel(head, "<mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells>"))) ==
        "the cells A3:B3 of the head are merged");
    CHECK(problem_of(Workbook(
              excel(head, "<mergeCells><mergeCell ref=\"A8:B8\"/></mergeCells>"))) == "none");
    CHECK(problem_of(Workbook(excel(head + "<row r='4'><c r='E4'><v>1</v></c></row>"))) ==
          "a value stands in column E, which has no name");
}

TEST_CASE("an OpenDocument sheet shows its cells' texts, repeated ones as often") {
    const Workbook book(Workbook::Parts{
        {"content.xml",
         "<o:body xmlns:o='o' xmlns:t='t' xmlns:x='x'><t:table t:name='S'>"
         "<t:table-row><t:table-cell><x:p>Ad</x:p></t:table-cell>"
         "<t:table-cell><x:p>Gün</x:p></t:table-cell></t:table-row>"
         "<t:table-row t:number-rows-repeated='2'><t:table-cell t:number-columns-repeated='2'>"
         "<x:p>A<x:s t:c='2'/>li</x:p><x:p>Can</x:p></t:table-cell></t:table-row>"
         "<t:table-row t:number-rows-repeated='1048000'><t:table-cell/></t:table-row>"
         "</t:table></o:body>"}});
    Warnings warnings;
    DataTable table(book.file, warnings);
    const auto first = table.next(), second = table.next();
    REQUIRE(second);
    CHECK(first->values == std::vector<std::string>{"A  li\nCan", "A  li\nCan"});
    CHECK(second->line == 3);
    CHECK_FALSE(table.next());
}

TEST_CASE("what is no workbook, is broken or was made to harm is refused in words") {
    CHECK(problem_of(Workbook(Workbook::Parts{{"x.txt", "x"}})) ==
          "the file is packed and is no workbook");
    CHECK(problem_of(Workbook(excel("<row r='1'>"))) == "the workbook's sheet is broken XML");
    auto parts = excel(head);
    parts["xl/sharedStrings.xml"] =
        "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'>]><sst><si><t>&b;</t></si></sst>";
    CHECK(problem_of(Workbook(parts)) == "the workbook's \"xl/sharedStrings.xml\" is broken XML");
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "<c>";
    CHECK(problem_of(Workbook(excel(deep))) == "the workbook's sheet is broken XML");
}
