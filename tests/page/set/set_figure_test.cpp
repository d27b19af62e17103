#include "checkout.hpp"
#include "site.hpp"

#include <doctest/doctest.h>

using namespace site;

namespace {

std::size_t count(const std::string& text, const std::string& word) {
    std::size_t times = 0;
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++times;
    return times;
}

}  // namespace

TEST_CASE("a picture inside a link is one, as large as it is set") {
    const Site folder;
    folder.file("a.md", "[önce ![alt](x.jpg) sonra](https://ornek.com.tr)\n");
    folder.file("x.jpg",
                yaprak::read_file(checkout() + "/content/images/uyku-duzeni.jpg", 1 << 20));
    const std::string pages = folder.build({"--dump", "pages"}).out;
    CAPTURE(pages);
    CHECK(count(pages, "  to 0\n") == 3);
    std::smatch picture, link;
    REQUIRE(std::regex_search(pages, picture, std::regex("picture (\\S+  \\S+)")));
    CHECK(pages.find("link " + picture.str(1) + "  to 0") != pages.npos);
}

TEST_CASE("the box of a missing picture leads where the picture would") {
    const Site folder;
    folder.file("a.md", "[![Uyku grafiği](x.jpg)](https://ornek.com.tr)\n");
    CHECK(count(folder.build({"--dump", "pages"}).out, "  to 0\n") == 1);
}
