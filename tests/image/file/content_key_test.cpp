#include "image/file/content_key.hpp"

#include <doctest/doctest.h>

#include <set>

using yaprak::content_key;

TEST_CASE("a key is 32 hexadecimal digits, the same on every machine") {
    CHECK(content_key("") == content_key(""));
    CHECK(content_key("yaprak").size() == 32);
    CHECK(content_key("yaprak").find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(content_key("yaprak") == "a96e84b7caab1be95beb083c74795ce7");
}

TEST_CASE("no two of many similar files share a key") {
    std::set<std::string> keys;
    std::string bytes(64, 'a');
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int value = 0; value < 256; ++value) {
            std::string changed = bytes;
            changed[at] = char(value);
            if (changed != bytes) keys.insert(content_key(changed));
        }
    for (std::size_t length = 0; length < 100; ++length)
        keys.insert(content_key(std::string(length, '\0')));
    CHECK(keys.size() == 64 * 255 + 100);
}
