#include "read/source/json_tree.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string failure_of(std::string_view text) {
    try {
        parse_json(text, "a.json");
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "read without an error";
}

}  // namespace

TEST_CASE("JSON is read into the same tree as YAML") {
    const YamlNode root = parse_json(
        "{\n\t\"title\": \"Uyku \\u0130\\n\\ud83d\\ude00\", \"n\": 1.10, \"yes\": true, \"none\": "
        "null,\n"
        "\t\"list\": [\"a\", {\"b\": []}, \"c\"]\n}\n",
        "a.json");
    REQUIRE(root.is_map());
    CHECK(root.find("title")->value.text == "Uyku İ\n😀");
    CHECK(root.find("n")->value.text == "1.10");
    CHECK(root.find("yes")->value.text == "true");
    CHECK(root.find("none")->value.text == "");
    CHECK(root.find("list")->value.items.size() == 3);
    CHECK(root.find("list")->value.items[1].find("b")->value.is_sequence());
    CHECK(to_text(root.find("list")->at) == "a.json:3:2");
}

TEST_CASE("comments and a last comma are read over, as editors do") {
    const YamlNode root = parse_json("// ayar\n{\"a\": [1, 2,], /* son */ \"b\": {},}", "a.json");
    CHECK(root.find("a")->value.items.size() == 2);
    CHECK(root.find("b")->value.is_map());
}

TEST_CASE("broken JSON names its place") {
    CHECK(failure_of("{\"a\": }") == "a.json:1:7: error: broken JSON: a value is expected");
    CHECK(failure_of("{\"a\" 1}") == "a.json:1:6: error: broken JSON: \":\" is expected");
    CHECK(failure_of("{\"ş\": \"x\n\"}").starts_with("a.json:1:9: error: broken JSON: the quote"));
    CHECK(failure_of("{\"a\": 1 \"b\": 2}").find("\",\" is expected") != std::string::npos);
    CHECK(failure_of("{} x").find("behind the last brace") != std::string::npos);
    CHECK(failure_of("{\"a\": 1, \"a\": 2}").find("stands here twice") != std::string::npos);
    CHECK(failure_of(std::string(100, '[')).find("32 deep") != std::string::npos);
    CHECK(failure_of("{\"a\":").find("a value is expected") != std::string::npos);
    CHECK(failure_of("/*").find("a value is expected") != std::string::npos);
    CHECK(parse_json("", "a.json").is_scalar());
}

TEST_CASE("an object that a text begins with ends at its own brace") {
    CHECK(end_of_json("{\"a\": \"}\\\"\", \"b\": [{}]}\nMetin.") == 23);
    CHECK(end_of_json("{\"a\": 1") == std::string::npos);
}
