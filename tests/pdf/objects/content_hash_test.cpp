#include "pdf/objects/content_hash.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using yaprak::content_hash;

TEST_CASE("a hash is 32 digits that never change") {
    CHECK(content_hash("") == content_hash(""));
    CHECK(content_hash("yaprak").size() == 32);
    CHECK(content_hash("yaprak") == content_hash(std::string("yaprak")));
}

TEST_CASE("contents that differ in one bit or in zeros at the end differ in their hash") {
    std::set<std::string> seen;
    for (std::size_t length = 0; length < 40; ++length)
        seen.insert(content_hash(std::string(length, '\0')));
    std::string bytes(64, 'a');
    for (std::size_t bit = 0; bit < 512; ++bit) {
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
        seen.insert(content_hash(bytes));
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
    }
    CHECK(seen.size() == 40 + 512);
}
