// Folds and sheets -> the sizes of the pages, and the sheets that cannot be made.
#include "read/layout/layout_folder.hpp"

#include <doctest/doctest.h>

using namespace yaprak;

TEST_CASE("a fold gives its pages the sizes of its panels") {
    LayoutFolder folder;
    folder.write(
        "letter",
        "extends: base\nsheet: {scheme: letter-fold}\nmargins: {inner: 10mm, outer: 10mm}\n");
    const Layout layout = folder.read("letter");
    CHECK(layout.trim(1).width.mm() == doctest::Approx(100));
    CHECK(layout.trim(4).width.mm() == doctest::Approx(97));
    CHECK(layout.trim(10).width.mm() == doctest::Approx(97));
    CHECK(layout.paper.height.mm() == doctest::Approx(210));
    CHECK(shown(layout.masters[1].areas[0].box) == "10,24 77x163.5");
    CHECK(read_layout("handout-a4", {shipped_layouts}, {}).trim(7).width.mm() ==
          doctest::Approx(210));
}

TEST_CASE("what stands on one panel of a fold alone is made for its width") {
    LayoutFolder folder;
    folder.write("gate",
                 "extends: base\nsheet: {scheme: gate-fold, flap: 1.5mm}\n"
                 "margins: {inner: 8mm, outer: 8mm}\nmasters:\n"
                 "  page-4: {columns: 2, gutter: 19mm}\n"
                 "  page-6: {margins: {bottom: 80mm}, areas: {back: {left: 0mm, right: 0mm, "
                 "bottom: 0mm, height: 70mm}}}\nflow: {back: [clinic]}\n");
    const Layout layout = folder.read("gate");
    const PageMaster &four = layout.masters[2], &six = layout.masters[3];
    CHECK(shown(layout.masters[1].areas[0].box) == "8,24 57.5x163.5");
    REQUIRE(four.areas.size() == 2);
    CHECK(shown(four.areas[1].box) == "84.5,24 57.5x163.5");
    CHECK(shown(six.areas[0].box) == "46.2,24 57.5x106");
    CHECK(shown(six.fixed[0].box) == "0,140 150x70");
}

TEST_CASE("a sheet that cannot be folded or cut so is refused") {
    const auto sheet_error = [](const std::string& text) {
        return base_error("margins: {inner: 9mm, outer: 9mm}\nsheet: {scheme: " + text + "}\n");
    };
    CHECK(sheet_error("leter-fold") ==
          "3:17: \"leter-fold\" is not one of \"none\", \"letter-fold\", \"z-fold\", "
          "\"gate-fold\", \"half-fold\", \"booklet\", \"copies\", \"n-up\", \"cut-stack\" (did you "
          "mean \"letter-fold\"?)");
    CHECK(sheet_error("letter-fold, panels: [100mm, 100mm, 97.5mm]") ==
          "3:38: the panels are 297.5 mm together, the sheet is 297 mm wide (take 0.5 mm off, or "
          "write \"panels: automatic\")");
    CHECK(sheet_error("z-fold, panels: [99mm, 99mm, 98mm]") ==
          "3:33: the panels are 296 mm together, the sheet is 297 mm wide (add 1 mm, or write "
          "\"panels: automatic\")");
    CHECK(sheet_error("letter-fold, panels: [99mm, 99mm, 99mm]") ==
          "3:38: panel 3 is folded in and would buckle: it is 99 mm wide (make it 97 mm, or at "
          "most 98 mm)");
    CHECK(sheet_error("gate-fold, panels: [75mm, 147mm, 75mm]") ==
          "3:36: panel 1 is folded in and would buckle: it is 75 mm wide (make it 72.5 mm, or at "
          "most 73.5 mm)");
    CHECK(sheet_error("letter-fold, panels: [101mm, 99mm, 97mm]") ==
          "3:38: panels 1 and 2 of a letter-fold must be equally wide (they are 101 mm and 99 mm)");
    CHECK(sheet_error("half-fold, panels: [297mm]") ==
          "3:36: a half-fold has 2 panels, not 1 (write their widths from left to right, the "
          "inside up)");
    CHECK(sheet_error("letter-fold, panels: 99mm") ==
          "3:38: \"99mm\": the panels need a width each ([100mm, 100mm, 97mm], or automatic)");
    CHECK(sheet_error("letter-fold, flap: 0mm") ==
          "3:36: the panel that is folded in would buckle: its flap is 0 mm (1mm at least; 2mm or "
          "3mm are usual)");
    CHECK(sheet_error("copies, cells: 3") ==
          "3:32: the cells need two numbers ([3, 1]: three beside each other, one row)");
    CHECK(sheet_error("booklet") ==
          "3:17: 2 x 1 pages take 420 x 297 mm, the sheet is 297 x 210 mm (choose a smaller "
          "\"paper\" for the pages, or a larger one for the sheet)");
    CHECK(sheet_error("none, duplex-offset: {dx: 3cm, dy: 0mm}") ==
          "3:43: \"3cm\" is out of range (from -2cm to 2cm)");
}
