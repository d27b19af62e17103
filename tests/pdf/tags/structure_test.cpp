// Pages made by hand and their tags, read back by other programs.
#include "pdf/tags/structure.hpp"

#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"
#include "pdf/paint/paint_page.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

class Book {
public:
    Pages pages = one_page({300_pt, 200_pt});

    TagId element(Role role, TagId parent = root_tag) { return pages.tags.add(parent, role); }
    TagId leaf(TagId parent) { return pages.tags.add(parent, Role::content); }

    void show(const std::string& text, TagId tag, Length y, std::size_t page = 0) {
        add(item_at({20_pt, y}, glyphs(sans(), 11_pt, text)), tag, page);
    }
    void add(Item item, TagId tag, std::size_t page = 0) {
        item.tag = tag;
        pages.pages[page].items.push_back(std::move(item));
    }
    void add_page() {
        pages.pages.push_back(pages.pages[0]);
        pages.pages.back().items.clear();
    }
    std::string pdf(const PictureBook& pictures = {}) const {
        return write_pdf(pages, fonts(), pictures);
    }
};

std::string stream_of(const Page& page, const TagTree& tags) {
    haru::Document document;
    const PictureBook pictures;
    Resources resources(document, fonts(), pictures, Inks::as_srgb);
    return paint_page(page, &tags, resources).stream;
}

Path filled(Length width) {
    return rectangle({width, 10_pt}, Grey{0});
}

}  // namespace

TEST_CASE("elements are read in the order of the tags, not in that of drawing") {
    Book book;
    const TagId title = book.leaf(book.element(Role::heading));
    book.pages.tags[book.pages.tags[title].parent].level = 1;
    const TagId text = book.leaf(book.element(Role::paragraph));
    book.show("ikinci", text, 80_pt);
    book.show("birinci", title, 40_pt);
    if (const auto read = ask("pdfinfo -struct-text @", book.pdf()))
        CHECK(*read == "Document\n  H1 (block)\n    \"birinci\"\n  P (block)\n    \"ikinci\"");
}

TEST_CASE("a paragraph that goes on overleaf stays one element") {
    Book book;
    const TagId text = book.leaf(book.element(Role::paragraph));
    book.add_page();
    book.show("bir sayfadan ", text, 40_pt);
    book.show("ötekine", text, 40_pt, 1);
    if (const auto read = ask("pdfinfo -struct-text @", book.pdf()))
        CHECK(*read == "Document\n  P (block)\n    \"bir sayfadan \"\n    \"ötekine\"");
}

TEST_CASE("what nothing shows has no element, but the cells of a row stay") {
    Book book;
    book.element(Role::paragraph);
    const TagId row =
        book.element(Role::table_row, book.element(Role::table_body, book.element(Role::table)));
    book.element(Role::cell, row);
    const TagId second = book.leaf(book.element(Role::cell, row));
    book.element(Role::table_row, book.pages.tags[row].parent);
    book.show("değer", second, 40_pt);
    if (const auto read = ask("pdfinfo -struct-text @", book.pdf()))
        CHECK(*read ==
              "Document\n  Table (block)\n    TBody\n      TR\n        TD\n        TD\n"
              "          \"değer\"");
}

TEST_CASE("lists, header cells, figures and notes say what they are") {
    Book book;
    const TagId list = book.element(Role::list);
    book.pages.tags[list].numbering = '1';
    const TagId item = book.element(Role::list_item, list);
    book.show("1.", book.leaf(book.element(Role::label, item)), 20_pt);
    for (const char numbering : {'a', 'A', 'i', 'I'}) {
        const TagId other = book.element(Role::list);
        book.pages.tags[other].numbering = numbering;
        const TagId first = book.element(Role::list_item, other);
        book.show("a", book.leaf(book.element(Role::label, first)), 20_pt);
    }
    const TagId head = book.element(Role::table_head, book.element(Role::table));
    const TagId row = book.element(Role::table_row, head);
    book.show("Saat", book.leaf(book.element(Role::header_cell, row)), 40_pt);
    const TagId figure = book.element(Role::figure);
    book.pages.tags[figure].alt = "Ağaç";
    book.add(item_at({20_pt, 60_pt}, filled(30_pt)), book.leaf(figure));
    book.show("dipnot", book.leaf(book.element(Role::note)), 100_pt);
    const std::string pdf = book.pdf();
    const auto read = ask("pdfinfo -struct @", pdf);
    if (!read) return;
    for (const char* numbering :
         {"Decimal", "LowerAlpha", "UpperAlpha", "LowerRoman", "UpperRoman"})
        CHECK(read->find(std::string("/ListNumbering /") + numbering) != std::string::npos);
    CHECK(read->find("/Scope /Column") != std::string::npos);
    CHECK(read->find("/BBox [20 130 50 140]") != std::string::npos);
    CHECK(pdf.find("/IDTree") != std::string::npos);
    CHECK(pdf.find("/Alt <FEFF0041011F006100E7>") != std::string::npos);
}

TEST_CASE("a link's element holds one annotation, however many lines it stands on") {
    Book book;
    book.pages.links.push_back({"https://ornek.example", {}, {}});
    const TagId text = book.leaf(book.element(Role::link, book.element(Role::paragraph)));
    for (const Length y : {40_pt, 54_pt}) {
        book.show("adres ", text, y);
        book.add(item_at({20_pt, y - 10_pt}, LinkArea{{60_pt, 12_pt}, 0}), text);
    }
    const std::string pdf = book.pdf();
    if (const auto read = ask("pdfinfo -struct-text @", pdf))
        CHECK(*read ==
              "Document\n  P (block)\n    Link (inline)\n      \"adres adres \"\n"
              "      Object 8 0");
    CHECK(pdf.find("/StructParent 1") != std::string::npos);
    CHECK(pdf.find("/StructParent 2") == std::string::npos);
}

TEST_CASE("in PDF 2.0 a link leads to the element that is seen first from its place on") {
    Book book;
    book.pages.links.push_back({"#yer", "", {}, 0});
    book.pages.targets = {{0, 0_pt}};
    const TagId link = book.leaf(book.element(Role::link, book.element(Role::paragraph)));
    book.show("bak", link, 20_pt);
    book.add(item_at({20_pt, 10_pt}, LinkArea{{60_pt, 12_pt}, 0}), link);
    for (const Length y : {80_pt, 60_pt, 60_pt, 40_pt})
        book.show("yer", book.leaf(book.element(Role::paragraph)), y);
    // The element that a link to height `y` leads to, by the number of its only mark.
    const auto element_at = [&](Length y) {
        book.pages.targets[0].y = y;
        const std::string pdf = write_pdf(book.pages, fonts(), {}, {Standard::ua2});
        const std::size_t begin = pdf.find("/SD[") + 4;
        const std::string name = "\n" + pdf.substr(begin, pdf.find(' ', begin) - begin) + " 0 obj";
        const std::size_t element = pdf.find(name), mark = pdf.find("/K ", element);
        return mark < pdf.find("endobj", element) ? pdf.substr(mark + 3, 1) : "document";
    };
    CHECK(element_at(80_pt) == "1");
    CHECK(element_at(61_pt) == "1");
    CHECK(element_at(60_pt) == "2");
    CHECK(element_at(41_pt) == "2");
    CHECK(element_at(40_pt) == "4");
    CHECK(element_at(80.5_pt) == "document");
}

TEST_CASE("a link that leads nowhere is text like any other, and one outside the tags is none") {
    Book book;
    book.pages.links.push_back({"https://ornek.example", {}, {}});
    const TagId text = book.leaf(book.element(Role::link, book.element(Role::paragraph)));
    book.show("adres", text, 40_pt);
    book.add(item_at({20_pt, 30_pt}, LinkArea{{60_pt, 12_pt}, 0}), no_tag);
    const std::string pdf = book.pdf();
    if (const auto read = ask("pdfinfo -struct-text @", pdf))
        CHECK(*read == "Document\n  P (block)\n    Span (inline)\n      \"adres\"");
    CHECK(pdf.find("/Annot") == std::string::npos);
}

TEST_CASE("all that is drawn stands in marked content: of a leaf, or of an artifact of its kind") {
    Book book;
    Page& page = book.pages.pages[0];
    const TagId leaf = book.leaf(book.element(Role::figure));
    for (const Artifact kind : {Artifact::background, Artifact::none, Artifact::none,
                                Artifact::header, Artifact::page_number, Artifact::layout}) {
        Item item = item_at({10_pt, 20_pt}, filled(30_pt));
        item.artifact = kind;
        if (kind == Artifact::none) item.tag = leaf;
        page.items.push_back(item);
    }
    CHECK(stream_of(page, book.pages.tags) ==
          "/Artifact<</Type/Background/BBox[10 170 40 180]>>BDC\n"
          "0 g\n10 180 30 -10 re\nf\nEMC\n"
          "/Figure<</MCID 0>>BDC\n10 180 30 -10 re\nf\n10 180 30 -10 re\nf\nEMC\n"
          "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n10 180 30 -10 re\nf\nEMC\n"
          "/Artifact<</Type/Pagination>>BDC\n10 180 30 -10 re\nf\nEMC\n"
          "/Artifact<</Type/Layout>>BDC\n10 180 30 -10 re\nf\nEMC\n");
}

TEST_CASE("a run from right to left says that its letters stand the other way round") {
    Book book;
    GlyphRun run = glyphs(sans(), 11_pt, "ab");
    run.right_to_left = true;
    const TagId leaf = book.leaf(book.element(Role::paragraph));
    book.add(item_at({20_pt, 40_pt}, run), leaf);
    book.show("c", leaf, 40_pt);
    const std::string stream = stream_of(book.pages.pages[0], book.pages.tags);
    CHECK(stream.find("/ReversedChars<</MCID 0>>BDC") == 0);
    CHECK(stream.find("/P<</MCID 1>>BDC") != std::string::npos);
}

TEST_CASE("pages without tags have neither marks nor a structure") {
    Pages pages = one_page({100_pt, 50_pt});
    pages.pages[0].items.push_back(item_at({10_pt, 20_pt}, filled(30_pt)));
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(pdf.find("StructTreeRoot") == std::string::npos);
    CHECK(pdf.find("MarkInfo") == std::string::npos);
}
