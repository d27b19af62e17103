#include "model/press_layout.hpp"

namespace yaprak {
namespace {

template <class T>
void settle(T& value, const std::optional<T>& layout, const std::optional<T>& clinic) {
    if (layout) value = *layout;
    if (clinic) value = *clinic;
}

}  // namespace

PressLayout settled(const PressKeys& layout, const PressKeys& clinic) {
    PressLayout out;
    settle(out.profile, layout.profile, clinic.profile);
    settle(out.overprint, layout.overprint, clinic.overprint);
    settle(out.ink_limit, layout.ink_limit, clinic.ink_limit);
    settle(out.least_dpi, layout.least_dpi, clinic.least_dpi);
    settle(out.bleed, layout.bleed, clinic.bleed);
    settle(out.marks.crop, layout.crop, clinic.crop);
    settle(out.marks.fold, layout.fold, clinic.fold);
    settle(out.marks.bleed, layout.bleed_marks, clinic.bleed_marks);
    settle(out.marks.targets, layout.targets, clinic.targets);
    settle(out.marks.bar, layout.bar, clinic.bar);
    settle(out.marks.slug, layout.slug, clinic.slug);
    out.rich_black = clinic.rich_black ? clinic.rich_black : layout.rich_black;
    return out;
}

}  // namespace yaprak
