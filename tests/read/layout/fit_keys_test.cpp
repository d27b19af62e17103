// How far text may give so that it fills its pages.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("how far text may give so that it fills its pages goes from tight to generous") {
    LayoutFolder folder;
    folder.write("fitted",
                 "extends: base\nfit: {pages: 2, size: [10pt, 12pt], spacing: [60 %, 1.2]}\n");
    const Layout layout = folder.read("fitted");
    CHECK(layout.fit.pages == 2);
    CHECK(layout.fit.size->most == 12_pt);
    CHECK(layout.fit.spacing->least == 0.6);
    CHECK_FALSE(layout.fit.leading);
    CHECK_FALSE(layout.fit.image);
    CHECK(layout.fit.rest == Rest::none);
    folder.write("lined", "extends: fitted\nfit: {rest: notes}\n");
    CHECK(folder.read("lined").fit.rest == Rest::notes);
    CHECK(base_error("fit: {pages: 2, rest: note}\n") ==
          "2:23: \"note\" is not one of \"none\", \"notes\" (did you mean \"none\"?)");
    folder.write("freed", "extends: fitted\nfit: none\nwhole-blocks: yes\n");
    CHECK(folder.read("freed").fit.pages == 0);
    CHECK(folder.read("freed").whole_blocks);
    CHECK(base_error("fit: {size: [10pt, 12pt]}\n") ==
          "2:6: how many pages are to be filled is not said (add \"pages: 2\")");
    CHECK(base_error("fit: {pages: 2, size: 10pt}\n") ==
          "2:23: two values are needed here: from tight to generous ([10.5pt, 12.5pt])");
    CHECK(base_error("fit: {pages: 2, size: [12pt, 10pt]}\n") ==
          "2:30: \"10pt\" is less than \"12pt\" (the tighter value comes first)");
    CHECK(base_error("fit: {pages: 0}\n") == "2:14: \"0\" is out of range (from 1 to 200)");
    CHECK(base_error("fit: {pages: 2, sice: [10pt, 12pt]}\n") ==
          "2:17: unknown key \"sice\" (did you mean \"size\"?)");
}

TEST_CASE("how much is left of a text is a number of sentences and their length") {
    LayoutFolder folder;
    folder.write("wall", "extends: base\ndigest: {points: 5, letters: 70}\n");
    CHECK(folder.read("wall").digest.points == 5);
    CHECK(folder.read("wall").digest.letters == 70);
    folder.write("whole", "extends: wall\ndigest: none\n");
    CHECK(folder.read("whole").digest.points == 0);
    CHECK(base_error("digest: {letters: 70}\n") ==
          "2:9: how many sentences are to be left is not said (add \"points: 5\")");
}

TEST_CASE("a layout may take the fitting of a leaflet away") {
    LayoutFolder folder;
    for (const std::string leaflet : {"leaflet-letter", "leaflet-gate", "leaflet-bifold"}) {
        folder.write("plain", "extends: " + leaflet + "\nfit: none\n");
        CHECK(folder.read("plain").fit.pages == 0);
    }
}
