#include "page/fit/paginate_with_card.hpp"

#include "model/flow.hpp"
#include "model/layout.hpp"
#include "model/page.hpp"
#include "page/fit/fit_range.hpp"
#include "page/fit/shows_card.hpp"
#include "page/fit/trial.hpp"

#include <array>

namespace yaprak {

namespace {

struct Closer {
    double spaces, leading, picture;  // shares of what the layout says
};

// As a designer would pull a last page together: first so that nobody sees it, then so that it
// still reads well.
constexpr std::array closer_settings = {Closer{0.8, 1, 0.88}, Closer{0.6, 0.97, 0.75}};

class CloserSetting {
public:
    CloserSetting(const Flow& flow, const Layout& layout, const Closer& closer)
        : flow_(flow), layout_(layout) {
        Scales scales = FitRange(layout).scales(1);
        scales.spaces = closer.spaces;
        scales.leading = closer.leading;
        scale(flow_, scales);
        layout_.grid = layout_.grid * closer.leading;
        if (shows_picture_above_text()) lower_picture(layout_.hero.height * (1 - closer.picture));
    }

    const Flow& flow() const { return flow_; }
    const Layout& layout() const { return layout_; }

private:
    bool shows_picture_above_text() const {
        const PageMaster& first = layout_.masters.front();
        return flow_.hero && first.hero && !first.areas.empty();
    }

    void lower_picture(Length by) {
        flow_.hero->height -= by;
        for (Area& area : layout_.masters.front().areas) move_top(area.box, 0_pt - by);
    }

    Flow flow_;
    Layout layout_;
};

}  // namespace

Pages paginate_with_card(const Flow& flow, const Layout& layout, const FontBook& fonts,
                         const PictureBook& pictures, Warnings& warnings, PageCache* cache) {
    Pages pages = paginate(flow, layout, fonts, pictures, warnings, cache);
    if (!has_card(flow) || shows_card(pages, flow)) return pages;
    for (const Closer& closer : closer_settings) {
        const CloserSetting setting(flow, layout, closer);
        Warnings ignored;
        Pages closer_pages =
            paginate(setting.flow(), setting.layout(), fonts, pictures, ignored, cache);
        if (closer_pages.pages.size() > pages.pages.size()) continue;
        if (shows_card(closer_pages, flow)) return closer_pages;
    }
    return pages;
}

}  // namespace yaprak
