#include "model/document.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("the known keys are typed, every scalar is kept as it is written") {
    TemporaryFolder folder;
    const Document page = folder.read("a.md",
                                      "---\ntitle: A *b*\nauthor: Uzm. Dr. (hekim)\nlang: tr_TR\n"
                                      "layout: post\ntags: [x, y]\nprice: {min: 010}\nalt: c\n...\n"
                                      "metin\n");
    CHECK(page.front.title.size() == 2);
    CHECK(page.front.role == "Uzm. Dr. (hekim)");
    CHECK(page.front.lang == "tr-TR");
    CHECK(page.front.layout == "post");
    CHECK(page.front.image_alt == "c");
    CHECK(page.front.values.at("tags") == "x, y");
    CHECK(page.front.values.at("price.min") == "010");
    CHECK(page.blocks.at(0).at.line == 10);
    CHECK(folder.told() == "");
}

TEST_CASE("a title is running text, whatever it begins with") {
    TemporaryFolder folder;
    CHECK(plain_text(folder.read("a.md", "---\ntitle: \"1. Uyku #\"\n---\nx\n").front.title) ==
          "1. Uyku #");
    CHECK(plain_text(folder.read("a.md", "---\ntitle: '- a & b'\n---\nx\n").front.title) ==
          "- a & b");
}

TEST_CASE(
    "an alternative text that is \"\" says that the picture is decoration, a missing one nothing") {
    TemporaryFolder folder;
    folder.write("a.png", "x");
    const auto decorates = [&](const std::string& lines) {
        return folder.read("a.md", "---\n" + lines + "---\nx\n").front.image_is_decoration;
    };
    CHECK(decorates("image: a.png\nimage_alt: \"\"\n"));
    CHECK(decorates("image: {path: a.png, alt: ''}\n"));
    CHECK_FALSE(decorates("image: a.png\nimage_alt:\n"));
    CHECK_FALSE(decorates("image: a.png\nalt: b\n"));
    CHECK_FALSE(decorates("image: a.png\n"));
}

TEST_CASE("what publishing and dates cannot mean is told") {
    TemporaryFolder folder;
    CHECK_FALSE(folder.read("a.md", "---\npublished: hayır\n---\nx\n").front.published);
    CHECK_FALSE(folder.read("a.md", "---\npublished: false\n---\nx\n").front.published);
    CHECK(folder.read("a.md", "---\npublished: belki\n---\nx\n").front.published);
    CHECK(folder.told() ==
          "a.md:2:12: warning: \"belki\" is neither true nor false: published (hint: write "
          "published: false to leave the page out)\n");
    CHECK_FALSE(folder.read("a.md", "---\ndate: yarın\n---\nx\n").front.date);
    CHECK(folder.told() ==
          "a.md:2:7: warning: cannot read the date \"yarın\" (hint: write it as 2025-04-07)\n");
}

TEST_CASE("broken front matter is refused at its line in the page") {
    TemporaryFolder folder;
    CHECK(folder.refusal("a.md", "---\ntitle: a\n\nmetin\n") ==
          "a.md:1:1: error: the front matter is not closed (hint: write a line of \"---\" below "
          "its last key)");
    CHECK(folder.refusal("a.md", "---\ntitle: a\n\tlang: b\n---\n") ==
          "a.md:3:1: error: a tab in the indent (hint: indent with spaces)");
    CHECK(
        folder.refusal("a.md", "---\ntitle: a\ntitle: b\n---\n").find("a.md:3:1: error: the key") ==
        0);
    CHECK(folder.refusal("a.md", "---\na: &x [1]\nb: [*x, *x]\n---\n").find("a.md:2:4: ") == 0);
    CHECK(folder.refusal("a.md", "---\nmetin\n---\n").find("holds no keys") != std::string::npos);
    CHECK(folder.refusal("a.md", "---\na: " + std::string(70'000, 'x') + "\n---\n") ==
          "a.md:2:1: error: more than 64 KB of YAML");
}

TEST_CASE("front matter alone makes a page") {
    TemporaryFolder folder;
    CHECK(folder.read("a.md", "---\ntitle: a\n---").blocks.empty());
    CHECK(plain_text(folder.read("a.md", "---\n---\n").front.title) == "a");
}
