#include "pdf/file/check_file.hpp"

#include "base/error.hpp"
#include "pdf/file/finish.hpp"
#include "pdf/file/object_reader.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

constexpr std::size_t page_count = 3;

std::string written(bool packed) {
    Pages pages = one_page({400_pt, 60_pt});
    pages.metadata.title = "<< /Type /Page ) ( \\ (null endobj";
    pages.pages[0].items.push_back(item_at({20_pt, 40_pt}, glyphs(sans(), 11_pt, "Ağrı İğne")));
    pages.pages.resize(page_count, pages.pages[0]);
    return write_pdf(pages, fonts(), {}, {.packed = packed});
}

std::string plain() {
    return written(false);
}

// What is said of a file; empty: it is sound.
std::string problem_of(const std::string& pdf, std::size_t pages = page_count) {
    try {
        check_file(pdf, pages);
        return "";
    } catch (const Error& error) {
        return error.finding().problem;
    }
}

std::string with(std::string pdf, const std::string& from, const std::string& to) {
    const auto at = pdf.find(from);
    REQUIRE(at != pdf.npos);
    REQUIRE(from.size() == to.size());
    return pdf.replace(at, to.size(), to);
}

}  // namespace

TEST_CASE("a PDF is sound in every form in which it is written") {
    CHECK(problem_of(plain()) == "");
    for (const bool is_packed : {false, true})
        for (const bool is_linearised : {false, true})
            for (const char* password : {"", "gizli bir parola"}) {
                const Finish form{is_linearised, password};
                CAPTURE(is_packed);
                CAPTURE(is_linearised);
                CAPTURE(password);
                CHECK(problem_of(finish(written(is_packed), form)) == "");
            }
}

TEST_CASE("a page that is missing, empty or null is seen") {
    CHECK(problem_of(plain(), page_count + 1) ==
          "the PDF that was made is broken: 3 of 4 pages are in it");
    CHECK(problem_of(written(true), page_count + 1) ==
          "the PDF that was made is broken: 3 of 4 pages are in it");
    CHECK(problem_of(with(plain(), "/Type /Page\n", "/Type /Pag\n\n")) ==
          "the PDF that was made is broken: 2 of 3 pages are in it");
    std::string pdf = plain();
    const auto page = pdf.find("<<\n/Type /Page\n");
    REQUIRE(page != pdf.npos);
    pdf.replace(page, 7, "null   ");
    CHECK(problem_of(pdf).find("is empty") != std::string::npos);
}

TEST_CASE("a font file of no bytes is seen") {
    const std::string pdf = plain();
    const auto descriptor = pdf.find("/FontFile2 ");
    REQUIRE(descriptor != pdf.npos);
    const auto file = pdf.find("\n" + pdf.substr(descriptor + 11, 2) + " 0 obj");
    REQUIRE(file != pdf.npos);
    std::string broken = pdf;
    broken.replace(broken.find("stream", file), 6, "strean");
    CHECK(problem_of(broken).find("is no stream") != std::string::npos);
    const auto length = pdf.find("/Length ", file);
    broken = pdf;
    broken.replace(length, 9, "/Length 0");
    broken.replace(length + 9, pdf.find('\n', length) - length - 9,
                   std::string(pdf.find('\n', length) - length - 9, ' '));
    CHECK(problem_of(broken).find("is an empty stream") != std::string::npos);
}

TEST_CASE("cross references that lead elsewhere are seen, and a file that is cut off") {
    const std::string pdf = plain();
    const auto table = pdf.find("0000000015 00000 n");
    CHECK(problem_of(with(pdf, " 00000 n\r\n00", " 00000 n\r\n99")) != "");
    CHECK(table != 0);
    for (const std::string& made : {pdf, written(true), finish(pdf, {.linearised = true}),
                                    finish(written(true), {.linearised = true})}) {
        for (std::size_t part = 0; part < 20; ++part)
            CHECK(problem_of(made.substr(0, made.size() * part / 20)) != "");
        std::string moved = made;
        moved.insert(made.find("obj") + 3, " ");
        CHECK(problem_of(moved) != "");
    }
}

TEST_CASE("values are read with all that stands in them") {
    const std::string_view object = "<</A 12 0 R/B(a\\)(b)>>)/C[<41>(])]/D<</C 1>>/E 7 /F/G>>";
    CHECK(entry(object, "/A") == "12 0 R");
    CHECK(reference(entry(object, "/A")) == 12);
    CHECK(entry(object, "/B") == "(a\\)(b)>>)");
    CHECK(entry(object, "/C") == "[<41>(])]");
    CHECK(entry(object, "/D") == "<</C 1>>");
    CHECK(entry(object, "/E") == "7");
    CHECK(!reference(entry(object, "/E")).has_value());
    CHECK(entry(object, "/F") == "/G");
    CHECK(entry(object, "/X") == "");
    for (std::size_t end = 0; end < object.size(); ++end)
        CHECK(entry(object.substr(0, end), "/X") == "");
}
