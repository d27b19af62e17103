// Addresses that are never written to.
#include "mail/letter/suppression.hpp"

#include "base/file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

struct ListFile {
    fs::path file =
        fs::temp_directory_path() / ("yaprak-suppression-" + std::to_string(::getpid()));
    explicit ListFile(const std::string& text) { write_file(file, text); }
    ~ListFile() { fs::remove(file); }
    SuppressionList list() const {
        SuppressionList list;
        list.add_file(file);
        return list;
    }
};

}  // namespace

TEST_CASE("an address is found however it is written") {
    const ListFile file(
        "\uFEFF# ayrılanlar\n  Ayse@Ornek.COM.tr \n\nBora Kaya <bora+haber@ornek.com.tr>\r\n"
        "a.b.c@googlemail.com\nşule@şekerpare.example;\n@firma.example  # hiç kimse\n");
    const SuppressionList list = file.list();
    for (const char* address : {"ayse@ornek.com.tr", "AYSE@ornek.com.tr", "ayse+x@ornek.com.tr",
                                "bora@ornek.com.tr", "abc@gmail.com", "A.B.C+1@gmail.com",
                                "S\u0327ULE@ŞEKERPARE.example", "kim@firma.example"}) {
        CAPTURE(address);
        CHECK(list.has(parse_address(address)));
    }
    for (const char* address : {"ayse@ornek.com", "a.b@ornek.com.tr", "kim@alt.firma.example"}) {
        CAPTURE(address);
        CHECK_FALSE(list.has(parse_address(address)));
    }
}

TEST_CASE("a list with a line that is no address is refused") {
    const ListFile file("ayse@ornek.com.tr\nbora at ornek\n");
    try {
        (void)file.list();
        FAIL("taken");
    } catch (const Error& error) {
        CHECK(error.finding().at.line == 2);
    }
}
