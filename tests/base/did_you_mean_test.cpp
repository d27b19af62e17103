#include "base/did_you_mean.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a slip of the pen finds the word that was meant") {
    const std::vector<std::string> known = {"body", "hero", "heading", "köşe"};
    CHECK(did_you_mean("heroo", known) == "did you mean \"hero\"?");
    CHECK(did_you_mean("hreo", known) == "did you mean \"hero\"?");
    CHECK(did_you_mean("haeding", known) == "did you mean \"heading\"?");
    CHECK(did_you_mean("köse", known) == "did you mean \"köşe\"?");
}

TEST_CASE("a word far from all that is known gets no hint") {
    CHECK(did_you_mean("margin", {"hero", "body"}) == "");
    CHECK(did_you_mean("", {"a"}) == "");
    CHECK(did_you_mean(std::string(100'000, 'x'), {"hero"}) == "");
    CHECK(did_you_mean("hero", {}) == "");
}
