#include "base/content_hash.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using yaprak::content_hash;

TEST_CASE("a hash of content is XXH3's, in 32 hexadecimal digits") {
    CHECK(content_hash("") == "99aa06d3014798d86001c324468d497f");
    CHECK(content_hash("yaprak") == "1c98d293ffa0921aec56d18b1f42046b");
}

TEST_CASE("contents that differ in one byte or in zeros at the end differ in their hash") {
    std::set<std::string> seen;
    for (std::size_t length = 0; length < 300; ++length)
        seen.insert(content_hash(std::string(length, '\0')));
    std::string bytes(64, 'a');
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int value = 0; value < 256; ++value) {
            std::string changed = bytes;
            changed[at] = char(value);
            if (changed != bytes) seen.insert(content_hash(changed));
        }
    CHECK(seen.size() == 300 + 64 * 255);
}

TEST_CASE("a hash of pieces is that of the whole") {
    std::string all;
    yaprak::ContentHash pieces;
    CHECK(pieces.hex() == yaprak::content_hash(""));
    for (std::size_t size : {0, 1, 16, 17, 240, 241, 5000}) {
        const std::string piece(size, char('a' + size % 26));
        all += piece;
        pieces.add(piece);
        CHECK(pieces.hex() == yaprak::content_hash(all));
    }
}
