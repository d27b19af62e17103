// A page's edge is a fold where another page of the same sheet lies beside it.
#include "check/setting/folds.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/setting/setting_rules.hpp"
#include "model/imposition.hpp"
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr Length least_from_fold = 5_mm;
constexpr Length hair = 0.05_mm;
constexpr double ascent = 0.8;  // of the size, for runs that are turned
constexpr std::size_t shown_words = 50;
constexpr std::size_t pages_of_folded_sheet = 4;  // of a booklet

struct Folds {
    bool left = false, right = false;
};

// As the sheets are filled: the last page lies at the back, empty ones before it.
std::size_t place_of(std::size_t page, std::size_t pages, std::size_t per_sheet, bool back_cover) {
    const std::size_t places = (pages + per_sheet - 1) / per_sheet * per_sheet;
    return back_cover && pages > 1 && page + 1 == pages ? places - 1 : page;
}

Folds folds_of_panel(const std::vector<int>& panels, int number) {
    const auto found = std::find(panels.begin(), panels.end(), number);
    if (found == panels.end()) return {};
    return {found != panels.begin(), std::next(found) != panels.end()};
}

// `page` counts from 0.
Folds folds_of(std::size_t page, const Pages& pages, const Imposition& sheet) {
    const std::size_t count = pages.pages.size();
    Folds folds;
    if (is_fold(sheet.scheme)) {
        const FoldPlan& plan = fold_plan(sheet.scheme);
        const std::size_t place = place_of(page, count, plan.pages(), sheet.back_cover);
        const int number = int(place % plan.pages()) + 1;
        const Folds inside = folds_of_panel(plan.inside, number),
                    outside = folds_of_panel(plan.outside, number);
        folds = {inside.left || outside.left, inside.right || outside.right};
    } else if (sheet.scheme == Scheme::booklet && count > 2) {
        const bool is_right_hand =
            place_of(page, count, pages_of_folded_sheet, sheet.back_cover) % 2 == 0;
        folds = {is_right_hand, !is_right_hand};
    }
    if (pages.metadata.right_to_left) std::swap(folds.left, folds.right);
    return folds;
}

struct NearText {
    const Item* item = nullptr;
    Length distance = least_from_fold - hair;

    void take(const Item& one, Length from_fold) {
        if (from_fold >= distance) return;
        item = &one;
        distance = from_fold;
    }
};

void measure(const Item& item, const Page& page, const Folds& folds, NearText& nearest) {
    const auto* run = std::get_if<GlyphRun>(&item.kind);
    if (!run || trimmed(run->text).empty()) return;
    const Length left = run->upwards ? item.at.x - run->size * ascent : item.at.x;
    const Length right = run->upwards ? item.at.x : item.at.x + run->width();
    if (folds.left) nearest.take(item, left);
    if (folds.right) nearest.take(item, page.trim.width - right);
}

CheckFinding finding_of(const NearText& text, const Pages& pages, std::size_t page,
                        const SourcePos& top) {
    CheckFinding finding;
    finding.rule = &setting::rule(setting::fold);
    finding.severity = finding.rule->severity;
    // Page numbers and what else a layout adds of itself have no tag.
    if (text.item->tag != no_tag) finding.at = pages.tags[text.item->tag].at;
    if (finding.at.line == 0) finding.at = top;
    finding.page = int(page) + 1;
    finding.words = clipped(trimmed(std::get<GlyphRun>(text.item->kind).text), shown_words);
    finding.problem = in_quotes(finding.words) + " stands " +
                      number(std::max(text.distance, 0_pt).mm(), 1) + " mm from a fold";
    return finding;
}

}  // namespace

void check_folds(const Handout& handout, const SetHandout& set, FindingSink& sink) {
    if (!set.sheet) return;
    for (std::size_t i = 0; i < set.pages.pages.size(); ++i) {
        const Folds folds = folds_of(i, set.pages, *set.sheet);
        if (!folds.left && !folds.right) continue;
        NearText nearest;
        for (const Item& item : set.pages.pages[i].items)
            measure(item, set.pages.pages[i], folds, nearest);
        if (nearest.item)
            sink.add(finding_of(nearest, set.pages, i, {handout.document.source, 1, 1}));
    }
}

}  // namespace yaprak
