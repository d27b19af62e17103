#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("kramdown's class styles the block above, below or around it") {
    CHECK(blocks_of("a\n{: .lead}\n") == "  paragraph 4:1 .lead \"a\"\n");
    CHECK(blocks_of("{: .lead}\n# A {#b}\n").find("heading 1 5:3 .lead \"A\"") == 2);
    CHECK(blocks_of("1. a\n2. b\n{: .steps}\n").find("ordered list 4:4 .steps") == 2);
    CHECK(blocks_of("[x](y){:target=\"_blank\"} {: bir şey değil}\n")
              .find("{link 0}\"x\" \" {: bir") != std::string::npos);
}
