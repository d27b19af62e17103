#include "pdf/objects/entries.hpp"

#include <doctest/doctest.h>

using yaprak::haru::Entries;

TEST_CASE("entries stand side by side, with a space only where a value would grow into its key") {
    CHECK(Entries().set_name("Type", "MCR").set("Pg", "4 0 R").set_integer("MCID", 3).as_dict() ==
          "<</Type/MCR/Pg 4 0 R/MCID 3>>");
    CHECK(Entries().set("NS", "(a)").set("ID", "<00>").set("K", "/V").set("L", "[]").text() ==
          "/NS(a)/ID<00>/K/V/L[]");
    CHECK(Entries().set_array("K", "1 2").set_dict("A", Entries().set_integer("B", -1)).text() ==
          "/K[1 2]/A<</B -1>>");
    CHECK(Entries().as_dict() == "<<>>");
}
