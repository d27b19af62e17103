// Files within the PDF, taken out again by other people's programs.
#include "pdf/file/attachments.hpp"

#include "pdf/file/make_file.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

AttachedFile attachment(std::string name, std::string type, Relation relation, std::string bytes) {
    AttachedFile out;
    out.file = out.written = name;
    out.name = std::move(name);
    out.type = std::move(type);
    out.relation = relation;
    out.bytes = std::move(bytes);
    return out;
}

std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 70000; ++i) bytes += char(i * 31 + i / 256);
    return bytes;
}

Pages with_attachments() {
    Pages pages = tagged_line("ağrı");
    pages.metadata.date = Date{2025, 4, 7, {}};
    pages.attachments = {
        attachment("ağrı günlüğü.md", "text/markdown", Relation::source, "# Ağrı\r\n\xFF\n"),
        attachment("puan.csv", "text/csv", Relation::data, every_byte()),
        attachment("bos.txt", "text/plain", Relation::supplement, "")};
    pages.attachments[1].description = "Ölçeğin puanları";
    return pages;
}

void check_taken_out(const std::string& pdf) {
    const Pages pages = with_attachments();
    const auto list = ask("pdfdetach -list @", pdf);
    if (list) CHECK(*list == "3 embedded files\n1: ağrı günlüğü.md\n2: bos.txt\n3: puan.csv");
    for (const AttachedFile& file : pages.attachments) {
        const std::string quoted = "'--show-attachment=" + file.name + "'";
        if (const auto bytes = ask("qpdf " + quoted + " @ | od -An -v -tx1 | tr -d ' \\n'", pdf)) {
            std::string hex;
            for (const char byte : file.bytes) {
                hex += "0123456789abcdef"[(byte >> 4) & 15];
                hex += "0123456789abcdef"[byte & 15];
            }
            CAPTURE(bytes->substr(0, 80));
            const bool is_the_same = *bytes == hex;
            CHECK(is_the_same);
        }
    }
}

}  // namespace

TEST_CASE("files come out as they went in, plain, packed and for the web, with either standard") {
    const Pages pages = with_attachments();
    for (const Standard standard : {Standard::ua1, Standard::ua2}) {
        PdfOptions options;
        options.standard = standard;
        options.form.packed = false;
        check_taken_out(make_file(pages, fonts(), {}, options).bytes);
        options.form.packed = true;
        check_taken_out(make_file(pages, fonts(), {}, options).bytes);
        options.form.linearised = true;
        check_taken_out(make_file(pages, fonts(), {}, options).bytes);
    }
}

TEST_CASE("an attached file says what it is, how long, of which day and what to the page") {
    const std::string pdf = write_pdf(with_attachments(), fonts(), {});
    const auto list = ask("qpdf --list-attachments --verbose @", pdf);
    if (list) {
        CHECK(holds(*list, "description: Ölçeğin puanları"));
        CHECK(holds(*list, "preferred name: ağrı günlüğü.md"));
        CHECK(holds(*list, "mime type: text/csv"));
        CHECK(holds(*list, "modification date: D:20250407000000Z"));
    }
    CHECK(holds(pdf, "/AFRelationship /Source"));
    CHECK(holds(pdf, "/Params <</Size 70000/ModDate(D:20250407000000Z)>>"));
    CHECK(holds(pdf, "/AF ["));
}

TEST_CASE("a file with others in it claims the standards that allow them") {
    const std::string pdf = write_pdf(with_attachments(), fonts(), {});
    CHECK(holds(pdf, "<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A<"));
    const std::string later = write_pdf(with_attachments(), fonts(), {}, {Standard::ua2});
    CHECK(holds(later, "<pdfaid:part>4</pdfaid:part>\n<pdfaid:conformance>F<"));
}

TEST_CASE("a page without a date gives its files none") {
    Pages pages = with_attachments();
    pages.metadata.date.reset();
    CHECK(holds(write_pdf(pages, fonts(), {}), "/Params <</Size 70000>>"));
}
