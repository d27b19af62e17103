#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string problem_of(const std::string& line) {
    std::string problem;
    CHECK_FALSE(read_json_object(line, &problem));
    return problem;
}

}  // namespace

TEST_CASE("an object is read as it was written") {
    const auto strict = read_json_object(
        R"( {"ad": "Ay\u015fe \"A\" \ud83c\udf3f", "n": -1.50e+3, "t": true, "b": null, "l": ["a", 1]} )");
    REQUIRE(strict);
    CHECK(text_of(*strict, "ad") == "Ayşe \"A\" 🌿");
    CHECK(text_of(*strict, "n") == "-1.50e+3");
    CHECK(text_of(*strict, "t") == "true");
    CHECK(find(*strict, "b")->kind == JsonValue::Kind::null);
    CHECK(find(*strict, "l")->elements == std::vector<std::string>{"a", "1"});
    CHECK(text_of(*strict, "yok") == "");
}

TEST_CASE("what is no object says what was expected where") {
    CHECK(problem_of("") == "\"{\" expected in column 1");
    CHECK(problem_of("[1]") == "\"{\" expected in column 1");
    CHECK(problem_of("{ad: 1}") == "a name in quotes expected in column 2");
    CHECK(problem_of("{\"ad\" 1}") == "\":\" expected in column 7");
    CHECK(problem_of("{\"ş\": {}}") ==
          "a text, a number, true, false or null expected in column 7");
    CHECK(problem_of("{\"ad\": \"x") == "a closing quote expected in column 10");
    CHECK(problem_of("{\"ad\": 1 2}") == "\",\" or \"}\" expected in column 10");
    CHECK(problem_of("{\"ad\": 1} x") == "the end of the line expected in column 11");
    CHECK(problem_of("{\"ad\": \"\\q\"}") == "an escape of JSON expected in column 10");
}

TEST_CASE("what is written is read back") {
    const std::string odd = "tırnak \" ters \\ satır\nsekme\t\x01 ş";
    const std::string line =
        JsonLine().add("a", odd).add("n", 42).add("l", std::vector<std::string>{odd, ""}).take();
    CHECK(line.find('\n') == line.npos);
    const auto object = read_json_object(line);
    REQUIRE(object);
    CHECK(text_of(*object, "a") == odd);
    CHECK(text_of(*object, "n") == "42");
    CHECK(find(*object, "l")->elements == std::vector<std::string>{odd, ""});
}

TEST_CASE("an object of nothing is an object") {
    CHECK(JsonLine().take() == "{}");
    JsonLine line;
    CHECK(line.add("a", 1).take() == "{\"a\":1}");
    CHECK(line.take() == "{}");  // what was taken is gone
}

TEST_CASE("a text in quotes says its control characters as JSON does") {
    CHECK(json_string("a \"b\" \\ \n\tğ") == "\"a \\\"b\\\" \\\\ \\n\\u0009ğ\"");
}
