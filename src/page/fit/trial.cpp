// Words are shaped once: their shapes are the same in every size.
#include "page/fit/trial.hpp"

#include "page/fit/fill_rest.hpp"
#include "page/paginate.hpp"

namespace yaprak {

void move_top(Rect& box, Length by) {
    box.y += by;
    box.height -= by;
}

TrialSetter::TrialSetter(const Flow& flow, const Layout& layout, const FontBook& fonts,
                         const PictureBook& pictures, PageCache* cache)
    : flow_(flow),
      layout_(layout),
      fonts_(fonts),
      pictures_(pictures),
      cache_(cache),
      range_(layout) {}

bool TrialSetter::picture_is_adjustable() const {
    return layout_.fit.image && flow_.hero && layout_.masters.front().hero;
}

Length TrialSetter::least_picture() const {
    return picture_is_adjustable() ? layout_.fit.image->least : layout_.hero.height;
}

bool TrialSetter::stands_below_picture(const FlowArea& area) const {
    const Length top = flow_.hero->bleed ? 0_pt : layout_.masters.front().margins.top;
    for (const Area& text : layout_.masters.front().areas)
        if (area.box.y + 0.01_pt >= text.box.bottom()) return false;
    return area.box.y + 0.01_pt >= top + layout_.hero.height;
}

Layout TrialSetter::layout_with(Length picture) const {
    Layout layout = layout_;
    if (picture_is_adjustable())
        for (Area& area : layout.masters.front().areas)
            move_top(area.box, picture - layout_.hero.height);
    return layout;
}

TrialPtr TrialSetter::set(double share, Length picture) {
    ++tries_;
    Flow flow = flow_;
    const Scales scales = range_.scales(share);
    scale(flow, scales);
    Layout layout = layout_with(picture);
    layout.grid = layout.grid * (scales.type * scales.leading);
    if (picture_is_adjustable()) flow.hero->height = picture;
    if (picture_is_adjustable() && !flow.areas.empty())
        for (FlowArea& area : flow.areas.front())
            if (stands_below_picture(area)) move_top(area.box, picture - layout_.hero.height);
    auto trial = std::make_shared<Trial>();
    trial->share = share;
    trial->picture = picture;
    trial->pages = paginate(flow, layout, fonts_, pictures_, trial->warnings, cache_);
    trial->columns = filled_columns(trial->pages, layout);
    return trial;
}

Length TrialSetter::fill_rest(Trial& trial) const {
    return yaprak::fill_rest(flow_, layout_with(trial.picture), fonts_, pictures_, trial.pages,
                             cache_);
}

}  // namespace yaprak
