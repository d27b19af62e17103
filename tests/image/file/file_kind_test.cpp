#include "image/file/file_kind.hpp"

#include "image/samples.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace std::string_literals;

TEST_CASE("the bytes say what a file is") {
    CHECK(nature_of(make_jpeg({})).kind == FileKind::jpeg);
    CHECK(nature_of(make_png({})).kind == FileKind::png);
    CHECK(nature_of("RIFF\x10\0\0\0WEBPVP8 "s).name == "a WebP picture");
    CHECK(nature_of("\0\0\0\x1C"s + "ftypavif").name == "an AVIF picture");
    CHECK(nature_of("\0\0\0\x18"s + "ftypheic").name == "a HEIC picture");
    CHECK(nature_of("\0\0\0\x18"s + "ftypmif1").name == "a HEIC picture");
    CHECK(nature_of("\0\0\0\x18"s + "ftypisom").name == "a film");
    CHECK(nature_of("II*\0\x08\0\0\0"s).name == "a TIFF picture");
    CHECK(nature_of("MM\0*\0\0\0\x08"s).name == "a TIFF picture");
    CHECK(nature_of("GIF89a\1\0\1\0"s).name == "a GIF picture");
    CHECK(nature_of("BM\x3A\0\0\0"s).name == "a BMP picture");
    CHECK(nature_of("%PDF-1.7\n").name == "a PDF file");
}

TEST_CASE("an SVG and a web page are known by their tags") {
    CHECK(nature_of("<svg xmlns='http://www.w3.org/2000/svg'/>").name == "an SVG picture");
    CHECK(nature_of("\xEF\xBB\xBF\n <?xml version='1.0'?>\n<!-- x -->\n<svg/>").name ==
          "an SVG picture");
    CHECK(nature_of("<!DOCTYPE html><html>not found</html>").name == "a web page");
}

TEST_CASE("what is no picture is unknown") {
    CHECK(nature_of("").kind == FileKind::unknown);
    CHECK(nature_of("\xFF\xD8").kind == FileKind::unknown);
    CHECK(nature_of("\x89PNG").kind == FileKind::unknown);
    CHECK(nature_of("merhaba").kind == FileKind::unknown);
    CHECK(nature_of(std::string(100, '\0')).kind == FileKind::unknown);
}
