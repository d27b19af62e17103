#include "batch/table/spoiled_value.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("what a spreadsheet has spoiled is known by its look") {
    for (const char* value : {"#N/A", "#AD?", "###", "########"})
        CHECK(spoiled_look(value) == "an error of the spreadsheet");
    CHECK(spoiled_look("5,32E+09") == "a shortened number");
    for (const char* value : {"=B2", "=TOPLA(A1:A3)", "=1+1", "=-B2", "=$A$1", "=(1+2)*3"})
        CHECK(spoiled_look(value) == "a formula");
    for (const char* value : {"", "=)", "=((", "= 5 mg", "#1", "=> 5", "==", "##"})
        CHECK(spoiled_look(value) == "");
}
