// First the tightest setting, then the most generous one, then halfway between those that fit and
// those that don't: six settings of the text at most. The picture takes what is left, or a part of
// it. Words are shaped once: their shapes are the same in every size.
#include "page/fit_pages.hpp"

#include "base/number.hpp"
#include "page/scale_flow.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace yaprak {
namespace {

constexpr int steps = 16;
constexpr int parts_of_rest = 4;  // of what is left, tried for the picture

template <class T>
T between(const Limits<T>& limits, double share) {
    return limits.least + (limits.most - limits.least) * share;
}

struct Body {
    Length size, leading;
};

Body body_of(const Layout& layout) {
    const auto body = layout.styles.find("body");
    if (body == layout.styles.end()) return {10_pt, 10_pt};
    const Length size = body->second.size.value_or(10_pt);
    return {size, body->second.leading.value_or(size * 1.3)};
}

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

// How far down the text reaches in an area.
Length filled(const Page& page, const Rect& area) {
    Length bottom = area.y;
    for (const Item& item : page.items) {
        if (item.tag == no_tag || item.at.x < area.x - 1_pt || item.at.x > area.right()) continue;
        Length end = item.at.y;
        if (const auto* run = std::get_if<GlyphRun>(&item.kind)) end += run->size * 0.25;
        if (const auto* picture = std::get_if<PlacedPicture>(&item.kind))
            end += picture->size.height;
        if (item.at.y < area.bottom()) bottom = std::max(bottom, std::min(end, area.bottom()));
    }
    return bottom - area.y;
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
          body_(body_of(layout)),
          card_(tag_of_card(flow)) {}

    FittedPages run(Warnings& warnings) {
        best_ = set(0, least_picture());
        card_stands_ = card_ != no_tag && holds(best_.pages.pages.back(), card_);
        if (fits(best_)) {
            find_setting();
            grow_picture();
        } else {
            tell_of_excess();
        }
        if (count(best_) < wanted()) tell_of_rest();
        for (const Finding& finding : best_.warnings.list())
            warnings.add(finding.at, finding.problem, finding.hint);
        std::string setting = description();
        return {std::move(best_.pages), std::move(setting)};
    }

private:
    struct Trial {
        double share = 0;  // of the way from tight to generous
        Length picture;
        Pages pages;
        Warnings warnings;
    };

    int wanted() const { return layout_.fit.pages; }
    static int count(const Trial& trial) { return int(trial.pages.pages.size()); }

    // The card gives way to text that is too long, never to text that is set larger.
    bool fits(const Trial& trial) const {
        return count(trial) <= wanted() &&
               (!card_stands_ || holds(trial.pages.pages.back(), card_));
    }

    Length size(double share) const {
        return layout_.fit.size ? between(*layout_.fit.size, share) : body_.size;
    }
    Length leading(double share) const {
        return layout_.fit.leading ? size(share) * between(*layout_.fit.leading, share)
                                   : body_.leading * (size(share) / body_.size);
    }
    bool picture_gives() const {
        return layout_.fit.image && flow_.hero && layout_.masters.front().hero;
    }
    Length least_picture() const {
        return picture_gives() ? layout_.fit.image->least : layout_.hero.height;
    }

    Trial set(double share, Length picture) const {
        Flow flow = flow_;
        const double type = size(share) / body_.size;
        const double leading_of_size = body_.leading / body_.size;
        const double looser = leading(share) / size(share) / leading_of_size;
        const double spaces = layout_.fit.spacing ? between(*layout_.fit.spacing, share) : 1;
        scale(flow, {type, looser, spaces, leading_of_size});
        Layout layout = layout_;
        layout.grid = layout.grid * (type * looser);
        if (picture_gives()) {
            flow.hero->height = picture;
            make_room(layout.masters.front(), picture - layout_.hero.height);
        }
        Trial trial{share, picture, {}, {}};
        trial.pages = paginate(flow, layout, fonts_, pictures_, trial.warnings, cache_);
        return trial;
    }

    const std::vector<Area>& areas(std::size_t page) const {
        return layout_.masters[layout_.master_of(int(page) + 1, wanted())].areas;
    }

    static void make_room(PageMaster& master, Length more) {
        for (Area& area : master.areas) {
            area.box.y += more;
            area.box.height -= more;
        }
    }

    void find_setting() {
        Trial most = set(1, least_picture());
        if (fits(most)) {
            best_ = std::move(most);
            return;
        }
        for (int low = 0, high = steps; high - low > 1;) {
            const int middle = (low + high) / 2;
            Trial trial = set(double(middle) / steps, least_picture());
            const bool good = fits(trial);
            (good ? low : high) = middle;
            if (good) best_ = std::move(trial);
        }
    }

    // By all that is left if the pages still hold the text then, else by a part of it.
    void grow_picture() {
        if (!picture_gives()) return;
        const auto columns = double(layout_.masters.front().areas.size());
        const Length most = layout_.fit.image->most - least_picture();
        const Length rest = std::min(most, left_on_last_page(best_) / columns);
        for (int part = parts_of_rest; part > 0; --part) {
            const Length more = rest * (double(part) / parts_of_rest);
            if (more < 1_pt) return;
            Trial trial = set(best_.share, least_picture() + more);
            if (!fits(trial)) continue;
            best_ = std::move(trial);
            return;
        }
    }

    Rect area_of(const Trial& trial, std::size_t page, const Area& area) const {
        Rect box = area.box;
        const bool first = page == 0 && picture_gives();
        const Length more = first ? trial.picture - layout_.hero.height : 0_pt;
        box.y += more;
        box.height -= more;
        return box;
    }

    // In all columns of the last page, and of those that are wanted but not there.
    Length left_on_last_page(const Trial& trial) const {
        Length left;
        for (auto page = std::size_t(count(trial)) - 1; page < std::size_t(wanted()); ++page)
            for (const Area& area : areas(page)) left += left_in(trial, page, area);
        return left;
    }

    Length left_in(const Trial& trial, std::size_t page, const Area& area) const {
        const Rect box = area_of(trial, page, area);
        if (page >= trial.pages.pages.size()) return box.height;
        return box.height - filled(trial.pages.pages[page], box);
    }

    double share_filled() const {
        Length whole, left;
        for (std::size_t page = 0; page < std::size_t(wanted()); ++page)
            for (const Area& area : areas(page)) {
                whole += area_of(best_, page, area).height;
                left += left_in(best_, page, area);
            }
        return whole > 0_pt ? 1 - left / whole : 1;
    }

    std::string type_of(const Trial& trial) const {
        return number(size(trial.share).pt(), 1) + " pt on " +
               number(leading(trial.share).pt(), 1) + " pt";
    }

    std::string description() const {
        std::string text = type_of(best_);
        if (picture_gives()) text += ", picture " + number(best_.picture.mm(), 0) + " mm high";
        if (count(best_) <= wanted()) text += ", " + number(share_filled() * 100, 0) + " % full";
        return text;
    }

    SourcePos place() const {
        return flow_.blocks.empty() ? SourcePos{} : SourcePos{flow_.blocks.front().at.file};
    }

    void tell_of_excess() {
        int lines = 0;
        for (auto page = std::size_t(wanted()); page < best_.pages.pages.size(); ++page)
            lines += lines_on(page);
        const int last = count(best_);
        const std::string where = last == wanted() + 1
                                      ? "on page " + number(last)
                                      : "on pages " + number(wanted() + 1) + " to " + number(last);
        best_.warnings.add(place(),
                           "the text is too long for " + pages_in_words(wanted()) + ": " +
                               number(lines) + (lines == 1 ? " line stands " : " lines stand ") +
                               where,
                           "it is set at its smallest, " + type_of(best_));
    }

    void tell_of_rest() {
        best_.warnings.add(place(),
                           "the text fills " + number(count(best_)) + " of " +
                               pages_in_words(wanted()) + ", " +
                               number(left_on_last_page(best_).mm(), 0) + " mm remain empty",
                           "it is set at its largest, " + type_of(best_));
    }

    static std::string pages_in_words(int pages) {
        return number(pages) + (pages == 1 ? " page" : " pages");
    }

    int lines_on(std::size_t page) const {
        int lines = 0;
        for (const Area& area : areas(page)) {
            std::set<long> baselines;
            for (const Item& item : best_.pages.pages[page].items)
                if (std::holds_alternative<GlyphRun>(item.kind) && item.tag != no_tag &&
                    item.at.x >= area.box.x - 1_pt && item.at.x <= area.box.right())
                    baselines.insert(long(item.at.y.pt() * 10));
            lines += int(baselines.size());
        }
        return lines;
    }

    const Flow& flow_;
    const Layout& layout_;
    const FontBook& fonts_;
    const PictureBook& pictures_;
    PageCache* cache_;
    Body body_;
    TagId card_;
    bool card_stands_ = false;
    Trial best_;
};

}  // namespace

FittedPages fit_pages(const Flow& flow, const Layout& layout, const FontBook& fonts,
                      const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    if (layout.fit.pages == 0)
        return {paginate(flow, layout, fonts, pictures, warnings, cache), ""};
    return Fitter(flow, layout, fonts, pictures, cache).run(warnings);
}

}  // namespace yaprak
