#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

struct PictureFolder : TemporaryFolder {
    PictureFolder() {
        write("a.png", "x");
        write("b.png", "y");
    }
};

}  // namespace

TEST_CASE("a figure's caption is its picture's, its row's or its table's") {
    PictureFolder folder;
    CHECK(blocks_of(folder,
                    "<figure>\n<img src=\"a.png\" alt=\"Oda\" title=\"t\">\n"
                    "<figcaption>Şekil <b>1</b></figcaption>\n</figure>\n") ==
          "  figure 5:1 image 0 alt \"Oda\" caption \"Şekil \" {strong}\"1\"\n");
    CHECK(blocks_of(folder,
                    "<figure><img src=a.png><figure><img src=b.png><figcaption>b"
                    "</figcaption></figure><figcaption>iki</figcaption></figure>\n") ==
          "  figures 4:9 caption \"iki\"\n    figure image 0\n    figure image 1 caption \"b\"\n");
    CHECK(blocks_of(folder,
                    "<figure><table><tr><td>1</table><figcaption>c</figcaption></figure>\n") ==
          "  table 4:24 automatic caption \"c\"\n    row 4:24 | \"1\"\n");
    CHECK(blocks_of(folder,
                    "<figure><blockquote>q</blockquote><figcaption>d</figcaption></figure>"
                    "\n") == "  quote 4:21\n    paragraph 4:21 \"q\"\n  paragraph 4:47 \"d\"\n");
}

TEST_CASE("several pictures of one block stand side by side") {
    PictureFolder folder;
    CHECK(blocks_of(folder,
                    "<div class=\"g\"><div class=\"h\">\n<img src=a.png alt=A>\n"
                    "<img src=b.png alt=B>\n</div>\n<em>Fotoğraf: <a href=\"x\">Ö</a></em>"
                    "</div>\n") ==
          "  figures 5:1 ?h ?g caption \"Fotoğraf: \" {link 0}\"Ö\"\n"
          "    figure image 0 alt \"A\"\n    figure image 1 alt \"B\"\n");
    CHECK(blocks_of(folder, "<div><div><img src=a.png></div><div><img src=b.png></div></div>\n") ==
          "  figures 4:11\n    figure image 0\n    figure image 1\n");
    CHECK(blocks_of(folder, "![A](a.png) ![B](b.png)\n*ikisi*\n") ==
          "  figures 4:6 caption \"ikisi\"\n    figure image 0 alt \"A\"\n    figure image 1 alt "
          "\"B\"\n");
}

TEST_CASE("a line in emphasis below a picture is its caption") {
    PictureFolder folder;
    CHECK(blocks_of(folder, "![A](a.png)\n*Bir **yazı***\n") ==
          "  figure 4:6 image 0 alt \"A\" caption \"Bir \" {strong}\"yazı\"\n");
    CHECK(blocks_of(folder, "![A](a.png)\n*Not:* uzun metin\n") ==
          "  figure 4:6 image 0 alt \"A\"\n  paragraph 5:2 {emphasis}\"Not:\" \" uzun metin\"\n");
    CHECK(blocks_of(folder, "![A](a.png)\n\n*Ayrı.*\n") ==
          "  figure 4:6 image 0 alt \"A\"\n  paragraph 6:2 {emphasis}\"Ayrı.\"\n");
    CHECK(blocks_of(folder, "![A](a.png)\n*a*\n![B](b.png)\n*b*\n") ==
          "  figure 4:6 image 0 alt \"A\" caption \"a\"\n"
          "  figure 6:6 image 1 alt \"B\" caption \"b\"\n");
}

TEST_CASE("stars in a picture's title are marks in its caption") {
    PictureFolder folder;
    CHECK(blocks_of(folder, "![A](a.png \"**Köprü.** Kalçanızı *yavaşça* kaldırın, 5 * 2.\")\n") ==
          "  figure 4:6 image 0 alt \"A\" caption {strong}\"Köprü.\" \" Kalçanızı \" "
          "{emphasis}\"yavaşça\" \" kaldırın, 5 * 2.\"\n");
}

TEST_CASE("pictures have the width that HTML gives them") {
    PictureFolder folder;
    CHECK(blocks_of(folder,
                    "<img src=a.png width=\"96\">\n\n<img src=a.png style=\"width:20%\">\n\n"
                    "<img src=a.png width=\"300\" style=\"width: 5cm\">\n\n"
                    "<img src=a.png width=auto height=3>\n") ==
          "  figure 4:1 image 0 width 25.4 mm\n  figure 6:1 image 0 width 20%\n"
          "  figure 8:1 image 0 width 50 mm\n  figure 10:1 image 0\n");
}

TEST_CASE("pictures in cells stay in their cell") {
    PictureFolder folder;
    CHECK(blocks_of(folder, "| A | B |\n|---|---|\n| ![e](a.png) | Üç <img src=b.png alt=f> |\n") ==
          "  table 4:3 automatic automatic\n    head 4:3 | \"A\" | \"B\"\n"
          "    row 6:8 | (image 0 alt \"e\")  | (image 1 alt \"f\") \"Üç\"\n");
    CHECK(folder.told() == "");
}

TEST_CASE("a picture of several sources is the one that every browser shows") {
    PictureFolder folder;
    CHECK(blocks_of(folder,
                    "<picture><source srcset=\"x.webp\"><img src=\"a.png\" alt=\"A\">"
                    "</picture>\n\n<picture><source srcset=\"b.png 1x, c.png 2x\">"
                    "</picture>\n\n<img data-src=\"a.png\" src=\"data:,\">\n") ==
          "  figure 4:34 image 0 alt \"A\"\n  figure 6:1 image 1\n  figure 8:1 image 0\n");
    CHECK(folder.told() == "");
}

TEST_CASE("a link around a picture of HTML is the picture's") {
    PictureFolder folder;
    CHECK(blocks_of(folder, "<a href=\"x\"><img src=a.png></a>\n") ==
          "  figure 4:13 image 0 link 0\n");
}
