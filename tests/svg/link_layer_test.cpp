#include "svg/link_layer.hpp"

#include "svg/svg_pages.hpp"

#include <doctest/doctest.h>

using namespace yaprak;
using namespace yaprak::judges;

namespace {

Pages linked_to(const std::string& url) {
    Pages pages = one_page({100_pt, 100_pt});
    pages.links.push_back({url, "", {}});
    pages.pages[0].items.push_back(item_at({1_pt, 2_pt}, LinkArea{{3_pt, 4_pt}, 0}));
    return pages;
}

bool is_linked(const std::string& url) {
    return holds(link_layer(linked_to(url), 0, {}), "<a ");
}

}  // namespace

TEST_CASE("a link is the area that the page gives it") {
    CHECK(link_layer(linked_to("https://klinik.example/?a&b"), 0, {}) ==
          "<a href=\"https://klinik.example/?a&amp;b\"><title>https://klinik.example/?a&amp;b"
          "</title><rect x=\"1\" y=\"2\" width=\"3\" height=\"4\"/></a>\n");
}

TEST_CASE("addresses that run something are no links") {
    for (const char* url : {"http://a", "https://a", "mailto:a@b.c", "tel:+90", "/a:b", "a/b", "a"})
        CHECK_MESSAGE(is_linked(url), url);
    for (const char* url : {"javascript:alert(1)", "JavaScript:alert(1)", " java\tscript:alert(1)",
                            "data:text/html,x", "vbscript:x", "file:///etc/passwd", "#nowhere", ""})
        CHECK_MESSAGE(!is_linked(url), url);
}

TEST_CASE("a link within the page leads to the place, one to another page as the caller says") {
    Pages pages = linked_to("#nerede");
    pages.links[0].target = 0;
    pages.targets.push_back({0, 50_pt});
    const std::string within = link_layer(pages, 0, {.ids = "a-"});
    CHECK(holds(within, "<path id=\"a-t0\" d=\"M0 50h1\"/>"));
    CHECK(holds(within, "<a href=\"#a-t0\">"));

    pages.pages.push_back(pages.pages[0]);
    pages.targets[0].page = 1;
    CHECK_FALSE(holds(link_layer(pages, 0, {}), "<a "));
    SvgOptions options;
    options.page_address = [](int page) { return "uyku-" + std::to_string(page + 1) + ".svg"; };
    CHECK(holds(link_layer(pages, 0, options), "<a href=\"uyku-2.svg\">"));
}

TEST_CASE("an area of a link that is not there is left out") {
    Pages pages = linked_to("https://a.example");
    pages.links.clear();
    CHECK(link_layer(pages, 0, {}) == "");
}
