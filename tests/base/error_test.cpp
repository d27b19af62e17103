// Errors, their places and their several findings.
#include "base/error.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string told(const Error& error) {
    return to_text(error.findings(), "error");
}

template <typename Function>
std::string told_by(Function f) {
    try {
        with_place({"a.md", 4, 9}, f);
    } catch (const Error& error) {
        return told(error);
    }
    return {};
}

}  // namespace

TEST_CASE("an error without a place gets that of the one who asked") {
    CHECK(told_by([] { throw Error(Code::internal, {}, "too large", "cut it"); }) ==
          "a.md:4:9: error: too large (hint: cut it)");
    CHECK(told_by([] {
              throw Error(Code::internal, {"b.yaml", 2}, "unknown key");
          }) == "b.yaml:2: error: unknown key");
}

TEST_CASE("of several findings each keeps its place or gets one") {
    const std::vector<Finding> findings = {{{"b.yaml", 2}, "one", ""}, {{}, "two", ""}};
    CHECK(told_by([&] { throw Error(findings); }) == "b.yaml:2: error: one\na.md:4:9: error: two");
}

TEST_CASE("a failing disk is told as it is, and stays one") {
    const auto fail = [] { throw TransientError({}, "disk full"); };
    CHECK_THROWS_AS(with_place({"a.md"}, fail), TransientError);
    CHECK(told_by(fail) == "error: disk full");
}

TEST_CASE("what goes well is returned, by reference too") {
    int value = 7;
    int& same = with_place({}, [&]() -> int& { return value; });
    CHECK(&same == &value);
}
