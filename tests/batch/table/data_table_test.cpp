#include "batch/table/data_table.hpp"

#include "batch/table/table_file.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string read(const std::string& bytes, const std::string& ending = ".csv") {
    return TableFile(bytes, ending).read();
}

std::string utf16(const std::u16string& text, bool little) {
    std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char16_t unit : text) {
        const char low = char(unit & 0xFF), high = char(unit >> 8);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

}  // namespace

TEST_CASE("the delimiter is the one of the header") {
    CHECK(read("ad,no\nAyşe,1\n") == "ad|no\nAyşe|1");
    CHECK(read("ad;no\nAyşe, Ali;1\n") == "ad|no\nAyşe, Ali|1");
    CHECK(read("ad\tno\nAyşe;A\t1\n") == "ad|no\nAyşe;A|1");
    CHECK(read("sep=;\nad,x;no\na,b;1\n") == "ad,x|no\na,b|1");
    CHECK(read("\"a;b;c\",no\nx,1\n") == "a;b;c|no\nx|1");
    CHECK(read("ad\nAyşe\nAli\n") == "ad\nAyşe\nAli");
}

TEST_CASE("quotes hold delimiters, new lines and quotes") {
    CHECK(read("ad,not\nA,\"bir\niki, üç \"\"dört\"\"\"\n") == "ad|not\nA|bir\niki, üç \"dört\"");
    CHECK(read("ad,not\nA\"B\"C,\"x\"y\n") == "ad|not\nA\"B\"C|xy");
    CHECK(read("ad,not\nA,\"açık\n\n") == "2: a quote is opened in this row and not closed");
}

TEST_CASE("any end of line will do, empty lines and rows of nothing are passed over") {
    CHECK(read("ad,no\r\nA,1\r\n\r\nB,2\r\n,\r\n\r\n") == "ad|no\nA|1\nB|2");
    CHECK(read("ad,no\rA,1\rB,2") == "ad|no\nA|1\nB|2");
}

TEST_CASE("a row that does not fit is named by its line") {
    CHECK(read("ad,no\nA,1\n\"B\nC\",2\nD\n") == "5: the row has 1 values, the header has 2");
    CHECK(read("ad,no\nA,1,2\n") == "2: the row has 3 values, the header has 2");
}

TEST_CASE("columns need names of their own") {
    CHECK(read("") == "0: the table is empty");
    CHECK(read("ad,,no\n") == "1: column 2 has no name");
    CHECK(read("ad,no,ad\n") == "1: two columns are called \"ad\"");
    CHECK(read("İl,no,il\n") == "1: two columns are called \"il\" (\"İl\")");
}

TEST_CASE("what a spreadsheet leaves empty around a table is no part of it") {
    CHECK(read("ad;no;;\nA;1;;\nB;2\nC;3; \n") == "ad|no\nA|1\nB|2\nC|3");
    CHECK(read("\r\n;;\nad;no;\nA;1;\n") == "ad|no\nA|1");
    CHECK(read("ad;no;\nA;1;x\n") == "2: a value stands in a column without a name");
    CHECK(read("ad;no;\nA;1;;\n") == "2: the row has 3 values, the header has 2");
    CHECK(read("ad;;no\nA;;1\n") == "1: column 2 has no name");
}

TEST_CASE("what is no table is refused as what it is") {
    CHECK(read("ad,no\n" + std::string(1'100'000, 'a')) == "2: this row is longer than a megabyte");
    CHECK(read("[{\"ad\": \"A\"}]", ".json") == "0: a list in JSON is no table");
}

TEST_CASE("a table is read in the encoding that it has") {
    Warnings warnings;
    CHECK(TableFile("\xEF\xBB\xBF"
                    "ad;no\nAyşe;1\n")
              .read(warnings) == "ad|no\nAyşe|1");
    CHECK(TableFile(utf16(u"ad\tno\r\nAyşe 🌿\t1\r\n", true)).read(warnings) == "ad|no\nAyşe 🌿|1");
    CHECK(TableFile(utf16(u"ad\tno\nAyşe\t1\n", false)).read(warnings) == "ad|no\nAyşe|1");
    CHECK(warnings.empty());
    CHECK(TableFile("ad;no\n\xDE\xFC\xFEra \xD0\xDD\xFD\xF0 \x80;1\n").read(warnings) ==
          "ad|no\nŞüşra Ğİığ €|1");
    REQUIRE(warnings.list().size() == 1);
    CHECK(warnings.list()[0].problem ==
          "the table is not UTF-8; it is read as Windows-1254 (Turkish)");
    CHECK(read(std::string("ad\0;", 4)) == "0: the file holds no text");
}

TEST_CASE("a character that falls between two pieces of the file stays whole") {
    for (int shift = 0; shift < 4; ++shift) {
        std::string long_value(65536 - 10 + std::size_t(shift), 'x');
        for (int i = 0; i < 20; ++i) long_value += "ş🌿";
        CHECK(read("ad\n" + long_value + "\n") == "ad\n" + long_value);
    }
}

TEST_CASE("JSON Lines name their columns in the first line and may leave some out") {
    CHECK(read("{\"ad\": \"Ayşe\", \"no\": 1}\n\n{\"no\": 2}\n{\"ad\": null, \"no\": true}\n",
               ".jsonl") == "ad|no\nAyşe|1\n|2\n|true");
    CHECK(read("{\"ad\": 1}\n{\"adı\": 2}\n", ".jsonl") ==
          "2: \"adı\" is no name of the first line");
    CHECK(read("{\"ad\": 1}\n{\"ad\": }\n", ".jsonl") ==
          "2: the line is no JSON object: a text, a number, true, false or null expected in column "
          "8");
}

TEST_CASE("a list of texts in JSON becomes a cell that parts into the same texts") {
    const auto cell = [](const std::string& list) {
        return read("{\"ad\": " + list + "}\n", ".jsonl").substr(3);
    };
    CHECK(cell(R"(["Salı", "Cuma"])") == "Salı, Cuma");
    CHECK(cell("[2.5, 3]") == "2.5, 3");
    CHECK(cell(R"(["a, b", "c"])") == "a, b; c");
    CHECK(cell(R"(["a; b", "c"])") == "a; b\nc");
    CHECK(cell(R"(["a; b"])") == R"(["a; b"])");
    CHECK(cell(R"(["2,5 mg"])") == "2,5 mg");
}

TEST_CASE("items of lists in JSON Lines have the fields of those in other lines") {
    CHECK(read("{\"i\": [{\"ad\": \"A\"}]}\n{\"i\": [{\"ad\": \"B\", \"doz\": 2}]}\n", ".jsonl") ==
          "i\n[{\"ad\": \"A\",\"doz\":\"\"}]\n[{\"ad\": \"B\", \"doz\": 2}]");
}

TEST_CASE("a table can be read again from its beginning") {
    const TableFile file("sep=;\nad;no\nA;1\nB;2\n");
    Warnings warnings;
    DataTable table(file.path, warnings);
    while (table.next()) {
    }
    table.rewind();
    const auto first = table.next();
    REQUIRE(first);
    CHECK(first->values == std::vector<std::string>{"A", "1"});
    CHECK(first->line == 3);
}
