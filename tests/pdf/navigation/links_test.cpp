#include "pdf/navigation/links.hpp"

#include "cpu_time.hpp"
#include "pdf/file/write_pdf.hpp"
#include "pdf/judges.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace yaprak;
using namespace yaprak::judges;

TEST_CASE("an address keeps its signs and its escapes, anything else becomes %XX") {
    CHECK(ascii_uri("https://a.b/c%20d?e=f&g#h~[1]") == "https://a.b/c%20d?e=f&g#h~[1]");
    CHECK(ascii_uri("https://klinik.example/ağrı ve<b>") ==
          "https://klinik.example/a%C4%9Fr%C4%B1%20ve%3Cb%3E");
    CHECK(ascii_uri("tel:+902120000000") == "tel:+902120000000");
}

TEST_CASE("a link area becomes an annotation at its place, with words for who cannot see it") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.pages[0].bleed = 10_pt;
    pages.links = {{"https://klinik.example/ş", "", {}}, {"#iç", "", {}}, {"tel:112", "Acil", {}}};
    for (int i = -1; i < 5; ++i)
        pages.pages[0].items.push_back(item_at({20_pt, 30_pt}, LinkArea{{50_pt, 12_pt}, i}));
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(pdf.find("/Rect [30 68 80 80]") != std::string::npos);
    CHECK(pdf.find("/URI (https://klinik.example/%C5%9F)") != std::string::npos);
    CHECK(pdf.find("/Contents (Acil)") != std::string::npos);
    CHECK(pdf.find("/F 4") != std::string::npos);
    CHECK(pdf.find("#i") == std::string::npos);
    std::size_t links = 0;
    for (auto at = pdf.find("/Link"); at != std::string::npos; at = pdf.find("/Link", at + 1))
        ++links;
    CHECK(links == 2);
    if (const auto verdict = ask("qpdf --check @", pdf))
        CHECK(verdict->find("No syntax") != std::string::npos);
}

TEST_CASE("a link within the document leads to a page and a height") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.pages.push_back(pages.pages[0]);
    pages.links = {{"#sorular", "", {}, 1}};
    pages.targets = {{0, 0_pt}, {1, 30_pt}};
    pages.pages[0].items.push_back(item_at({20_pt, 30_pt}, LinkArea{{50_pt, 12_pt}, 0}));
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(pdf.find("/XYZ 0 70 0") != std::string::npos);
    CHECK(pdf.find("/URI") == std::string::npos);
    if (const auto verdict = ask("qpdf --check @", pdf))
        CHECK(verdict->find("No syntax") != std::string::npos);
}

TEST_CASE("a link over two lines is one annotation with a part for each") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.links = {{"https://klinik.example/", "", {}}};
    const TagId paragraph = pages.tags.add(root_tag, Role::paragraph);
    const TagId link = pages.tags.add(paragraph, Role::link);
    const TagId leaf = pages.tags.add(link, Role::content);
    for (const Length y : {30_pt, 50_pt}) {
        Item words = item_at({20_pt, y}, glyphs(sans(), 11_pt, "aa"));
        Item area = item_at({20_pt, y - 10_pt}, LinkArea{{50_pt, 12_pt}, 0});
        words.tag = area.tag = leaf;
        pages.pages[0].items.push_back(words);
        pages.pages[0].items.push_back(area);
    }
    const std::string pdf = write_pdf(pages, fonts(), {});
    CHECK(holds(pdf, "/Rect [20 48 70 80]"));
    CHECK(holds(pdf, "/QuadPoints [20 80 70 80 20 68 70 68 20 60 70 60 20 48 70 48]"));
    std::size_t links = 0;
    for (auto at = pdf.find("/Subtype /Link"); at != pdf.npos;
         at = pdf.find("/Subtype /Link", at + 1))
        ++links;
    CHECK(links == 1);
}

TEST_CASE("a page has as many links as are placed on it") {
    constexpr std::size_t count = 33'000;  // more than an array of libharu's holds
    Pages pages = one_page({200_pt, 100_pt});
    pages.links = {{"https://klinik.example/", "", {}}};
    pages.pages[0].items.assign(count, item_at({20_pt, 30_pt}, LinkArea{{50_pt, 12_pt}, 0}));
    const std::string pdf = write_pdf(pages, fonts(), {});
    std::size_t links = 0;
    for (auto at = pdf.find("/Link"); at != std::string::npos; at = pdf.find("/Link", at + 1))
        ++links;
    CHECK(links == count);
    const std::size_t begin = pdf.find("/Annots [");
    REQUIRE(begin != std::string::npos);
    const std::string_view listed =
        std::string_view(pdf).substr(begin, pdf.find(']', begin) - begin);
    CHECK(std::count(listed.begin(), listed.end(), 'R') == count);
    if (const auto verdict = ask("qpdf --check @", pdf))
        CHECK(verdict->find("No syntax") != std::string::npos);
}

TEST_CASE("an address leads out of the document unless there is a place for it within") {
    Pages pages = one_page({200_pt, 100_pt});
    pages.targets = {{0, 30_pt}, {7, 30_pt}};
    const auto uri = [&](const std::string& url, int target) {
        return uri_of({url, "", {}, target}, pages);
    };
    CHECK(uri("https://klinik.example/ş", -1) == "https://klinik.example/%C5%9F");
    CHECK(uri("öteki.md#yer", 0) == "");
    CHECK(uri("öteki.md#yer", 1) == "%C3%B6teki.md#yer");  // its page is not in this file
    CHECK(uri("#yer", 1) == "");
    CHECK(uri("", -1) == "");
}

TEST_CASE("links to one page cost what they are, not what they are together") {
    const auto seconds = [](std::size_t count) {
        Pages pages = one_page({200_pt, 100_pt});
        const TagId paragraph = pages.tags.add(root_tag, Role::paragraph);
        pages.links = {{"#yer", "", {}, 0}};
        pages.targets = {{0, 99_pt}};
        for (std::size_t i = 0; i < count; ++i) {
            Item shown = item_at({20_pt, 30_pt}, rectangle({5_pt, 5_pt}, Grey{0}));
            Item area = item_at({20_pt, 30_pt}, LinkArea{{50_pt, 12_pt}, 0});
            shown.tag = pages.tags.add(paragraph, Role::content);
            area.tag = pages.tags.add(pages.tags.add(paragraph, Role::link), Role::content);
            pages.pages[0].items.push_back(std::move(shown));
            pages.pages[0].items.push_back(std::move(area));
        }
        return test::cpu_seconds([&] { (void)write_pdf(pages, fonts(), {}, {Standard::ua2}); });
    };
    CHECK(seconds(16'000) < 20 * seconds(2'000));
}
