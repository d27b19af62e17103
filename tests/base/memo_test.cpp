#include "base/memo.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

namespace {

std::size_t ten(const std::string&) {
    return 10;
}

}  // namespace

TEST_CASE("what a memo gives is what is made, and it is kept from the second time on") {
    Memo<std::string> memo(100);
    int made = 0;
    const auto ask = [&](const std::string& key) {
        return *memo.get(
            key, [&] { return ++made, key + "!"; }, ten);
    };
    for (int i = 0; i < 5; ++i) CHECK(ask("a") == "a!");
    CHECK(made == 2);
    CHECK(ask("b") == "b!");
    CHECK(memo.size() == 1);
}

TEST_CASE("a full memo forgets all, and what is larger than it is never kept") {
    Memo<std::string> memo(25);
    const auto ask = [&](const std::string& key) {
        return *memo.get(
            key, [&] { return key; }, [](const std::string& value) { return value.size(); });
    };
    const std::string ten_a(10, 'a'), ten_b(10, 'b'), ten_c(10, 'c'), long_one(30, 'd');
    for (const std::string& key : {ten_a, ten_b, long_one})
        for (int i = 0; i < 3; ++i) CHECK(ask(key) == key);
    CHECK(memo.size() == 2);
    for (int i = 0; i < 3; ++i) CHECK(ask(ten_c) == ten_c);
    CHECK(memo.size() == 1);
    CHECK(ask(ten_a) == ten_a);
}
