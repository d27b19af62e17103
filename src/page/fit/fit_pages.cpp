// First the tightest setting, then the one that the height of its text lets expect, until one fits
// whose next one does not: six settings of the text at most. The picture takes what is left, or a
// part of it. Words are shaped once: their shapes are the same in every size.
#include "page/fit/fit_pages.hpp"

#include "base/number.hpp"
#include "model/flow.hpp"
#include "model/layout.hpp"
#include "page/fit/fill_rest.hpp"
#include "page/fit/filled_columns.hpp"
#include "page/fit/fit_range.hpp"

#include <algorithm>
#include <memory>
#include <set>

namespace yaprak {
namespace {

constexpr int most_tries = 6;         // of setting all the text
constexpr int last_step = 15;         // of those from tight to generous: what four tries tell apart
constexpr Length below_words = 3_mm;  // on a cover, so that nothing stands over its area
constexpr int parts_of_rest = 4;      // of what is left, tried for the picture

bool holds(const Page& page, TagId tag) {
    return std::any_of(page.items.begin(), page.items.end(),
                       [&](const Item& item) { return item.tag == tag; });
}

// A leaf of the card, by which it is known on a page.
TagId tag_of_card(const Flow& flow) {
    if (!flow.card) return no_tag;
    for (const FlowBlock& line : std::get<CardBlock>(flow.card->kind).lines)
        if (const auto* text = std::get_if<TextBlock>(&line.kind))
            if (!text->text.runs.empty()) return text->text.runs.front().tag;
    return no_tag;
}

class Fitter {
public:
    Fitter(const Flow& flow, const Layout& layout, const FontBook& fonts,
           const PictureBook& pictures, PageCache* cache)
        : flow_(flow),
          layout_(layout),
          fonts_(fonts),
          pictures_(pictures),
          cache_(cache),
          one_(is_fold(layout.sheet.scheme) ? "panel" : "page"),
          range_(layout),
          card_(tag_of_card(flow)),
          picture_(least_picture()) {
        for (int page = 1; page <= wanted(); ++page)
            if (!layout.masters[layout.master_of(page, wanted())].areas.empty()) last_ = page;
    }

    FittedPages run(Warnings& warnings) {
        best_ = set(0, least_picture());
        if (stands_alone()) picture_ = least_picture() + room_on_cover();
        card_is_wanted_ = card_ != no_tag && (best_->columns.reach < last_ || shows_card(*best_));
        if (has_room(*best_, last_)) {
            find_setting();
            if (card_is_wanted_ && !shows_card(*best_)) make_room_for_card();
            stands_alone() ? take_picture() : grow_picture();
        } else {
            take_picture();
            tell_of_excess();
        }
        fill_rest();
        warnings.add(best_->warnings);
        std::string setting = description();
        return {std::move(best_->pages), std::move(setting), tries_};
    }

private:
    struct Trial {
        double share = 0;  // of the way from tight to generous
        Length picture;
        Pages pages;
        Warnings warnings;
        FilledColumns columns;
    };
    using TrialPtr = std::shared_ptr<Trial>;

    int wanted() const { return layout_.fit.pages; }
    static int count(const Trial& trial) { return int(trial.pages.pages.size()); }

    bool shows_card(const Trial& trial) const {
        const auto& pages = trial.pages.pages;
        return std::any_of(pages.begin(), pages.end(),
                           [&](const Page& page) { return holds(page, card_); });
    }

    // Whether the text ends above the foot of `page`, with the card below it: whatever is set
    // larger has less room. The card gives way to text that is too long, never to larger type.
    bool has_room(const Trial& trial, int page) const {
        if (count(trial) > wanted() || trial.columns.reach > page) return false;
        return trial.columns.reach < page || !card_is_wanted_ || shows_card(trial);
    }

    bool picture_gives() const {
        return layout_.fit.image && flow_.hero && layout_.masters.front().hero;
    }
    Length least_picture() const {
        return picture_gives() ? layout_.fit.image->least : layout_.hero.height;
    }

    // On a page that the text does not flow over.
    bool stands_alone() const { return picture_gives() && layout_.masters.front().areas.empty(); }

    Layout layout_with(Length picture) const {
        Layout layout = layout_;
        if (picture_gives())
            for (Area& area : layout.masters.front().areas)
                move_top(area.box, picture - layout_.hero.height);
        return layout;
    }

    TrialPtr set(double share, Length picture) {
        ++tries_;
        Flow flow = flow_;
        const Scales scales = range_.scales(share);
        scale(flow, scales);
        Layout layout = layout_with(picture);
        layout.grid = layout.grid * (scales.type * scales.leading);
        if (picture_gives()) flow.hero->height = picture;
        if (picture_gives() && !flow.areas.empty())
            for (FlowArea& area : flow.areas.front())
                if (stands_below_picture(area)) move_top(area.box, picture - layout_.hero.height);
        auto trial = std::make_shared<Trial>(Trial{share, picture, {}, {}, {}});
        trial->pages = paginate(flow, layout, fonts_, pictures_, trial->warnings, cache_);
        trial->columns = filled_columns(trial->pages, layout);
        return trial;
    }

    const std::vector<Area>& areas(std::size_t page) const {
        return master_on(best_->pages, layout_, page).areas;
    }

    static void move_top(Rect& box, Length by) {
        box.y += by;
        box.height -= by;
    }

    bool stands_below_picture(const FlowArea& area) const {
        const Length top = flow_.hero->bleed ? 0_pt : layout_.masters.front().margins.top;
        return area.box.y + 0.01_pt >= top + layout_.hero.height;
    }

    // What the words below the picture leave of their areas, as far as the picture may grow.
    Length room_on_cover() const {
        Length room = layout_.fit.image->most - least_picture();
        if (flow_.areas.empty()) return room;
        for (const FlowArea& area : flow_.areas.front()) {
            if (!stands_below_picture(area)) continue;
            Rect box = area.box;
            move_top(box, least_picture() - layout_.hero.height);
            const Length text = filled(best_->pages.pages.front(), box);
            room = std::min(room, box.height - text - area.padding_y - below_words);
        }
        return std::max(room, 0_pt);
    }

    // ---- the search ----

    static double share_of(int step) { return double(step) / last_step; }
    static int step_of(const Trial& trial) { return int(trial.share * last_step + 0.5); }

    void find_setting() {
        if (!range_.gives()) return;
        const int kept_for_picture = picture_gives() && !stands_alone() ? 1 : 0;
        TrialPtr newest = best_;
        for (int low = 0, high = last_step + 1; high - low > 1;) {
            const int left = most_tries - kept_for_picture - tries_;
            const int step = next_step(*newest, low, high, left);
            newest = set(share_of(step), picture_);
            const bool good = has_room(*newest, last_);
            (good ? low : high) = step;
            if (good) best_ = newest;
        }
    }

    // What is expected, but never so near to an end that the tries that are left would not do.
    int next_step(const Trial& newest, int low, int high, int left) const {
        const int reach = 1 << (left - 1);
        return std::clamp(expected_step(newest), std::max(low + 1, high - reach),
                          std::min(high - 1, low + reach));
    }

    int expected_step(const Trial& trial) const {
        const Length room = trial.columns.whole;
        for (int step = last_step; step > 0; --step) {
            const double growth = range_.growth(trial.share, share_of(step));
            if (trial.columns.text * growth <= room) return step;
        }
        return 0;
    }

    // The text ends so low on a page before the last one that the card has no room below it, and
    // one step on it is too long: there is room between both, or else with smaller type.
    void make_room_for_card() {
        const int step = step_of(*best_), page = best_->columns.reach;
        if (step < last_step && take_with_card(set(share_of(step) + share_of(1) / 2, picture_)))
            return;
        TrialPtr with_card;
        for (int low = 0, high = step; high - low > 1 && tries_ < most_tries;) {
            const int middle = (low + high) / 2;
            const TrialPtr trial = set(share_of(middle), picture_);
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
        if (best_->picture < picture_ && tries_ < most_tries) best_ = set(best_->share, picture_);
    }

    // By all that is left if the pages still hold the text then, else by a part of it.
    void grow_picture() {
        if (!picture_gives()) return;
        const auto columns = double(std::max<std::size_t>(1, areas(0).size()));
        const Length most = layout_.fit.image->most - least_picture();
        const Length rest = std::min(most, best_->columns.rest / columns);
        const bool with_card = shows_card(*best_);
        for (int part = parts_of_rest; part > 0 && tries_ < most_tries; --part) {
            const Length more = rest * (double(part) / parts_of_rest);
            if (more < 1_pt) return;
            const TrialPtr trial = set(best_->share, least_picture() + more);
            if (!has_room(*trial, last_) || shows_card(*trial) < with_card) continue;
            best_ = trial;
            return;
        }
    }

    double share_filled() const {
        const FilledColumns& columns = best_->columns;
        return columns.whole > 0_pt ? columns.text / columns.whole : 1;
    }

    // ---- what is said of it ----

    static std::string in_mm(Length length) { return number(length.mm(), 0) + " mm"; }

    std::string type() const { return range_.type(best_->share); }

    std::string description() const {
        std::string text = type();
        if (picture_gives()) text += ", picture " + number(best_->picture.mm(), 0) + " mm high";
        if (count(*best_) > wanted()) return text;
        text += ", " + number(share_filled() * 100, 0) + " % full";
        const Length empty = best_->columns.rest - lines_;
        if (lines_ > 0_pt) text += ", " + in_mm(lines_) + " with lines to write on";
        if (empty >= 1_mm) text += ", " + in_mm(empty) + " empty";
        return text;
    }

    // What is made for the last page alone stands on the last one of all sheets: the text goes on
    // before it.
    bool move_back() {
        auto& masters = layout_.masters;
        const auto back = std::find_if(masters.begin(), masters.end(), [&](const PageMaster& m) {
            return m.page == wanted() && !m.fixed.empty();
        });
        if (back == masters.end()) return false;
        const int sheets = (count(*best_) + wanted() - 1) / wanted();
        back->page = is_fold(layout_.sheet.scheme) ? sheets * wanted() : count(*best_);
        best_ = set(0, best_->picture);
        return true;
    }

    int lines_too_many() const {
        int lines = 0;
        for (auto page = std::size_t(wanted()); page < best_->pages.pages.size(); ++page)
            lines += lines_on(page);
        return lines;
    }

    void tell_of_excess() {
        const int lines = lines_too_many();
        const int first = move_back() ? wanted() : wanted() + 1, last = best_->columns.reach;
        const std::string where = last <= first
                                      ? "on " + one_ + " " + number(last)
                                      : "on " + one_ + "s " + number(first) + " to " + number(last);
        best_->warnings.add(flow_.at,
                            "the text is too long for " + pages_in_words(wanted()) + ": " +
                                number(lines) + (lines == 1 ? " line stands " : " lines stand ") +
                                where,
                            "it is set at its smallest, " + type());
    }

    // A page that stays blank is a fault of the layout, one that is half full is none.
    void fill_rest() {
        if (count(*best_) > wanted()) return;
        lines_ = yaprak::fill_rest(flow_, layout_with(best_->picture), fonts_, pictures_,
                                   best_->pages, cache_);
        if (count(*best_) < wanted())
            tell_of_rest();
        else if (lines_ == 0_pt && !best_->columns.blank.empty())
            tell_of_blank_pages();
    }

    void tell_of_blank_pages() {
        const std::vector<int>& blank = best_->columns.blank;
        std::string numbers;
        for (const int page : blank)
            numbers += (numbers.empty()        ? ""
                        : page == blank.back() ? " and "
                                               : ", ") +
                       number(page);
        best_->warnings.add(
            flow_.at,
            "nothing stands on " + one_ + (blank.size() > 1 ? "s " : " ") + numbers + ", " +
                in_mm(best_->columns.rest) + " remain empty",
            limit() + ", " + type() + "; with `rest: notes` lines to write on stand there");
    }

    void tell_of_rest() {
        best_->warnings.add(flow_.at,
                            "the text fills " + number(count(*best_)) + " of " +
                                pages_in_words(wanted()) + ", " + in_mm(best_->columns.rest) +
                                " remain empty",
                            limit() + ", " + type());
    }

    std::string limit() const {
        if (best_->share == 1 || !range_.gives()) return "it is set at its largest";
        if (is_small_for_card_) return "set larger, the clinic's card has no room below it";
        return "set larger, it does not fit";
    }

    std::string pages_in_words(int pages) const {
        return number(pages) + " " + one_ + (pages == 1 ? "" : "s");
    }

    int lines_on(std::size_t page) const {
        int lines = 0;
        for (const Area& area : areas(page)) {
            std::set<long> baselines;
            for (const Item& item : best_->pages.pages[page].items)
                if (std::holds_alternative<GlyphRun>(item.kind) && item.tag != no_tag &&
                    item.at.x >= area.box.x - 1_pt && item.at.x <= area.box.right())
                    baselines.insert(long(item.at.y.pt() * 10));
            lines += int(baselines.size());
        }
        return lines;
    }

    const Flow& flow_;
    Layout layout_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    PageCache* cache_;
    const std::string one_;  // what a page is to who folds the sheet
    const FitRange range_;
    TagId card_;
    Length picture_;  // while the text is set
    Length lines_;    // how much of the rest has lines to write on
    bool card_is_wanted_ = false;
    bool is_small_for_card_ = false;
    int last_ = 1;  // of the wanted pages that text flows into
    int tries_ = 0;
    TrialPtr best_;
};

}  // namespace

FittedPages fit_pages(const Flow& flow, const Layout& layout, const FontBook& fonts,
                      const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    if (layout.fit.pages == 0)
        return {paginate(flow, layout, fonts, pictures, warnings, cache), ""};
    return Fitter(flow, layout, fonts, pictures, cache).run(warnings);
}

}  // namespace yaprak
