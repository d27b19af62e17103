#include "read/source/plain_yaml.hpp"

#include "text/random.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string shown(const SourcePos& at) {
    return to_text(at) + " ";
}

std::string shown(const YamlNode& node) {
    std::string out = shown(node.at) + (node.quoted ? "quoted " : "") + "[" + node.text + "]\n";
    for (const YamlEntry& entry : node.entries)
        out += shown(entry.at) + entry.key + " = " + shown(entry.value);
    return out;
}

// A comment before it asks for the parser and changes nothing.
std::string parsed(const std::string& text) {
    try {
        return shown(parse_yaml("# begin\n" + text, "a.md", 1));
    } catch (const Error& error) {
        return error.what();
    }
}

const std::vector<std::string> pieces = {
    "title", "image", "null", "a_b", ": ",     ":",      ": ",  "\n", "\n",     "\n",
    " ",     "'",     "\"",   "#",   " #",     "-",      "- ",  "~",  "{",      "[",
    "x",     "İş",    "08:0", "<b>", "değer ", "true",   "|",   ">",  "&a",     "*a",
    "!t",    "\\",    "%",    "@",   "?",      "---",    "\r",  "\t", "title:", "date:",
    "t: ",   "k: ",   "l: ",  "m: ", "n: ",    "o: 'v'", "'\n", "\"", ",",      "=",
};

}  // namespace

TEST_CASE("the front matter of a page is read without a parser, and to the same tree") {
    const std::string text =
        "title: TMS (Manyetik Stimulasyon)\n"
        "description: <b>Etkili</b>, modern\n"
        "date: 2025-04-07 08:00:00 +0300ß\n"
        "client: \n"
        "\n"
        "empty:\n"
        "image: '/images/tms.jpg'  \n"
        "role:\n";
    const auto plain = read_plain_yaml(text, "a.md", 2);
    REQUIRE(plain);
    CHECK(shown(*plain) == parsed(text));
    CHECK_FALSE(read_plain_yaml(text + "İsim: x\n", "a.md", 2));
    CHECK(plain->find("client")->value.text == "");
    CHECK(plain->find("image")->value.quoted);
}

TEST_CASE("whatever is read without a parser is what the parser reads") {
    int read = 0;
    for (unsigned seed = 1; seed <= 20000; ++seed) {
        Random random{seed};
        std::string text;
        for (unsigned n = 1 + random.below(14); n > 0; --n)
            text += pieces[random.below(unsigned(pieces.size()))];
        text += "\n";
        const auto plain = read_plain_yaml(text, "a.md", 2);
        if (!plain) continue;
        ++read;
        CAPTURE(text);
        REQUIRE(shown(*plain) == parsed(text));
    }
    CHECK(read > 200);
}
