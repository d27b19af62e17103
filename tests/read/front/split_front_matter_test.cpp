#include "read/front/split_front_matter.hpp"

#include "base/error.hpp"

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
