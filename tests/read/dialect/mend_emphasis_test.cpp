#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("bold that closes behind a sign and before a letter is meant") {
    CHECK(blocks_of("**kelime,**devam\n") == "  paragraph 4:3 {strong}\"kelime,\" \"devam\"\n");
    CHECK(blocks_of("bir**(iki)** üç\n") == "  paragraph 4:1 \"bir\" {strong}\"(iki)\" \" üç\"\n");
    CHECK(blocks_of("**\"Uyku\"**nun\n") == "  paragraph 4:3 {strong}\"\\\"Uyku\\\"\" \"nun\"\n");
    CHECK(blocks_of("2 ** 3 ve a**,b\n") == "  paragraph 4:1 \"2 ** 3 ve a**,b\"\n");
    CHECK(blocks_of("`**a,**b`\n") == "  paragraph 4:2 {code}\"**a,**b\"\n");
}

TEST_CASE("stars that could open and close already are left to the next pair") {
    CHECK(blocks_of("[**bir](x) iki**(üç)** dört\n") ==
          "  paragraph 4:2 {link 0}\"**bir\" \" iki\" {strong}\"(üç)\" \" dört\"\n");
    CHECK(blocks_of("**bir** iki **(üç),**dört\n") ==
          "  paragraph 4:3 {strong}\"bir\" \" iki \" {strong}\"(üç),\" \"dört\"\n");
}

TEST_CASE("stars without a letter between them, or in two blocks, are no bold") {
    CHECK(blocks_of("a **,** b\n") == "  paragraph 4:1 \"a \" {strong}\",\" \" b\"\n");
    CHECK(blocks_of("a**,\n\n,**b\n") ==
          "  paragraph 4:1 \"a**,\"\n"
          "  paragraph 6:1 \",**b\"\n");
}

TEST_CASE("slanted text that closes behind a sign and before a letter is meant") {
    CHECK(blocks_of("*\"Uyku\"*dan\n") == "  paragraph 4:2 {emphasis}\"\\\"Uyku\\\"\" \"dan\"\n");
    CHECK(blocks_of("*(iki)*dir\n") == "  paragraph 4:2 {emphasis}\"(iki)\" \"dir\"\n");
    CHECK(blocks_of("*kitap.*ın\n") == "  paragraph 4:2 {emphasis}\"kitap.\" \"ın\"\n");
    CHECK(blocks_of("bir*(iki)* üç\n") == "  paragraph 4:1 \"bir\" {emphasis}\"(iki)\" \" üç\"\n");
}

TEST_CASE("single stars that may be signs of multiplication or marks of notes stay") {
    CHECK(blocks_of("2*(3)*4\n") == "  paragraph 4:1 \"2*(3)*4\"\n");
    CHECK(blocks_of("Parol*, Aspirin*tir\n") == "  paragraph 4:1 \"Parol*, Aspirin*tir\"\n");
    CHECK(blocks_of("Parol*(1) ve Aspirin*(2)\n") ==
          "  paragraph 4:1 \"Parol*(1) ve Aspirin*(2)\"\n");
    CHECK(blocks_of("Fiyat* ve (*) süre.*x\n") == "  paragraph 4:1 \"Fiyat* ve (*) süre.*x\"\n");
}
