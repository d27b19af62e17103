// What folds make of a sheet: whose sizes their pages have.
#include "model/imposition.hpp"

#include "base/number.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>

using namespace yaprak;

namespace {

const Scheme folds[] = {Scheme::letter_fold, Scheme::z_fold, Scheme::gate_fold, Scheme::half_fold};

Imposition folded(Scheme scheme, Length flap) {
    Imposition sheet;
    sheet.scheme = scheme;
    sheet.paper = {297_mm, 210_mm};
    sheet.panels = usual_panels(scheme, sheet.paper.width, flap);
    return sheet;
}

std::string widths(const std::vector<Size>& sizes) {
    std::string out;
    for (const Size& size : sizes) out += (out.empty() ? "" : " ") + number(size.width.mm(), 2);
    return out;
}

}  // namespace

TEST_CASE("the pages of a fold are as wide as its panels, in the order in which they are read") {
    CHECK(widths(page_sizes(folded(Scheme::letter_fold, 3_mm))) == "100 100 100 97 97 100");
    CHECK(widths(page_sizes(folded(Scheme::z_fold, 3_mm))) == "99 99 99 99 99 99");
    CHECK(widths(page_sizes(folded(Scheme::gate_fold, 1.5_mm))) == "73.5 73.5 73.5 150 73.5 150");
    CHECK(widths(page_sizes(folded(Scheme::half_fold, 3_mm))) == "148.5 148.5 148.5 148.5");
    CHECK(page_sizes({}).empty());
}

TEST_CASE("usual panels are as wide as the sheet together, whatever its size") {
    for (const Scheme scheme : folds)
        for (const Length width : {297_mm, 420_mm, 279.4_mm}) {
            const auto panels = usual_panels(scheme, width, 2_mm);
            const Length sum = std::accumulate(panels.begin(), panels.end(), 0_mm);
            CHECK(sum.mm() == doctest::Approx(width.mm()));
        }
}

TEST_CASE("every page of a fold has one place, and both its sides have the same panels") {
    for (const Scheme scheme : folds) {
        const FoldPlan& plan = fold_plan(scheme);
        REQUIRE(plan.outside.size() == plan.inside.size());
        std::vector<int> all = plan.outside;
        all.insert(all.end(), plan.inside.begin(), plan.inside.end());
        std::sort(all.begin(), all.end());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i] == int(i) + 1);
    }
}
