#include "base/sha256.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("SHA-256 gives the digests of its standard") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 pads at every border of a block") {
    CHECK(sha256(std::string(55, 'x')) ==
          "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072");
    CHECK(sha256(std::string(56, 'x')) ==
          "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e");
    CHECK(sha256(std::string(64, 'x')) ==
          "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c");
}

TEST_CASE("of every length the processor's way, the plain way and pieces give one fingerprint") {
    std::string text;
    for (int length = 0; length < 300; ++length) {
        const std::string whole = sha256(text);
        CHECK(whole == sha256_in_plain_code(text));
        Sha256 pieces;
        for (std::size_t at = 0; at < text.size(); at += 7)
            pieces.add(std::string_view(text).substr(at, 7));
        CHECK(pieces.hex() == whole);
        text += char(length * 37 + 11);
    }
}
