#include "read/blocks_of.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("what a site generator would run is dropped outside code") {
    TemporaryFolder folder;
    CHECK(blocks_of(folder, "a {% include b.html %} c {{< d >}} `{% e %}` {{ title }}\n") ==
          "  paragraph 4:1 \"a c \" {code}\"{% e %}\" \" {{ title }}\"\n");
    CHECK(folder.told() ==
          "a.md:4:3: warning: the Liquid tag \"include\" is dropped; 1 more mark of the page is "
          "left out or not known: {{< d >}}\n");
    CHECK(blocks_of(folder, "a {% comment %} gizli **x** {% endcomment %} b\n") ==
          "  paragraph 4:1 \"a b\"\n");
}
