#include "read/source/toml.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string failure_of(std::string_view text, int first_line = 1) {
    try {
        parse_toml(text, "a.md", first_line);
    } catch (const Error& error) {
        return to_text(error.finding(), "error");
    }
    return "read without an error";
}

}  // namespace

TEST_CASE("numbers and dates of TOML stay as they were written") {
    const YamlNode root = parse_toml(
        "title = \"Uyku\"\nweight = 1_000\nratio = 1.10  # a remark\ndraft = false\n"
        "date = 2024-05-02T08:00:00+03:00\nday = 2024-05-02\n",
        "a.md");
    REQUIRE(root.is_map());
    CHECK(root.find("title")->value.text == "Uyku");
    CHECK(root.find("weight")->value.text == "1_000");
    CHECK(root.find("ratio")->value.text == "1.10");
    CHECK(root.find("draft")->value.text == "false");
    CHECK(root.find("date")->value.text == "2024-05-02T08:00:00+03:00");
    CHECK(root.find("day")->value.text == "2024-05-02");
}

TEST_CASE("tables, dotted keys and lists of TOML are maps and lists in the author's order") {
    const YamlNode root = parse_toml(
        "b = 1\na = [\"x\", 2]\ncover.image = \"k.jpg\"\n[params.contact]\nemail = \"a@b\"\n"
        "[[menu]]\nname = \"Bir\"\n[[menu]]\nname = \"İki\"\n",
        "a.toml");
    REQUIRE(root.entries.size() == 5);
    CHECK(root.entries[0].key == "b");
    CHECK(root.find("a")->value.items.at(1).text == "2");
    CHECK(root.find("cover")->value.find("image")->value.text == "k.jpg");
    CHECK(root.find("params")->value.find("contact")->value.find("email")->value.text == "a@b");
    CHECK(root.find("menu")->value.items.at(1).find("name")->value.text == "İki");
}

TEST_CASE("keys and values of TOML know their places, in characters") {
    const YamlNode root = parse_toml("\"başlık\".ad = \"x\"\nb = 2\n", "a.md", 2);
    CHECK(to_text(root.find("b")->at) == "a.md:3:1");
    CHECK(to_text(root.find("b")->value.at) == "a.md:3:5");
}

TEST_CASE("broken TOML names its place") {
    CHECK(failure_of("a = 1\nb = iki kelime\n", 2).starts_with("a.md:3:"));
    CHECK(failure_of("a = 1\na = 2\n").find("broken TOML") != std::string::npos);
    CHECK(failure_of("x = " + std::string(40, '[') + std::string(40, ']'))
              .find("nested more than 32 deep") != std::string::npos);
    CHECK(failure_of("# " + std::string(70'000, 'x')).find("64 KB") != std::string::npos);
    CHECK(parse_toml("\n", "a.md").is_scalar());
}
