#include "text/lines/kept_results.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace yaprak;

TEST_CASE("an answer is kept from the second time on that it is asked for") {
    KeptResults<int, std::string> kept;
    int made = 0;
    const auto ask = [&](int key) {
        return kept.get(key, [&] {
            return KeptResults<int, std::string>::Made{std::to_string(key) + "/" +
                                                       std::to_string(++made)};
        });
    };
    CHECK(ask(1) == "1/1");
    CHECK(ask(2) == "2/2");
    CHECK(ask(1) == "1/3");
    CHECK(ask(1) == "1/3");
    CHECK(ask(2) == "2/4");
    CHECK(made == 4);
}

TEST_CASE("an answer that may not be kept is made every time") {
    KeptResults<int, int> kept;
    int made = 0;
    for (int i = 0; i < 3; ++i)
        CHECK(kept.get(7, [&] { return KeptResults<int, int>::Made{++made, false}; }) == made);
    CHECK(made == 3);
}
