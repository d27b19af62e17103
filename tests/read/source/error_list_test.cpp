#include "read/source/error_list.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::string told(const ErrorList& errors) {
    try {
        errors.throw_kept();
    } catch (const Error& error) {
        return to_text(error.findings(), "error");
    }
    return "nothing";
}

}  // namespace

TEST_CASE("errors are told together, one for each place, file by file and line by line") {
    ErrorList errors;
    CHECK(told(errors) == "nothing");
    errors.attempt([] {});
    CHECK(errors.empty());
    errors.attempt([] { throw Error(Code::internal, {"b", 3, 1}, "late"); });
    errors.attempt([] { throw Error(Code::internal, {"a", 9, 1}, "other"); });
    errors.attempt([] { throw Error(Code::internal, {"b", 2, 5}, "early", "hint"); });
    errors.attempt([] { throw Error(Code::internal, {"b", 3, 1}, "late as well"); });
    CHECK(told(errors) ==
          "b:2:5: error: early (hint: hint)\nb:3:1: error: late\na:9:1: error: other");
}

TEST_CASE("after twenty errors nothing more is looked for") {
    ErrorList errors;
    int done = 0;
    for (int line = 1; line <= 30; ++line)
        errors.attempt([&] {
            ++done;
            throw Error(Code::internal, {"a", line, 1}, "wrong");
        });
    CHECK(done == 20);
    CHECK(told(errors).ends_with("\na:20:1: error: wrong"));
    ErrorList outer;
    outer.attempt([] { throw Error(Code::internal, {"a", 31, 1}, "wrong"); });
    outer.attempt([&] { errors.throw_kept(); });
    CHECK(told(outer).ends_with("\na:31:1: error: wrong"));
    CHECK(told(outer).find("a:20:1") == std::string::npos);
}
