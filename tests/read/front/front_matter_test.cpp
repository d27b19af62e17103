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

TEST_CASE("TOML and JSON say the same as YAML") {
    TemporaryFolder folder;
    const auto said = [&](const std::string& page) {
        const FrontMatter front = folder.read("a.md", page).front;
        return plain_text(front.title) + "|" + front.category + "|" + front.role + "|" +
               (front.date ? std::to_string(front.date->day) : "-") + "|" +
               (front.published ? "made" : "left out") + "|" + folder.told();
    };
    const std::string same = "Uyku|Psikiyatri|A|2|made|";
    CHECK(
        said(
            "---\ntitle: Uyku\ncategories: [Psikiyatri, x]\nauthor: A\ndate: 2024-5-2\n---\nx\n") ==
        same);
    CHECK(said("+++\ntitle = \"Uyku\"\ncategories = [\"Psikiyatri\", \"x\"]\nauthor = 'A'\ndate = "
               "2024-05-02\n+++\nx\n") == same);
    CHECK(
        said("{\"title\": \"Uyku\", \"categories\": [\"Psikiyatri\"], \"author\": \"A\", \"date\": "
             "\"2024-05-02\"}\nx\n") == same);
    CHECK(said("+++\ntitle = 'Uyku'\ndraft = true\n+++\nx\n") == "Uyku|||-|left out|");
    CHECK(folder.refusal("a.md", "+++\ntitle = \n+++\nx\n").starts_with("a.md:2:"));
    CHECK(folder.refusal("a.md", "\n{\n\"title\": ,\n}\nx\n").starts_with("a.md:3:"));
}

TEST_CASE("what other generators call a thing is known, in any case and with any hyphen") {
    TemporaryFolder folder;
    folder.write("a.png", "x");
    const auto front = [&](const std::string& keys) {
        return folder.read("a.md", "---\n" + keys + "---\nx\n").front;
    };
    CHECK(plain_text(front("Title: A\n").title) == "A");
    for (const char* key : {"description", "excerpt", "summary", "Subtitle"})
        CHECK(plain_text(front(std::string(key) + ": b\n").description) == "b");
    CHECK(plain_text(front("summary: b\ndescription: c\n").description) == "c");
    CHECK(front("author: {name: A B}\n").role == "A B");
    CHECK(front("authors: [A, {name: B, title: Dr}]\n").role == "A, B");
    CHECK(front("role: R\nauthor: A\n").role == "R");
    CHECK(front("categories: [x, y]\n").category == "x");
    CHECK(front("category: [y]\n").category == "y");
    for (const char* lines :
         {"image: a.png\n", "heroImage: a.png\n", "hero_image: a.png\n", "cover: {image: a.png}\n",
          "featured_image: a.png\n", "thumbnail: a.png\n", "header: {image: a.png}\n",
          "image: {src: a.png}\n", "images: [a.png, b.png]\n", "cover: a.png\n"}) {
        CAPTURE(lines);
        CHECK(front(lines).image == 0);
    }
    CHECK(plain_text(front("image: {path: a.png, alt: A, caption: '*B*'}\n").image_caption) == "B");
    CHECK(plain_text(front("image: a.png\nimage_caption: C\n").image_caption) == "C");
    CHECK(front("alıcı: [A, B]\n").values.at("recipient") == "A\nB\n");
    CHECK(front("recipient: |\n  A\n  B\n").values.at("recipient") == "A\nB\n");
    CHECK(front("pubDate: 2024-05-02\n").date->day == 2);
    CHECK(front("lastmod: 2023-01-01\ndate: 2024-05-02\n").date->year == 2024);
    CHECK(folder.told() == "");
}

TEST_CASE("the focus of the header picture stands by itself or beside its path") {
    TemporaryFolder folder;
    const auto focus = [&](const std::string& keys) {
        return folder.read("a.md", "---\n" + keys + "---\nx\n").front.image_focus;
    };
    CHECK(focus("image_focus: 60% 30%\n") == FocusPoint{0.6, 0.3});
    CHECK(focus("image: {path: a.png, focus: 20% 80%}\nimageFocus: 60% 30%\n") ==
          FocusPoint{0.6, 0.3});
    folder.told();
    CHECK(focus("image: {path: a.png, focus: '20% 80%'}\n") == FocusPoint{0.2, 0.8});
    folder.told();
    CHECK_FALSE(focus("image_focus: links\n"));
    CHECK(folder.told() ==
          "a.md:2:14: warning: \"image_focus\" is no point of the picture and is left out (hint: "
          "60% 30%: from the left, from the top)\n");
}

TEST_CASE("a draft is left out, a key that is nearly a known one is told") {
    TemporaryFolder folder;
    for (const char* hidden : {"publish: false", "headless: true", "build:\n  render: never",
                               "_build:\n  render: link", "permalink: false"}) {
        CAPTURE(hidden);
        CHECK_FALSE(
            folder.read("a.md", "---\n" + std::string(hidden) + "\n---\nx\n").front.published);
    }
    for (const char* shown :
         {"build:\n  render: always", "permalink: /false/", "permalink: \"false\""}) {
        CAPTURE(shown);
        CHECK(folder.read("a.md", "---\n" + std::string(shown) + "\n---\nx\n").front.published);
    }
    CHECK_FALSE(folder.read("a.md", "---\ndraft: true\n---\nx\n").front.published);
    CHECK(folder.read("a.md", "---\ndraft: false\n---\nx\n").front.published);
    CHECK_FALSE(folder.read("a.md", "---\nDraft: evet\n---\nx\n").front.published);
    folder.read("a.md", "---\ntitel: A\ndesciption: B\ncatagory: C\n---\nx\n");
    CHECK(folder.told() ==
          "a.md:2:1: warning: the key \"titel\" is not known here (hint: did you mean \"title\"?)\n"
          "a.md:3:1: warning: the key \"desciption\" is not known here (hint: did you mean "
          "\"description\"?)\n"
          "a.md:4:1: warning: the key \"catagory\" is not known here (hint: did you mean "
          "\"category\"?)\n");
    folder.read("a.md",
                "---\ntitle: A\ntitel: B\nphone_line: 1\ntags: x\ndata: y\nworks: z\n---\nx\n");
    CHECK(folder.told() == "");
}

TEST_CASE("a page that says its title again at its head, or has no text, is seen") {
    TemporaryFolder folder;
    CHECK(folder.read("a.md", "---\ntitle: A\n---\n## A\n\nx\n").blocks.size() == 1);
    CHECK(folder.read("a.md", "---\ntitle: A\n---\nx\n\n## A\n\ny\n").blocks.size() == 3);
    CHECK(folder.read("a.md", "---\ntitle: A\n---\nx\n\n# A\n\ny\n").blocks.size() == 2);
    folder.read("a.md", "---\ntitle: A\n---\n\n");
    CHECK(
        folder.told() ==
        "a.md:1:1: warning: the page has a title and no text (hint: write its text below the front "
        "matter, or leave the page out with draft: true)\n");
    folder.read("a.md", "---\ntitle: A\ndraft: true\n---\n\n");
    CHECK(folder.told() == "");
}
