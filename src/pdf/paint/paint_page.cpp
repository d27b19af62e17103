#include "pdf/paint/paint_page.hpp"

#include "pdf/paint/drawing_form.hpp"
#include "pdf/paint/pen.hpp"
#include "pdf/picture/embed_picture.hpp"
#include "pdf/tags/marked_content.hpp"

namespace yaprak {
namespace {

class Painter {
public:
    Painter(const Page& page, const TagTree* tags, Resources& resources)
        : page_(page),
          tags_(tags),
          resources_(resources),
          pen_(resources, {-around_trim(page), page.trim.height + around_trim(page)}) {}

    Painted run() {
        for (const Sequence& sequence : sequences_of(page_)) {
            pen_.clip_to(sequence.clip, sequence.rounding.get());
            if (tags_) pen_.open_sequence(read_as(opening(sequence), sequence.read_as));
            for (std::size_t i = sequence.begin; i < sequence.end; ++i) {
                const Item& item = page_.items[i];
                std::visit([&](const auto& kind) { paint(kind, item.at); }, item.kind);
            }
            if (tags_) pen_.close_sequence();
        }
        std::string stream = pen_.finish();
        return {std::move(stream), std::move(pen_.used), std::move(marked_)};
    }

private:
    const Page& page_;
    const TagTree* tags_;
    Resources& resources_;
    Pen pen_;
    std::vector<Marked> marked_;

    std::string opening(const Sequence& sequence) {
        if (sequence.tag == no_tag)
            return opening_of(sequence.artifact, sequence.artifact == Artifact::background
                                                     ? box_of(sequence)
                                                     : std::array<double, 4>{});
        const TagId parent = (*tags_)[sequence.tag].parent;
        const bool in_figure = parent != no_tag && (*tags_)[parent].role == Role::figure;
        marked_.push_back({sequence.tag, in_figure ? box_of(sequence) : std::array<double, 4>{}});
        return opening_of(sequence, *tags_, int(marked_.size()) - 1);
    }

    std::array<double, 4> box_of(const Sequence& sequence) const {
        std::optional<Rect> all;
        for (std::size_t i = sequence.begin; i < sequence.end; ++i)
            if (const auto box = covered(page_.items[i])) all = all ? around(*all, *box) : *box;
        if (!all) return {};
        return {pen_.x(all->x), pen_.y(all->bottom()), pen_.x(all->right()), pen_.y(all->y)};
    }

    void paint(const GlyphRun& run, Point at) { pen_.show(run, at); }
    void paint(const Path& path, Point at) { pen_.draw(path, at); }
    void paint(const LinkArea&, Point) {}
    void paint(const FieldArea&, Point) {}

    void paint(const PlacedPicture& placed, Point at) {
        const Picture* picture = resources_.picture(placed.image);
        if (!picture) return;
        if (picture->coding == PictureCoding::drawing) return draw(*picture, placed.size, at);
        const int number = resources_.picture_number(*picture);
        pen_.used.pictures.insert(number);
        pen_.place(
            'I', number,
            picture_matrix(picture->orientation, pen_.x(at.x), pen_.y(at.y + placed.size.height),
                           placed.size.width.pt(), placed.size.height.pt()));
    }

    // A drawing is a form, stretched from its own points to the size that it is seen in.
    void draw(const Picture& picture, Size size, Point at) {
        if (!picture.drawing || picture.width <= 0 || picture.height <= 0) return;
        const int number = drawing_number(picture, resources_);
        pen_.used.drawings.insert(number);
        const double across = size.width.pt() / picture.width;
        const double down = size.height.pt() / picture.height;
        pen_.place('D', number, {across, 0, 0, down, pen_.x(at.x), pen_.y(at.y + size.height)});
    }

    void paint(const PlacedPage& placed, Point at);
};

// The page as a form (ISO 32000-1, 8.10), with the coordinates of its own stream.
int form_number(const Page& page, Resources& resources) {
    if (const int known = resources.page_number(page); known >= 0) return known;
    const Painted painted = paint_page(page, nullptr, resources);
    haru::Dict form =
        resources.document().new_stream(resources.deflate()(painted.stream), "FlateDecode");
    form.set_name("Type", "XObject");
    form.set_name("Subtype", "Form");
    const double box[] = {0, 0, full_size(page).width.pt(), full_size(page).height.pt()};
    form.set_numbers("BBox", box);
    resources.describe(form.set_dict("Resources"), painted.used);
    return resources.add_page(page, form);
}

// The matrix that rotates and scales a placed page, so that its top left corner is at the origin.
std::array<double, 6> placement(const PlacedPage& placed) {
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
    std::array<double, 6> m = placement(placed);
    const double around = around_trim(*placed.page).pt();
    m[4] += pen_.x(at.x) - around * (m[0] + m[2]);
    m[5] += pen_.y(at.y) - around * (m[1] + m[3]);
    pen_.place('P', number, m);
}

}  // namespace

Painted paint_page(const Page& page, const TagTree* tags, Resources& resources) {
    return Painter(page, tags, resources).run();
}

Size full_size(const Page& page) {
    return {page.trim.width + around_trim(page) * 2, page.trim.height + around_trim(page) * 2};
}

Length around_trim(const Page& page) {
    return page.bleed + page.slug;
}

}  // namespace yaprak
