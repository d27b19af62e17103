#include "pdf/paint_page.hpp"

#include "pdf/embed_picture.hpp"
#include "pdf/pen.hpp"

namespace yaprak {
namespace {

class Painter {
public:
    Painter(const Page& page, Resources& resources)
        : page_(page),
          resources_(resources),
          pen_(resources, {-page.bleed, page.trim.height + page.bleed}) {}

    Painted run() {
        for (const Item& item : page_.items) {
            if (std::holds_alternative<LinkArea>(item.kind)) continue;
            pen_.clip_to(item.clip);
            std::visit([&](const auto& kind) { paint(kind, item.at); }, item.kind);
        }
        std::string stream = pen_.finish();
        return {std::move(stream), std::move(pen_.used)};
    }

private:
    const Page& page_;
    Resources& resources_;
    Pen pen_;

    void paint(const GlyphRun& run, Point at) { pen_.show(run, at); }
    void paint(const Path& path, Point at) { pen_.draw(path, at); }
    void paint(const LinkArea&, Point) {}

    void paint(const PlacedPicture& placed, Point at) {
        const Picture* picture = resources_.picture(placed.image);
        if (!picture) return;
        const int number = resources_.picture_number(*picture);
        pen_.used.pictures.insert(number);
        pen_.place(
            'I', number,
            picture_matrix(picture->orientation, pen_.x(at.x), pen_.y(at.y + placed.size.height),
                           placed.size.width.pt(), placed.size.height.pt()));
    }

    void paint(const PlacedPage& placed, Point at);
};

// The page as a form (ISO 32000-1, 8.10), with the coordinates of its own stream.
int form_number(const Page& page, Resources& resources) {
    if (const int known = resources.page_number(page); known >= 0) return known;
    const Painted painted = paint_page(page, resources);
    haru::Dict form =
        resources.document().new_stream(resources.deflate()(painted.stream), "FlateDecode");
    form.set_name("Type", "XObject");
    form.set_name("Subtype", "Form");
    const double box[] = {0, 0, full_size(page).width.pt(), full_size(page).height.pt()};
    form.set_numbers("BBox", box);
    resources.describe(form.set_dict("Resources"), painted.used);
    return resources.add_page(page, form);
}

// Where the trim's bottom left corner goes when the page is turned, its top left at the origin.
std::array<double, 6> turned(const PlacedPage& placed) {
    const double w = placed.page->trim.width.pt() * placed.scale;
    const double h = placed.page->trim.height.pt() * placed.scale;
    const double s = placed.scale;
    switch (((placed.quarter_turns % 4) + 4) % 4) {
        case 1:
            return {0, -s, s, 0, 0, 0};
        case 2:
            return {-s, 0, 0, -s, w, 0};
        case 3:
            return {0, s, -s, 0, h, -w};
        default:
            return {s, 0, 0, s, 0, -h};
    }
}

void Painter::paint(const PlacedPage& placed, Point at) {
    if (!placed.page) return;
    const int number = form_number(*placed.page, resources_);
    pen_.used.pages.insert(number);
    std::array<double, 6> m = turned(placed);
    const double bleed = placed.page->bleed.pt();
    m[4] += pen_.x(at.x) - bleed * (m[0] + m[2]);
    m[5] += pen_.y(at.y) - bleed * (m[1] + m[3]);
    pen_.place('P', number, m);
}

}  // namespace

Painted paint_page(const Page& page, Resources& resources) {
    return Painter(page, resources).run();
}

Size full_size(const Page& page) {
    return {page.trim.width + page.bleed * 2, page.trim.height + page.bleed * 2};
}

}  // namespace yaprak
