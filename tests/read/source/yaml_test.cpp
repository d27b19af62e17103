#include "read/source/yaml.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string failure_of(std::string_view text, int first_line = 1) {
    try {
        static_cast<void>(parse_yaml(text, "a.yaml", first_line));
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "read without an error";
}

}  // namespace

TEST_CASE("scalars stay as they were written") {
    const YamlNode root = parse_yaml("a: 0532\nb: no\nc: '1.10'\nd:\ne: \"İ\\n\"\n", "a.yaml");
    REQUIRE(root.is_map());
    CHECK(root.find("a")->value.text == "0532");
    CHECK(root.find("b")->value.text == "no");
    CHECK(root.find("c")->value.text == "1.10");
    CHECK(root.find("d")->value.text == "");
    CHECK(root.find("e")->value.text == "İ\n");
    CHECK(root.find("f") == nullptr);
}

TEST_CASE("every node and key knows its place, in characters") {
    const YamlNode root = parse_yaml("ığüş: {b: [x, y]}\nc: d\n", "a.yaml", 7);
    CHECK(to_text(root.find("ığüş")->at) == "a.yaml:7:1");
    const YamlNode& map = root.find("ığüş")->value;
    CHECK(to_text(map.at) == "a.yaml:7:7");
    CHECK(to_text(map.find("b")->value.items.at(1).at) == "a.yaml:7:15");
    CHECK(to_text(root.find("c")->value.at) == "a.yaml:8:4");
}

TEST_CASE("a text without content is an empty scalar") {
    CHECK(parse_yaml("", "a.yaml").is_scalar());
    CHECK(parse_yaml("# nothing\n", "a.yaml").text == "");
}

TEST_CASE("what could hurt or surprise is refused at its place") {
    CHECK(failure_of("a: &x 1\n") ==
          "a.yaml:1:4: error: the anchor \"&x\" is not allowed here (hint: put the value in "
          "quotes)");
    CHECK(failure_of("a: *önemli*\n").find("a.yaml:1:4: error: ") == 0);
    CHECK(failure_of("a: !!python/object x\n") ==
          "a.yaml:1:4: error: the tag \"tag:yaml.org,2002:python/object\" is not allowed here "
          "(hint: put the value in quotes)");
    CHECK(failure_of("b: {<<: {a: 1}}\n") ==
          "a.yaml:1:5: error: the merge key \"<<\" is not allowed here");
    CHECK(failure_of("a: 1\nb: 2\na: 3\n", 5) ==
          "a.yaml:7:1: error: the key \"a\" stands here twice (hint: the first is on line 5)");
    CHECK(failure_of("a:\n\tb: 1\n") ==
          "a.yaml:2:1: error: a tab in the indent (hint: indent with spaces)");
    CHECK(failure_of("a: 1\n---\nb: 2\n") == "a.yaml:1:1: error: more than one YAML document");
    CHECK(failure_of("? [a, b]\n: c\n") ==
          "a.yaml:1:3: error: a key must be a word, not a list or a map (hint: put the value in "
          "quotes)");
    CHECK(failure_of(std::string("a: b\x04\n")) ==
          "a.yaml:1:5: error: a control character (number 4)");
    CHECK(failure_of("a: b\xC3\n") == "a.yaml:1:5: error: this is not UTF-8");
}

TEST_CASE("broken YAML is told with its line and what mostly helps") {
    CHECK(failure_of("title: TMS: nedir?\n") ==
          "a.yaml:1:11: error: broken YAML: illegal map value (hint: a value that holds \": \" "
          "must stand in quotes)");
    CHECK(failure_of("title: [a\n").find("a.yaml:") == 0);
    CHECK(failure_of("title: @a\n").find("hint: put the value in quotes") != std::string::npos);
}

TEST_CASE("floods are refused quickly") {
    CHECK(failure_of(std::string(100'000, '[')).find("more than 64 KB") != std::string::npos);
    CHECK(failure_of(std::string(40'000, '[')).find("a.yaml:1:") == 0);
    CHECK(failure_of(std::string(40, '[') + std::string(40, ']')).find("nested more than 32") !=
          std::string::npos);
    std::string dashes;
    for (int i = 0; i < 20'000; ++i) dashes += "- ";
    CHECK(failure_of(dashes).find("nested more than 32") != std::string::npos);
}

TEST_CASE("a quote that is never closed is refused where it begins") {
    const std::string way = " is not closed (hint: close it behind the value)";
    CHECK(failure_of("title: \"Ağrı\nrole: x\n") == "a.yaml:1:8: error: the quote \"" + way);
    CHECK(failure_of("a: b\n'c: d\n") == "a.yaml:2:1: error: the quote '" + way);
    CHECK(failure_of("a: 'it''s'\nb: \"\\\"\"\nc: \"x\n  y\" # z\nd: |\n  \"\n") ==
          "read without an error");
}
