#include "image/book/picture_places.hpp"

#include "model/page.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr double points_per_inch = 72;

Rect whole_paper(const Page& page) {
    return {-page.bleed, -page.bleed, page.trim.width + page.bleed * 2,
            page.trim.height + page.bleed * 2};
}

// The part of `box` that lies within `frame`.
PicturePart part_within(const Rect& box, const Rect& frame) {
    const auto share = [](Length at, Length begin, Length size) {
        return std::clamp((at - begin) / size, 0.0, 1.0);
    };
    return {share(frame.x, box.x, box.width), share(frame.y, box.y, box.height),
            share(frame.right(), box.x, box.width), share(frame.bottom(), box.y, box.height)};
}

PicturePart common(const PicturePart& a, const PicturePart& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

PicturePart joined(const PicturePart& a, const PicturePart& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

class Survey {
public:
    Survey(const PictureBook& pictures, std::map<std::string, PicturePlace>& places)
        : pictures_(pictures), places_(places) {}

    void look_at(const Page& page, double scale, bool nested) {
        for (const Item& item : page.items) {
            if (const auto* placed = std::get_if<PlacedPicture>(&item.kind))
                note(*placed, item, page, scale, nested);
            if (const auto* inner = std::get_if<PlacedPage>(&item.kind); inner && inner->page)
                look_at(*inner->page, scale * inner->scale, true);
        }
    }

private:
    void note(const PlacedPicture& placed, const Item& item, const Page& page, double scale,
              bool nested) {
        const Picture* picture = pictures_[placed.image];
        const Size size = placed.size;
        if (!picture || !(size.width > 0_pt) || !(size.height > 0_pt) || !(scale > 0)) return;
        const Rect box{item.at.x, item.at.y, size.width, size.height};
        PicturePart seen = part_within(box, whole_paper(page));
        if (item.clip) seen = common(seen, part_within(box, *item.clip));
        if (seen.left >= seen.right || seen.top >= seen.bottom) return;
        const double dpi = points_per_inch / scale *
                           std::min(picture->upright_width() / size.width.pt(),
                                    picture->upright_height() / size.height.pt());
        PicturePlace& place = places_[picture->key];
        place.seen = place.dpi == 0 ? seen : joined(place.seen, seen);
        place.dpi = place.dpi == 0 ? dpi : std::min(place.dpi, dpi);
        place.nested = place.nested || nested;
    }

    const PictureBook& pictures_;
    std::map<std::string, PicturePlace>& places_;
};

}  // namespace

std::map<std::string, PicturePlace> picture_places(const Pages& pages,
                                                   const PictureBook& pictures) {
    std::map<std::string, PicturePlace> places;
    for (const Page& page : pages.pages) Survey(pictures, places).look_at(page, 1, false);
    return places;
}

}  // namespace yaprak
