#include "page/measure_feet.hpp"

#include "model/layout.hpp"
#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double descent = 0.25;       // of the type's size, below the last baseline
constexpr double above_heading = 1.5;  // of its line, likewise
constexpr double between = 0.75;       // of a line, at least, between two paragraphs
constexpr double picture_gap = 4;  // lines: where the next line is further down, no text is between
constexpr double level = 3;        // lines: columns that differ by less end level
constexpr int most_lines_tried = 12;  // that follow

// A column with the text that stands in it, top to bottom.
struct FilledArea {
    std::size_t page = 0;
    Rect box;
    std::vector<const SetFragment*> fragments;
    const SetLine& last() const { return fragments.back()->lines.back(); }
};

bool stands_in_box(const SetLine& line, const Rect& box) {
    return line.left >= box.x.pt() - 1 && line.left <= box.right().pt() &&
           line.baseline >= box.y.pt() && line.baseline <= box.bottom().pt() + 1;
}

double leading_of(const SetFragment& fragment) {
    const auto& lines = fragment.lines;
    if (lines.size() > 1) return lines[1].baseline - lines[0].baseline;
    return lines.front().size * 1.4;
}

class FeetJudge {
public:
    FeetJudge(const Pages& pages, const Layout& layout, const std::vector<SetFragment>& fragments)
        : pages_(pages), layout_(layout), fragments_(fragments) {}

    std::vector<FreeFoot> run() {
        gather();
        std::vector<FreeFoot> out;
        for (std::size_t i = 0; i + 1 < areas_.size(); ++i)
            if (const int lines = free_lines(areas_[i], areas_[i + 1]); lines > 1)
                out.push_back({areas_[i].page, lines, areas_[i].last().text});
        return out;
    }

private:
    void gather() {
        std::size_t next = 0;
        for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
            const std::size_t begin = next;
            while (next < fragments_.size() && fragments_[next].page == page) ++next;
            const PageMaster& master =
                layout_.masters[layout_.master_of(int(page) + 1, int(pages_.pages.size()))];
            for (const Area& area : master.areas) add({page, area.box, {}}, begin, next);
        }
    }

    void add(FilledArea area, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (stands_in_box(fragments_[i].lines.front(), area.box) && is_text(fragments_[i]))
                area.fragments.push_back(&fragments_[i]);
        if (!area.fragments.empty()) areas_.push_back(std::move(area));
    }

    bool is_text(const SetFragment& fragment) const {
        return !stands_in(pages_.tags, fragment.paragraph, Role::note);
    }

    // What is never cut in two and never judged: its height is more than that of its words.
    bool is_whole(const SetFragment& fragment) const {
        for (const Role role : {Role::table, Role::callout, Role::quote, Role::code, Role::figure,
                                Role::contents, Role::caption})
            if (stands_in(pages_.tags, fragment.paragraph, role)) return true;
        return false;
    }

    bool is_heading(const SetFragment& fragment) const {
        return pages_.tags[fragment.paragraph].role == Role::heading;
    }

    // How many of the lines at the head of `next` could stand below those of `area`.
    int free_lines(const FilledArea& area, const FilledArea& next) const {
        if (area.page == next.page && ends_level(area, next)) return 0;
        const SetFragment& above = *area.fragments.back();
        const SetFragment& first = *next.fragments.front();
        if (is_whole(above) || is_whole(first)) return 0;
        const bool goes_on = above.paragraph == first.paragraph;
        const double leading = leading_of(first);
        const double gap = is_heading(first) ? above_heading : between;
        const double y = above.lines.back().baseline + leading * (goes_on ? 1 : 1 + gap);
        return lines_with_room(next, goes_on, area.box.bottom().pt() - y);
    }

    bool ends_level(const FilledArea& area, const FilledArea& next) const {
        const double lower = std::max(area.last().baseline, next.last().baseline);
        return lower + level * leading_of(*area.fragments.back()) < area.box.bottom().pt();
    }

    // The most lines after which a column may end within `room` below the first one's baseline.
    int lines_with_room(const FilledArea& next, bool goes_on, double room) const {
        const double top = next.fragments.front()->lines.front().baseline;
        double before = top;
        int lines = 0, best = 0;
        for (const SetFragment* fragment : next.fragments) {
            if (is_whole(*fragment)) break;
            const std::size_t count = fragment->lines.size();
            for (std::size_t i = 0; i < count && lines < most_lines_tried; ++i) {
                const SetLine& line = fragment->lines[i];
                if (line.baseline - before > picture_gap * leading_of(*fragment)) return best;
                if (line.baseline - top + line.size * descent > room) return best;
                before = line.baseline;
                ++lines;
                const bool begins = fragment != next.fragments.front() || !goes_on;
                if (i + 1 == count && announces(fragment, next)) continue;
                if (may_end(*fragment, i + 1, begins)) best = lines;
            }
        }
        return best;
    }

    // "… şunlardır:", or the words above boxes to tick: what follows belongs to it.
    bool announces(const SetFragment* fragment, const FilledArea& area) const {
        const auto at = std::find(area.fragments.begin(), area.fragments.end(), fragment);
        if (at == area.fragments.end() || std::next(at) == area.fragments.end()) return false;
        const auto is_item = [&](const SetFragment& one) {
            return stands_in(pages_.tags, one.paragraph, Role::list);
        };
        return !is_item(*fragment) && is_item(**std::next(at));
    }

    bool may_end(const SetFragment& fragment, std::size_t lines, bool begins) const {
        if (is_heading(fragment)) return false;
        const std::size_t left = fragment.lines.size() - lines;
        return left == 0 || (left > 1 && (lines > 1 || !begins));
    }

    const Pages& pages_;
    const Layout& layout_;
    const std::vector<SetFragment>& fragments_;
    std::vector<FilledArea> areas_;
};

}  // namespace

std::vector<FreeFoot> free_feet(const Pages& pages, const Layout& layout,
                                const std::vector<SetFragment>& fragments) {
    return FeetJudge(pages, layout, fragments).run();
}

}  // namespace yaprak
