// Fits a picture into the header: cover keeps the focus in sight, contain shows all of it.
#include "page/set/hero.hpp"

#include "page/column/drawn.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double logo_height = 0.2;  // of a header that has no picture ...
constexpr double usual_width = 0.3;  // ... but no wider than this of it
constexpr double logo_width = 0.6;   // of the header's width, at most
constexpr double tab_padding = 0.4;  // of the logo's height, around it
constexpr double tab_drop = 0.12;    // of the header, above the logo ...
constexpr Length most_drop = 10_mm;  // ... and no more

// Where the picture begins so that `focus` comes to the middle, as far as the box stays covered.
Length cover_start(Length box, Length length, Length picture, double focus) {
    return box + std::clamp(length / 2 - picture * focus, std::min(0_pt, length - picture), 0_pt);
}

Rect fitted(const Hero& hero, Size picture, Rect box) {
    const double across = box.width / picture.width, down = box.height / picture.height;
    const double scale = hero.fit == Fit::cover ? std::max(across, down) : std::min(across, down);
    const Size size{picture.width * scale, picture.height * scale};
    if (hero.fit == Fit::contain)
        return {box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2,
                size.width, size.height};
    return {cover_start(box.x, box.width, size.width, hero.focus.x),
            cover_start(box.y, box.height, size.height, hero.focus.y), size.width, size.height};
}

Size upright(const Picture& picture) {
    return {Length::from_pt(std::max(1, picture.upright_width())),
            Length::from_pt(std::max(1, picture.upright_height()))};
}

Item picture_item(Rect at, int image, TagId tag, Rect clip) {
    Item item;
    item.at = {at.x, at.y};
    item.kind = PlacedPicture{image, {at.width, at.height}};
    item.tag = tag;
    if (tag == no_tag) item.artifact = Artifact::background;
    item.clip = clip;
    return item;
}

bool holds(const Rect& box, Point at) {
    return at.x >= box.x && at.x <= box.right() && at.y >= box.y && at.y <= box.bottom();
}

// At the other edge where the tab would lie on what the picture shows, and would not there.
void keep_off_subject(const Picture& picture, const Rect& box, Size tab, Hero& hero, Length& edge) {
    const Rect shown = fitted(hero, upright(picture), box);
    const Point subject{shown.x + shown.width * hero.focus.x,
                        shown.y + shown.height * hero.focus.y};
    const Length other = box.x + box.right() - edge;
    const auto tab_at = [&](Length x, bool leftwards) {
        return Rect{leftwards ? x - tab.width : x, box.y, tab.width, tab.height};
    };
    if (!holds(tab_at(edge, hero.right_to_left), subject)) return;
    if (holds(tab_at(other, !hero.right_to_left), subject)) return;
    hero.right_to_left = !hero.right_to_left;
    edge = other;
}

void add_logo(Hero hero, const PictureBook& pictures, Rect box, Length edge,
              std::vector<Item>& items) {
    const Size size = upright(*pictures[hero.logo]);
    const double ratio = size.height / size.width;
    const Length large = std::min(hero.height * logo_height, box.width * usual_width * ratio);
    const Length wanted = hero.image >= 0 ? hero.logo_height : std::max(hero.logo_height, large);
    const Length height = std::min(wanted, box.width * logo_width * ratio);
    const Size logo_size{height * (size.width / size.height), height};
    const Size tab{logo_size.width + height * (tab_padding * 2),
                   height * (1 + tab_padding) + std::min(hero.height * tab_drop, most_drop)};
    if (const Picture* picture = pictures[hero.image])
        keep_off_subject(*picture, box, tab, hero, edge);
    const Point at = add_tab(hero, box, edge, logo_size, items);
    items.push_back(picture_item({at.x, at.y, logo_size.width, logo_size.height}, hero.logo,
                                 hero.logo_tag, box));
}

void add_picture(const Hero& hero, const Picture& picture, Rect box, std::vector<Item>& items) {
    if (hero.fit == Fit::contain) {
        items.push_back(ground_of(box, hero.ground));
        items.back().clip = box;
    }
    items.push_back(picture_item(fitted(hero, upright(picture), box), hero.image, hero.tag, box));
}

// Corners at the paper's edges stay as they are.
std::shared_ptr<const Rounding> rounding(const Hero& hero, Rect box) {
    const Length most = std::min(box.width, box.height) / 2;
    const Length radius = std::min(hero.radius, most);
    Rounding out;
    switch (hero.shape) {
        case Shape::plain:
            return nullptr;
        case Shape::rounded:
            out.bottom = {radius, radius};
            if (!hero.bleed) out.top = out.bottom;
            break;
        case Shape::arch:
            out.top = {box.width / 2, std::min(box.width / 2, box.height)};
            break;
        case Shape::curve:
            out.bottom = {box.width / 2, std::min(hero.radius, box.height)};
            break;
    }
    return std::make_shared<const Rounding>(out);
}

}  // namespace

Point add_tab(const Hero& hero, Rect box, Length edge, Size size, std::vector<Item>& items) {
    const Length padding = size.height * tab_padding;
    const Length drop = std::min(hero.height * tab_drop, most_drop);
    const Length top = box.bottom() - hero.height + drop;
    const Length left = hero.right_to_left ? edge - size.width - padding * 2 : edge;
    items.push_back(ground_of(
        {left, box.y, size.width + padding * 2, top + size.height + padding - box.y}, Grey{1}));
    return {left + padding, top};
}

Rect header_box(const Hero& hero, const Page& page, Rect text) {
    if (!hero.bleed) return {text.x, text.y, text.width, hero.height};
    return {-page.bleed, -page.bleed, page.trim.width + page.bleed * 2, hero.height + page.bleed};
}

void add_hero(const Hero& hero, Rect box, const PictureBook& pictures, Length edge,
              std::vector<Item>& items) {
    if (hero.height <= 0_pt) return;
    const std::size_t begin = items.size();
    if (const Picture* picture = pictures[hero.image]) {
        add_picture(hero, *picture, box, items);
    } else {
        add_ground(hero, box, items);
    }
    if (pictures[hero.logo]) add_logo(hero, pictures, box, edge, items);
    const auto corners = rounding(hero, box);
    for (std::size_t i = begin; corners && i < items.size(); ++i)
        if (items[i].clip == box) items[i].rounding = corners;
}

}  // namespace yaprak
