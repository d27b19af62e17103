// Three cases, from wide to narrow (CSS 2.2, 17.5.2.2 has the same two figures per column).
#include "page/column_widths.hpp"

#include <algorithm>

namespace yaprak {

namespace {

// Room that is left over goes half by natural width, half in equal parts: long columns get
// more, short ones still get air.
std::vector<Length> widen(const std::vector<ColumnNeed>& needs, Length spare, Length natural) {
    std::vector<Length> widths;
    const double count = double(needs.size());
    for (const ColumnNeed& need : needs) {
        const double share = natural > 0_pt ? need.natural / natural : 1 / count;
        widths.push_back(need.natural + spare * (share + 1 / count) / 2);
    }
    return widths;
}

std::vector<Length> squeeze(const std::vector<ColumnNeed>& needs, Length spare, Length could_use) {
    std::vector<Length> widths;
    for (const ColumnNeed& need : needs)
        widths.push_back(need.least + spare * ((need.natural - need.least) / could_use));
    return widths;
}

std::vector<Length> narrow(const std::vector<ColumnNeed>& needs, double ratio) {
    std::vector<Length> widths;
    for (const ColumnNeed& need : needs) widths.push_back(need.least * ratio);
    return widths;
}

}  // namespace

ColumnWidths share_out(const std::vector<ColumnNeed>& needs, Length measure) {
    Length least, natural;
    for (const ColumnNeed& need : needs) {
        least += need.least;
        natural += std::max(need.least, need.natural);
    }
    if (natural <= measure) return {widen(needs, measure - natural, natural), 0_pt};
    if (least <= measure) return {squeeze(needs, measure - least, natural - least), 0_pt};
    return {narrow(needs, measure / least), least - measure};
}

}  // namespace yaprak
