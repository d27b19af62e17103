// Values that lie elsewhere are values all the same.
#include "base/owned.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace yaprak;

TEST_CASE("a copy has a value of its own") {
    Owned<std::string> one;
    CHECK(one->empty());
    *one = "bir";
    Owned<std::string> other = one;
    *other += " daha";
    CHECK(*one == "bir");
    CHECK(*other == "bir daha");
    one = other;
    *other = "";
    CHECK(*one == "bir daha");
    Owned<std::string>& same = one;
    one = same;
    CHECK(*one == "bir daha");
}

TEST_CASE("what was moved from takes a new value") {
    Owned<std::string> one;
    *one = "bir";
    const Owned<std::string> other = std::move(one);
    CHECK(*other == "bir");
    one = other;
    CHECK(*one == "bir");
}

TEST_CASE("a member is reached in one way, wherever it lies") {
    std::string here = "a";
    Owned<std::string> there;
    value_of(here) += "b";
    value_of(there) += "c";
    CHECK(here == "ab");
    CHECK(*there == "c");
}
