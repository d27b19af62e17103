#include "read/front/split_front_matter.hpp"

#include "base/error.hpp"
#include "read/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

namespace {

// "form@line front|body@line".
std::string split(const std::string& text) {
    try {
        const SplitPage page = split_front_matter(text, FileName("a.md"));
        const char* forms[] = {"none", "yaml", "toml", "json"};
        if (page.form == FrontForm::none) return "none " + std::string(page.body);
        return std::string(forms[int(page.form)]) + "@" + std::to_string(page.front_line) + " " +
               std::string(page.front) + "|" + std::string(page.body) + "@" +
               std::to_string(page.body_line);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
}

}  // namespace

TEST_CASE("front matter is YAML, TOML or JSON") {
    CHECK(split("---\ntitle: a\n---\nx\n") == "yaml@2 title: a\n|x\n@4");
    CHECK(split("---\ntitle: a\n...\nx\n") == "yaml@2 title: a\n|x\n@4");
    CHECK(split("+++\ntitle = \"a\"\n+++\nx\n") == "toml@2 title = \"a\"\n|x\n@4");
    CHECK(split("{\n  \"title\": \"a}\"\n}\n\nx\n") == "json@1 {\n  \"title\": \"a}\"\n}|\nx\n@4");
    CHECK(split("{}\nx\n") == "json@1 {}|x\n@2");
}

TEST_CASE("blank lines, comments and a comment behind the fence stand in no one's way") {
    CHECK(split("\n\n---\ntitle: a\n---\nx\n") == "yaml@4 title: a\n|x\n@6");
    CHECK(split("<!-- a\nb -->\n---\ntitle: a\n---\nx\n") == "yaml@4 title: a\n|x\n@6");
    CHECK(split("--- # sayfa\ntitle: a\n--- \nx\n") == "yaml@2 title: a\n|x\n@4");
    CHECK(split("----\ntitle: a\n----\nx\n") == "yaml@2 title: a\n|x\n@4");
    CHECK(split("\n+++\ntitle = 'a'\n+++\nx\n") == "toml@3 title = 'a'\n|x\n@5");
    CHECK(split("\n---\n\n# c\ntitle: a\n---\nx") == "yaml@3 \n# c\ntitle: a\n|x@7");
}

TEST_CASE("rules, placeholders and code in braces are no front matter") {
    for (const char* text :
         {"\n---\n\nmetin\n\n---\n", "x\n---\ntitle: a\n---\n", "{{title}}\n", "{% if a %}\n",
          "{: .x}\nmetin\n", "{ metin }\n", "{\"a\": 1} metin\n", "\n---\nBir cümle: uzun.\n---\n",
          "\n---\ntitle: a\n", "--\na: b\n--\n", "<!-- kapanmayan\n---\na: b\n---\n"}) {
        CAPTURE(text);
        CHECK(split(text) == "none " + std::string(text));
    }
}

TEST_CASE("front matter that is not closed is refused where it begins") {
    CHECK(
        split("---\ntitle: a\nmetin\n") ==
        "a.md:1:1: error: the front matter is not closed (hint: write a line of \"---\" below its "
        "last key)");
    CHECK(
        split("+++\ntitle = 1\n") ==
        "a.md:1:1: error: the front matter is not closed (hint: write a line of \"+++\" below its "
        "last key)");
    CHECK(split("{\n\"title\": 1\n") ==
          "a.md:1:1: error: the front matter is not closed (hint: write a line of \"}\" below its "
          "last key)");
}

TEST_CASE("an opening fence may call the form of what stands below it") {
    TemporaryFolder folder;
    CHECK(plain_text(
              folder.read("a.md", "---json\n{\"title\": \"Uyku\"}\n---\nMetin\n").front.title) ==
          "Uyku");
    CHECK(plain_text(folder.read("a.md", "---toml\ntitle = 'Uyku'\n---\nMetin\n").front.title) ==
          "Uyku");
    CHECK(folder.told() == "");
    const Document page = folder.read(
        "a.md", "---js\n{\n  title: 'Uyku', tags: ['a', \"b\"],\n  n: () => 1\n}\n---\nMetin\n");
    CHECK(plain_text(page.front.title) == "Uyku");
    CHECK(page.front.values.at("tags") == "a, b");
    CHECK(page.blocks.size() == 1);
    CHECK(
        folder.told() ==
        "a.md:2:1: warning: the front matter is a script, which is not run: only its plain values "
        "are read (hint: write it as \"title: …\" between lines of \"---\")\n");
    CHECK(plain_text(
              folder.read("a.md", "---js\nconst title = \"Uyku\";\n---\nMetin\n").front.title) ==
          "Uyku");
}
