// First the tightest setting, then the one that the height of its text lets expect, until one fits
// whose next one does not: six settings of the text at most. The picture takes what is left, or a
// part of it.
#include "page/fit/fit_pages.hpp"

#include "base/number.hpp"
#include "model/flow.hpp"
#include "model/imposition.hpp"
#include "model/layout.hpp"
#include "page/fit/fill_rest.hpp"
#include "page/fit/filled_columns.hpp"
#include "page/fit/fit_range.hpp"
#include "page/fit/fit_report.hpp"
#include "page/fit/paginate_with_card.hpp"
#include "page/fit/shows_card.hpp"
#include "page/fit/trial.hpp"
#include "page/page_plan.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

constexpr int most_tries = 6;         // of setting all the text
constexpr int last_step = 15;         // of those from tight to generous: what four tries tell apart
constexpr Length below_words = 3_mm;  // on a cover, so that nothing stands over its area
constexpr int parts_of_rest = 4;      // of what is left, tried for the picture

int lines_in(const Page& page, const Rect& area) {
    std::set<long> baselines;
    for (const Item& item : page.items)
        if (std::holds_alternative<GlyphRun>(item.kind) && item.tag != no_tag &&
            item.at.x >= area.x - 1_pt && item.at.x <= area.right())
            baselines.insert(long(item.at.y.pt() * 10));
    return int(baselines.size());
}

class Fitter {
public:
    Fitter(const Flow& flow, const Layout& layout, const FontBook& fonts,
           const PictureBook& pictures, PageCache* cache)
        : flow_(flow),
          setter_(flow, layout, fonts, pictures, cache),
          report_(flow, setter_),
          picture_(setter_.least_picture()) {
        for (int page = 1; page <= wanted(); ++page)
            if (!layout.masters[layout.master_of(page, wanted())].areas.empty()) last_ = page;
    }

    FittedPages run(Warnings& warnings) {
        best_ = setter_.set(0, setter_.least_picture());
        if (stands_alone()) picture_ = setter_.least_picture() + room_on_cover();
        card_is_wanted_ = has_card(flow_) && (best_->columns.reach < last_ || shows_card(*best_));
        if (has_room(*best_, last_)) {
            find_setting();
            if (card_is_wanted_ && !shows_card(*best_)) make_room_for_card();
            stands_alone() ? take_picture() : grow_picture();
        } else {
            take_picture();
            tell_of_excess();
        }
        const Length lines = fill_rest();
        warnings.add(best_->warnings);
        std::string setting = report_.description(*best_, lines);
        return {std::move(best_->pages), std::move(setting), setter_.tries()};
    }

private:
    const Layout& layout() const { return setter_.layout(); }
    const FitRange& range() const { return setter_.range(); }
    int wanted() const { return layout().fit.pages; }
    static int count(const Trial& trial) { return int(trial.pages.pages.size()); }

    bool shows_card(const Trial& trial) const { return yaprak::shows_card(trial.pages, flow_); }

    // Whether the text ends above the foot of `page`, with the card below it: whatever is set
    // larger has less room. The card gives way to text that is too long, never to larger type.
    bool has_room(const Trial& trial, int page) const {
        if (count(trial) > wanted() || trial.columns.reach > page) return false;
        return trial.columns.reach < page || !card_is_wanted_ || shows_card(trial);
    }

    // Whether the picture stands on a page that the text does not flow over.
    bool stands_alone() const {
        return setter_.picture_is_adjustable() && layout().masters.front().areas.empty();
    }

    const std::vector<Area>& areas(std::size_t page) const {
        return master_on(best_->pages, layout(), page).areas;
    }

    Length most_growth() const { return layout().fit.image->most - setter_.least_picture(); }

    // What the words below the picture leave of their areas, as far as the picture may grow.
    Length room_on_cover() const {
        Length room = most_growth();
        if (flow_.areas.empty()) return room;
        for (const FlowArea& area : flow_.areas.front()) {
            if (!setter_.stands_below_picture(area)) continue;
            Rect box = area.box;
            move_top(box, setter_.least_picture() - layout().hero.height);
            const Length text = filled(best_->pages.pages.front(), box);
            room = std::min(room, box.height - text - area.padding_y - below_words);
        }
        return std::max(room, 0_pt);
    }

    // ---- the search ----

    static double share_of(int step) { return double(step) / last_step; }
    static int step_of(const Trial& trial) { return int(std::lround(trial.share * last_step)); }

    void find_setting() {
        if (!range().is_adjustable()) return;
        const int kept_for_picture = setter_.picture_is_adjustable() && !stands_alone() ? 1 : 0;
        TrialPtr newest = best_;
        for (int low = 0, high = last_step + 1; high - low > 1;) {
            const int left = most_tries - kept_for_picture - setter_.tries();
            const int step = next_step(*newest, low, high, left);
            newest = setter_.set(share_of(step), picture_);
            const bool good = has_room(*newest, last_);
            (good ? low : high) = step;
            if (good) best_ = newest;
        }
    }

    // What is expected, but never so near to an end that the tries that are left would not do.
    int next_step(const Trial& newest, int low, int high, int left) const {
        assert(left > 0);
        const int reach = 1 << (left - 1);
        return std::clamp(expected_step(newest), std::max(low + 1, high - reach),
                          std::min(high - 1, low + reach));
    }

    int expected_step(const Trial& trial) const {
        const Length room = trial.columns.whole;
        for (int step = last_step; step > 0; --step) {
            const double growth = range().growth(trial.share, share_of(step));
            if (trial.columns.text * growth <= room) return step;
        }
        return 0;
    }

    // The text ends so low on a page before the last one that the card has no room below it, and
    // one step on it is too long: there is room between both, or else with smaller type.
    void make_room_for_card() {
        const int step = step_of(*best_), page = best_->columns.reach;
        const double between = share_of(step) + share_of(1) / 2;
        if (step < last_step && take_with_card(setter_.set(between, picture_))) return;
        TrialPtr with_card;
        for (int low = 0, high = step; high - low > 1 && setter_.tries() < most_tries;) {
            const int middle = (low + high) / 2;
            const TrialPtr trial = setter_.set(share_of(middle), picture_);
            const bool good = has_room(*trial, page);
            (good ? low : high) = middle;
            if (good && shows_card(*trial)) with_card = trial;
        }
        if (!with_card) return;
        best_ = with_card;
        is_small_for_card_ = true;
    }

    bool take_with_card(const TrialPtr& trial) {
        const bool good = has_room(*trial, last_) && shows_card(*trial);
        if (good) best_ = trial;
        return good;
    }

    void take_picture() {
        if (best_->picture < picture_ && setter_.tries() < most_tries)
            best_ = setter_.set(best_->share, picture_);
    }

    // The picture grows by all that is left if the pages still hold the text then, else by a part
    // of it.
    void grow_picture() {
        if (!setter_.picture_is_adjustable()) return;
        const auto columns = double(std::max<std::size_t>(1, areas(0).size()));
        const Length rest = std::min(most_growth(), best_->columns.rest / columns);
        const bool with_card = shows_card(*best_);
        for (int part = parts_of_rest; part > 0 && setter_.tries() < most_tries; --part) {
            const Length more = rest * (double(part) / parts_of_rest);
            if (more < 1_pt) return;
            const TrialPtr trial = setter_.set(best_->share, setter_.least_picture() + more);
            if (!has_room(*trial, last_) || shows_card(*trial) < with_card) continue;
            best_ = trial;
            return;
        }
    }

    // ---- what did not come out ----

    void tell_of_excess() {
        const int lines = lines_too_many();
        const int first = move_back() ? wanted() : wanted() + 1;
        report_.tell_of_excess(*best_, lines, first);
    }

    int lines_too_many() const {
        int lines = 0;
        for (auto page = std::size_t(wanted()); page < best_->pages.pages.size(); ++page)
            for (const Area& area : areas(page))
                lines += lines_in(best_->pages.pages[page], area.box);
        return lines;
    }

    // What is made for the last page alone stands on the last one of all sheets: the text goes on
    // before it.
    bool move_back() {
        const auto& masters = layout().masters;
        const auto back = std::find_if(masters.begin(), masters.end(), [&](const PageMaster& m) {
            return m.page == wanted() && !m.fixed.empty();
        });
        if (back == masters.end()) return false;
        const bool behind_text = count(*best_) > most_planned_pages;
        const int pages = count(*best_) + (behind_text ? 1 : 0);
        const int sheets = (pages + wanted() - 1) / wanted();
        const bool folded = is_fold(layout().sheet->scheme);
        setter_.move_master(std::size_t(back - masters.begin()),
                            folded ? sheets * wanted() : pages);
        best_ = setter_.set(0, best_->picture);
        return true;
    }

    // A page that stays blank is a fault of the layout, one that is half full is none.
    Length fill_rest() {
        if (count(*best_) > wanted()) return 0_pt;
        const Length lines = setter_.fill_rest(*best_);
        if (count(*best_) < wanted())
            report_.tell_of_rest(*best_, limit());
        else if (lines == 0_pt && !best_->columns.blank.empty())
            report_.tell_of_blank_pages(*best_, limit());
        return lines;
    }

    FitLimit limit() const {
        if (best_->share == 1 || !range().is_adjustable()) return FitLimit::largest;
        return is_small_for_card_ ? FitLimit::card : FitLimit::room;
    }

    const Flow& flow_;
    TrialSetter setter_;
    FitReport report_;
    Length picture_;  // while the text is set
    bool card_is_wanted_ = false;
    bool is_small_for_card_ = false;
    int last_ = 1;  // of the wanted pages that text flows into
    TrialPtr best_;
};

}  // namespace

FittedPages fit_pages(const Flow& flow, const Layout& layout, const FontBook& fonts,
                      const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    if (layout.fit.pages == 0)
        return {paginate_with_card(flow, layout, fonts, pictures, warnings, cache), ""};
    return Fitter(flow, layout, fonts, pictures, cache).run(warnings);
}

}  // namespace yaprak
