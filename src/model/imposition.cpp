// The inside of a fold is read from the left, then the outside: so pages follow each other on the
// flat sheet too. A letter fold and a gate fold end with the panel behind the middle; a Z fold,
// whose ends lie on different sides of the sheet, with the inside's right one.
#include "model/imposition.hpp"

#include <map>

namespace yaprak {
namespace {

const std::map<Scheme, FoldPlan>& fold_plans() {
    static const std::map<Scheme, FoldPlan> plans = {
        {Scheme::letter_fold, {{5, 6, 1}, {2, 3, 4}}},
        {Scheme::z_fold, {{4, 5, 1}, {2, 3, 6}}},
        {Scheme::gate_fold, {{2, 6, 1}, {3, 4, 5}}},
        {Scheme::half_fold, {{4, 1}, {2, 3}}},
    };
    return plans;
}

}  // namespace

bool is_fold(Scheme scheme) {
    return fold_plans().contains(scheme);
}

const FoldPlan& fold_plan(Scheme scheme) {
    return fold_plans().at(scheme);
}

std::vector<Length> usual_panels(Scheme scheme, Length width, Length flap) {
    if (scheme == Scheme::letter_fold) {
        const Length cover = (width + flap) / 3;
        return {cover, cover, cover - flap};
    }
    if (scheme == Scheme::gate_fold) {
        const Length centre = width / 2 + flap;
        return {centre / 2 - flap, centre, centre / 2 - flap};
    }
    const std::size_t count = fold_plan(scheme).inside.size();
    return std::vector<Length>(count, width / double(count));
}

std::vector<Size> page_sizes(const Imposition& imposition) {
    if (!is_fold(imposition.scheme)) return {};
    const FoldPlan& plan = fold_plan(imposition.scheme);
    const std::vector<Length>& panels = imposition.panels;
    std::vector<Size> sizes(plan.pages());
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const Size size{panels[i], imposition.paper.height};
        sizes[std::size_t(plan.inside[i]) - 1] = size;
        sizes[std::size_t(plan.outside[panels.size() - 1 - i]) - 1] = size;
    }
    return sizes;
}

}  // namespace yaprak
