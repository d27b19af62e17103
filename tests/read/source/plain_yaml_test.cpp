#include "read/source/plain_yaml.hpp"

#include "base/file.hpp"
#include "checkout.hpp"
#include "text/random.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace yaprak;
namespace fs = std::filesystem;

namespace {

std::string shown(const SourcePos& at) {
    return to_text(at) + " ";
}

std::string shown(const YamlNode& node) {
    const char* const kinds[] = {"scalar ", "sequence ", "map "};
    std::string out = shown(node.at) + kinds[int(node.kind)] + (node.quoted ? "quoted " : "") +
                      "[" + node.text + "]\n";
    for (const YamlEntry& entry : node.entries)
        out += shown(entry.at) + entry.key + " = " + shown(entry.value);
    for (const YamlNode& item : node.items) out += "- " + shown(item);
    return out;
}

// A tab in a comment before it asks for the parser and changes nothing.
std::string parsed(const std::string& text) {
    try {
        return shown(parse_yaml("#\tbegin\n" + text, "a.md", 1));
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

// What stands behind a key, as people write it and as they should not.
const std::vector<std::string> values = {
    "TMS",
    "değer",
    "2025-04-07",
    "08:00",
    "+0300ß",
    "<b>",
    "</b>",
    "~/a",
    "a.b",
    "(x)",
    "it's",
    "5 %",
    "a,b",
    "é",
    "\u00A0",
    "\u2028",
    "…",
    "😀",
    " ",
    "  ",
    "'",
    "\"",
    "''",
    "\\",
    "#",
    ":",
    "-",
    "null",
    "~",
    "/a/b.jpg",
    "http://a.b/c?d=e&f",
    "{{x}}",
    "}",
    "]",
    "|",
    "!",
    "*",
    "&",
    "%",
    "@",
    "`",
    "=",
    "<<",
    "...",
};
const std::vector<std::string> keys = {"title", "date", "image_alt", "x", "A9",  "null",
                                       "Null",  "_",    "true",      "1", "role"};

// What stands in layouts.
const std::vector<std::string> flow_words = {
    "12pt",
    "1.4em",
    "50 %",
    "-3mm",
    "-1 %",
    "\"#14697a\"",
    "yes",
    "none",
    "brand-dark",
    "'•'",
    "\"{{page}} / {{pages}}\"",
    "a b",
    "grey(90 %)",
    "x#y",
    "-",
    "İş",
    "~",
    "10",
    "\"\"",
};

const std::string& one_of(const std::vector<std::string>& words, Random& random) {
    return words[random.below(unsigned(words.size()))];
}

std::string random_value(Random& random) {
    std::string value;
    for (unsigned n = random.below(4); n > 0; --n) value += one_of(values, random);
    const char* const quotes[] = {"", "", "", "'", "\""};
    const std::string quote = quotes[random.below(5)];
    return quote + value + quote;
}

// Line after line, most of them a key and its value.
std::string random_front_matter(Random& random) {
    std::string text;
    for (unsigned n = 1 + random.below(4); n > 0; --n) {
        if (random.below(12) == 0) text += "\n";
        text += one_of(keys, random) + (random.below(30) == 0 ? ":" : ": ") + random_value(random);
        text += random.below(8) == 0 ? "  \n" : "\n";
    }
    return text;
}

std::string random_text(Random& random) {
    std::string text;
    for (unsigned n = 1 + random.below(14); n > 0; --n) text += one_of(pieces, random);
    return text + "\n";
}

// A list or a map in brackets, or a word.
std::string random_flow(Random& random, int depth) {
    const std::string space = random.below(6) == 0 ? "" : " ";
    if (depth == 0 || random.below(3) > 0)
        return random.below(3) == 0 ? random_value(random) : one_of(flow_words, random);
    std::string text;
    const bool is_map = random.below(2) == 0;
    for (unsigned n = random.below(4); n > 0; --n)
        text += (text.empty() ? "" : "," + space) +
                (is_map ? one_of(keys, random) + (random.below(20) == 0 ? ":" : ": ") : "") +
                random_flow(random, depth - 1);
    if (random.below(20) == 0) text += ",";
    return is_map ? "{" + text + "}" : "[" + text + "]";
}

// Maps and lists below each other by their indents, some of them wrong.
void add_block(Random& random, int depth, std::string indent, std::string& text) {
    const bool is_list = depth > 0 && random.below(3) == 0;
    for (unsigned n = 1 + random.below(3); n > 0; --n) {
        if (random.below(15) == 0) text += random.below(2) == 0 ? "\n" : indent + "# words: x\n";
        if (random.below(60) == 0) indent += ' ';
        text += indent + (is_list ? "- " : "");
        if (is_list && random.below(2) == 0) {
            text += random_flow(random, 2) + "\n";
            continue;
        }
        text += one_of(keys, random) + ":";
        const unsigned kind = random.below(4);
        if (kind > 0 || depth == 3) text += " " + random_flow(random, 2);
        if (random.below(10) == 0) text += " # a comment: x";
        text += "\n";
        const std::string deeper = indent + (is_list ? "    " : random.below(9) == 0 ? "" : "  ");
        if (kind == 0 && depth < 3) add_block(random, depth + 1, deeper, text);
    }
}

std::string random_layout(Random& random) {
    std::string text;
    add_block(random, 0, "", text);
    return text;
}

// How many of them are read without a parser; what is, is compared with what the parser reads.
int compare(std::string (*make)(Random&), unsigned count) {
    int read = 0;
    for (unsigned seed = 1; seed <= count; ++seed) {
        Random random{seed};
        const std::string text = make(random);
        const auto plain = read_plain_yaml(text, "a.md", 2);
        if (!plain) continue;
        ++read;
        CAPTURE(text);
        REQUIRE(shown(*plain) == parsed(text));
    }
    return read;
}

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
    CHECK(compare(random_text, 20'000) > 200);
    CHECK(compare(random_front_matter, 200'000) > 50'000);
    CHECK(compare(random_layout, 100'000) > 20'000);
}

TEST_CASE("the shipped layouts are read without a parser, and to the same trees") {
    for (const auto& file : fs::directory_iterator(checkout() + "/layouts")) {
        if (file.path().extension() != ".yaml") continue;
        CAPTURE(file.path());
        const std::string text = read_file(file.path(), 1 << 20);
        const auto plain = read_plain_yaml(text, "a.md", 2);
        CHECK(plain);
        if (plain) CHECK(shown(*plain) == parsed(text));
    }
}

TEST_CASE("a key that is too long for YAML is left to the parser") {
    for (const std::size_t length : {100, 1000, 1020, 1023, 1024, 1025, 5000}) {
        const std::string text = std::string(length, 'k') + ": v\n";
        const auto plain = read_plain_yaml(text, "a.md", 2);
        CAPTURE(length);
        CHECK(bool(plain) == (length <= 1000));
        if (plain) CHECK(shown(*plain) == parsed(text));
    }
}
