#include "pdf/objects/haru.hpp"

#include "base/error.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using judges::holds;

TEST_CASE("values stand in the file as PDF writes them") {
    haru::Document document;
    haru::Dict dict = document.catalog().set_dict("Own");
    dict.set_name("Name", "A-1.x");
    dict.set_integer("Integer", -7);
    dict.set_boolean("Boolean", true);
    const double numbers[] = {841.89, 0.1239, -0.0001};
    dict.set_numbers("Numbers", numbers);
    dict.set_text("Ascii", "a (b) %");
    dict.set_text("Text", "ş😀");
    dict.set_verbatim("Any", "<</K [1 2]>>");
    const std::string pdf = document.save();
    for (const char* part :
         {"/Name /A-1.x", "/Integer -7", "/Boolean true", "/Numbers [841.89 0.124 0]",
          "/Ascii (a \\(b\\) %)", "/Text <FEFF015FD83DDE00>", "/Any <</K [1 2]>>"})
        CHECK_MESSAGE(holds(pdf, part), part);
}

TEST_CASE("the file says 1.7 and is named by its content") {
    const auto file_with = [](int value) {
        haru::Document document;
        document.catalog().set_integer("Own", value);
        return document.save();
    };
    const std::string pdf = file_with(1);
    CHECK(pdf.starts_with("%PDF-1.7\n"));
    CHECK(holds(pdf, "/ID [<"));
    CHECK(file_with(1) == pdf);
    CHECK(file_with(2).substr(pdf.find("/ID")) != pdf.substr(pdf.find("/ID")));
}

TEST_CASE("a stream's bytes are written as they are given, however many") {
    for (std::size_t size : {1u, 4095u, 4096u, 4097u, 100000u}) {
        haru::Document document;
        document.catalog().set("Own", document.new_stream(std::string(size, 'x')));
        const std::string pdf = document.save();
        CHECK(holds(pdf, "stream\r\n" + std::string(size, 'x') + "\nendstream"));
        CHECK(holds(pdf, "\n" + std::to_string(size) + "\nendobj"));
    }
}

TEST_CASE("a name that libharu would write wrongly is refused") {
    haru::Document document;
    haru::Dict dict = document.catalog();
    CHECK_THROWS_WITH_AS(dict.set_name("K", "a b"), "\"a b\" cannot be a name in a PDF", Error);
    CHECK_THROWS_AS(dict.set_name("K", ""), Error);
    CHECK_THROWS_AS(dict.set_name("K", std::string(128, 'n')), Error);
    CHECK_THROWS_AS(dict.set_integer("key with space", 1), Error);
    dict.set_name("K", std::string(127, 'n'));
    CHECK(holds(document.save(), "/K /nnn"));
}

TEST_CASE("a text too long for PDF/A is cut between characters, bytes are refused") {
    std::string long_text;
    for (int i = 0; i < 20000; ++i) long_text += "ş😀";
    haru::Document document;
    document.catalog().set_text("Own", long_text);
    CHECK_THROWS_AS(document.catalog().set_ascii("K", std::string(32768, 'a')), Error);
    CHECK_THROWS_AS(document.catalog().set_ascii("K", "ş"), Error);
    CHECK(document.save().size() > 65000);
}

TEST_CASE("what libharu refuses is an error that says so") {
    haru::Document document;
    haru::Array array = document.catalog().set_array("Own");
    for (int i = 0; i < 32767; ++i) array.add_integer(i);
    CHECK_THROWS_WITH_AS(array.add_integer(0),
                         "the PDF could not be written: libharu reports 0x1001", Error);
    CHECK_THROWS_AS(document.save(), Error);
}

TEST_CASE("a document given up halfway leaves nothing behind") {
    haru::Document document;
    document.new_stream("bytes");
    document.new_array().add_dict().set_text("K", "ş");
    document.new_dict().set("Itself", document.new_dict());
}
