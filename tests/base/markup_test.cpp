#include "base/markup.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("only the four signs that would mean markup are written as entities") {
    CHECK(escaped("a < b & \"ş\" > 'c'\n") == "a &lt; b &amp; &quot;ş&quot; &gt; 'c'\n");
}
