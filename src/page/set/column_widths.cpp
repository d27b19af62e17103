// Three cases, from wide to narrow (CSS 2.2, 17.5.2.2 has the same two figures per column).
#include "page/set/column_widths.hpp"

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
    widths.reserve(needs.size());
    for (const ColumnNeed& need : needs)
        widths.push_back(need.least + spare * ((need.natural - need.least) / could_use));
    return widths;
}

// The width that columns needing more are cut down to, so that those needing less keep what they
// need: one long word takes no room from the words beside it.
Length ceiling(const std::vector<ColumnNeed>& needs, Length measure) {
    std::vector<Length> least;
    least.reserve(needs.size());
    for (const ColumnNeed& need : needs) least.push_back(need.least);
    std::sort(least.begin(), least.end());
    Length left = measure;
    for (std::size_t i = 0; i < least.size(); ++i) {
        const Length share = left / double(least.size() - i);
        if (least[i] >= share) return share;
        left -= least[i];
    }
    return measure;
}

std::vector<Length> narrow(const std::vector<ColumnNeed>& needs, Length widest) {
    std::vector<Length> widths;
    widths.reserve(needs.size());
    for (const ColumnNeed& need : needs) widths.push_back(std::min(need.least, widest));
    return widths;
}

constexpr double few_lines = 2;         // of a cell, which nobody minds
constexpr double worth_parting = 1.34;  // as many lines as that fewer

// Short cells stay on one line where the measure has room for all of them.
std::vector<ColumnNeed> with_whole_cells(std::vector<ColumnNeed> needs, Length measure) {
    Length sum;
    for (const ColumnNeed& need : needs) sum += std::max(need.least, need.whole);
    if (sum > measure) return needs;
    for (ColumnNeed& need : needs) need.least = std::max(need.least, need.whole);
    return needs;
}

ColumnWidths shared_out(const std::vector<ColumnNeed>& needs, Length measure) {
    Length least, natural;
    for (const ColumnNeed& need : needs) {
        least += need.least;
        natural += std::max(need.least, need.natural);
    }
    if (natural <= measure) return {widen(needs, measure - natural, natural), 0_pt};
    if (least <= measure) return {squeeze(needs, measure - least, natural - least), 0_pt};
    return {narrow(needs, ceiling(needs, measure)), least - measure};
}

// About how many lines the longest cell takes.
double most_lines(const std::vector<ColumnNeed>& needs, const std::vector<Length>& widths) {
    double most = 1;
    for (std::size_t i = 0; i < needs.size(); ++i)
        if (widths[i] > 0_pt) most = std::max(most, needs[i].natural / widths[i]);
    return most;
}

}  // namespace

ColumnWidths share_out(const std::vector<ColumnNeed>& asked, Length measure) {
    ColumnWidths whole = shared_out(with_whole_cells(asked, measure), measure);
    const double lines = most_lines(asked, whole.widths);
    if (lines <= few_lines) return whole;
    ColumnWidths parted = shared_out(asked, measure);
    return most_lines(asked, parted.widths) * worth_parting < lines ? parted : whole;
}

}  // namespace yaprak
