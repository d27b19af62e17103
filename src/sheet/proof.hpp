// What is drawn on sheets to look at them before they are printed: folds, cuts, page numbers.
#pragma once
#include "model/imposition.hpp"
#include "model/page.hpp"
#include "sheet/label.hpp"

namespace yaprak {

// Draws on `sheets` as impose() made them of `pages`.
void add_proof(const Pages& pages, const Imposition& imposition, Labels& labels, Pages& sheets);

}  // namespace yaprak
