// Fits a picture into the header: cover keeps the focus in sight, contain shows all of it.
#include "page/hero.hpp"

#include <algorithm>

namespace yaprak {

namespace {

constexpr double logo_height = 0.2;  // of the header, at most
constexpr double logo_width = 0.24;  // of the paper, at most
constexpr double tab_padding = 0.4;  // of the logo's height, around it
constexpr double tab_drop = 0.12;    // of the header, above the logo

Rect header_box(const Hero& hero, const Page& page) {
    return {-page.bleed, -page.bleed, page.trim.width + page.bleed * 2, hero.height + page.bleed};
}

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
    return {cover_start(box.x, box.width, size.width, hero.focus_x),
            cover_start(box.y, box.height, size.height, hero.focus_y), size.width, size.height};
}

Size upright(const Picture& picture) {
    return {Length::from_pt(std::max(1, picture.upright_width())),
            Length::from_pt(std::max(1, picture.upright_height()))};
}

void add(Page& page, Rect at, int image, TagId tag, Rect clip) {
    Item item;
    item.at = {at.x, at.y};
    item.kind = PlacedPicture{image, {at.width, at.height}};
    item.tag = tag;
    if (tag == no_tag) item.artifact = Artifact::background;
    item.clip = clip;
    page.items.push_back(std::move(item));
}

void add_plain(const Colour& fill, Rect box, Page& page) {
    Item item;
    item.at = {box.x, box.y};
    item.kind = rectangle({box.width, box.height}, fill);
    item.artifact = Artifact::background;
    page.items.push_back(std::move(item));
}

// On a tab of paper that hangs from the top edge: a logo is made for white ground.
void add_logo(const Hero& hero, const Picture& logo, Rect box, Length edge, Page& page) {
    const Size size = upright(logo);
    const Length height =
        std::min(hero.height * logo_height, box.width * logo_width * (size.height / size.width));
    const Length width = height * (size.width / size.height), padding = height * tab_padding;
    const Length top = hero.height * tab_drop;
    const Length left = hero.right_to_left ? edge - width - padding * 2 : edge;
    add_plain(Grey{1}, {left, box.y, width + padding * 2, top + height + padding - box.y}, page);
    add(page, {left + padding, top, width, height}, hero.logo, hero.tag, box);
}

}  // namespace

void add_hero(const Hero& hero, const PictureBook& pictures, Length edge, Page& page) {
    if (hero.height <= 0_pt) return;
    const Rect box = header_box(hero, page);
    if (const Picture* picture = pictures[hero.image]) {
        if (hero.fit == Fit::contain) add_plain(hero.ground, box, page);
        add(page, fitted(hero, upright(*picture), box), hero.image, hero.tag, box);
        return;
    }
    add_ground(hero, box, page);
    if (const Picture* logo = pictures[hero.logo]) add_logo(hero, *logo, box, edge, page);
}

}  // namespace yaprak
