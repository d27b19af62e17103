#include "svg/paint_page.hpp"

#include "model/drawing.hpp"
#include "model/page.hpp"
#include "model/picture.hpp"
#include "svg/paint_drawing.hpp"
#include "svg/paint_glyphs.hpp"
#include "svg/syntax.hpp"

#include <algorithm>

namespace yaprak {
namespace {

class PagePainter {
public:
    PagePainter(const Page& page, SvgDefinitions& definitions)
        : page_(page), definitions_(definitions) {}

    std::string run() {
        for (const Item& item : page_.items) {
            clip_to(item);
            std::visit([&](const auto& kind) { paint(kind, item.at); }, item.kind);
        }
        if (is_clipped_) out_ += "</g>\n";
        return std::move(out_);
    }

private:
    const Page& page_;
    SvgDefinitions& definitions_;
    std::string out_;
    bool is_clipped_ = false;
    std::optional<Rect> clip_;
    Rounding rounding_;

    // Neighbours with the same clip stand in one group.
    void clip_to(const Item& item) {
        const Rounding rounding = item.clip && item.rounding ? *item.rounding : Rounding{};
        if (item.clip == clip_ && rounding == rounding_) return;
        if (is_clipped_) out_ += "</g>\n";
        is_clipped_ = item.clip.has_value();
        if (item.clip)
            out_ += "<g" +
                    svg_attribute("clip-path",
                                  "url(#" + definitions_.clip(*item.clip, rounding) + ")") +
                    ">\n";
        clip_ = item.clip;
        rounding_ = rounding;
    }

    void paint(const LinkArea&, Point) {}
    void paint(const FieldArea&, Point) {}

    void paint(const GlyphRun& run, Point at) {
        if (run.is_hidden) return;
        paint_glyphs(out_, run, at, {}, svg_attribute("fill", svg_colour(run.colour)),
                     definitions_);
    }

    // One whose steps are all whole multiples of a unit is written in it.
    void paint(const Path& path, Point at) {
        if (path.steps.empty() || (!path.fill && !path.stroke)) return;
        const bool in_units = path.unit > 0_pt && !path.stroke;
        out_ += "<path" +
                (in_units ? data_in_units(path, at) : svg_data("d", path_data(path.steps, at, 3)));
        out_ += svg_attribute("fill", path.fill ? svg_colour(*path.fill) : "none");
        if (path.fill && path.opacity < 1) out_ += svg_attribute("fill-opacity", path.opacity, 2);
        if (path.even_odd) out_ += " fill-rule=\"evenodd\"";
        if (path.stroke) out_ += attributes_of(*path.stroke);
        out_ += "/>\n";
    }

    static std::string data_in_units(const Path& path, Point at) {
        const double unit = path.unit.pt();
        Path whole = path;
        for (PathStep& step : whole.steps) std::visit(InUnits{unit}, step);
        return svg_data("d", path_data(whole.steps, {}, 0)) +
               svg_transform({unit, 0, 0, unit, at.x.pt(), at.y.pt()});
    }

    struct InUnits {
        double unit;
        void scale(Point& point) const { point = {point.x / unit, point.y / unit}; }
        void operator()(PathMove& step) const { scale(step.to); }
        void operator()(PathLine& step) const { scale(step.to); }
        void operator()(PathCurve& step) const {
            for (Point* point : {&step.control1, &step.control2, &step.to}) scale(*point);
        }
        void operator()(PathClose&) const {}
    };

    static std::string attributes_of(const Stroke& stroke) {
        std::string out = svg_attribute("stroke", svg_colour(stroke.colour)) +
                          svg_attribute("stroke-width", stroke.width.pt()) +
                          svg_attribute("stroke-miterlimit", 10);
        std::string dashes;
        bool any = false;
        for (const Length dash : stroke.dashes) {
            dashes += (dashes.empty() ? "" : " ") + svg_number(std::max(dash.pt(), 0.0));
            any = any || dash.pt() > 0.001;
        }
        return any ? out + svg_attribute("stroke-dasharray", dashes) : out;
    }

    void paint(const PlacedPicture& placed, Point at) {
        const Picture* picture = definitions_.picture(placed.image);
        if (!picture) return;
        const Rect box{at.x, at.y, placed.size.width, placed.size.height};
        const bool is_drawing = picture->coding == PictureCoding::drawing;
        const std::string& id = is_drawing ? drawing(*picture) : definitions_.pixels(*picture);
        if (id.empty()) return;
        const Matrix matrix = is_drawing ? drawn_in(box, *picture) : upright_in(box, *picture);
        out_ += "<use" + svg_href(id) + svg_transform(matrix) + "/>\n";
    }

    // A drawing is stretched from its own points to the size that it is seen in.
    static Matrix drawn_in(const Rect& box, const Picture& picture) {
        return {box.width.pt() / picture.width,   0,          0,
                box.height.pt() / picture.height, box.x.pt(), box.y.pt()};
    }

    const std::string& drawing(const Picture& picture) {
        static const std::string none;
        if (!picture.drawing || picture.width <= 0 || picture.height <= 0) return none;
        const std::string key = "drawing " + picture.key;
        if (const std::string* id = definitions_.known(key)) return *id;
        const Rect box{{}, {}, Length::from_pt(picture.width), Length::from_pt(picture.height)};
        const std::string clip = definitions_.clip(box, {});
        const std::string marks = paint_drawing(*picture.drawing, definitions_);
        const std::string& id = definitions_.name(key, 'd');
        definitions_.define("<g" + svg_id(id) + svg_attribute("clip-path", "url(#" + clip + ")") +
                            ">" + marks + "</g>");
        return id;
    }

    void paint(const PlacedPage& placed, Point at) {
        if (!placed.page) return;
        out_ += "<g" + svg_transform(placement(placed, at)) + ">\n" +
                PagePainter(*placed.page, definitions_).run() + "</g>\n";
    }

    // So that the page's top left corner, as it stands turned, is at `at`.
    static Matrix placement(const PlacedPage& placed, Point at) {
        const double s = placed.scale, x = at.x.pt(), y = at.y.pt();
        const double w = placed.page->trim.width.pt() * s, h = placed.page->trim.height.pt() * s;
        switch (((placed.quarter_turns % 4) + 4) % 4) {
            case 1:
                return {0, s, -s, 0, x + h, y};
            case 2:
                return {-s, 0, 0, -s, x + w, y + h};
            case 3:
                return {0, -s, s, 0, x, y + w};
            default:
                return {s, 0, 0, s, x, y};
        }
    }
};

}  // namespace

std::string paint_items(const Page& page, SvgDefinitions& definitions) {
    return PagePainter(page, definitions).run();
}

}  // namespace yaprak
