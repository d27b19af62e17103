#include "print/print_system.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("paper is called by its name in either direction, and by its size where it has none") {
    CHECK(paper_name(595.276, 841.89) == "iso_a4_210x297mm");
    CHECK(paper_name(841.89, 595.276) == "iso_a4_210x297mm");
    CHECK(paper_name(419.53, 595.276) == "iso_a5_148x210mm");
    CHECK(paper_name(612, 792) == "na_letter_8.5x11in");
    CHECK(paper_name(612, 1008) == "na_legal_8.5x14in");
    CHECK(paper_name(283.46, 566.93) == "custom_sheet_100x200mm");
    CHECK(is_paper(841.89, 595.276));
    CHECK_FALSE(is_paper(255.1, 3291.9));
    CHECK(paper_name(600, 841.89) == "custom_sheet_211.7x297mm");
}
