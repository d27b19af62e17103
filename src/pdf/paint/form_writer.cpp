#include "pdf/paint/form_writer.hpp"

#include "base/number.hpp"
#include "image/svg/bounds.hpp"
#include "pdf/font/show_glyphs.hpp"
#include "pdf/objects/entries.hpp"
#include "pdf/picture/embed_picture.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

constexpr double sharpest = 1000;          // miter: no corner is sharper
constexpr std::size_t deepest_state = 16;  // of q in q: ISO 19005-2, 6.1.13 allows 28

const Gradient* gradient_of(const Paint& paint) {
    const auto* gradient = std::get_if<std::shared_ptr<const Gradient>>(&paint.kind);
    return gradient ? gradient->get() : nullptr;
}

const Tiling* tiling_of(const Paint& paint) {
    const auto* tiling = std::get_if<std::shared_ptr<const Tiling>>(&paint.kind);
    return tiling ? tiling->get() : nullptr;
}

bool is_evenly_opaque(const Gradient& gradient) {
    const GradientStops& stops = *gradient.stops;
    return std::all_of(stops.begin(), stops.end(), [&](const GradientStop& stop) {
        return stop.opacity == stops.front().opacity;
    });
}

// How opaque a paint is as a whole.
double opacity_of(const Paint& paint) {
    const Gradient* gradient = gradient_of(paint);
    const bool even = gradient && is_evenly_opaque(*gradient);
    return paint.opacity * (even ? gradient->stops->front().opacity : 1);
}

bool is_plain(const Paint& paint) {
    const Gradient* gradient = gradient_of(paint);
    return opacity_of(paint) >= 1 && (!gradient || is_evenly_opaque(*gradient));
}

// A pattern that is not opaque is painted as a group.
bool is_thin_pattern(const std::optional<Paint>& paint) {
    return paint && tiling_of(*paint) && paint->opacity < 1;
}

// A phase is never negative in PDF.
Length dash_phase(const DrawnStroke& stroke) {
    double period = 0;
    for (const Length dash : stroke.dashes) period += dash.pt();
    if (stroke.dashes.size() % 2 != 0) period *= 2;
    if (!(period > 0)) return {};
    const double phase = std::fmod(stroke.dash_offset.pt(), period);
    return Length::from_pt(phase < 0 ? phase + period : phase);
}

bool holds_blend_mode(const DrawnList& list) {
    return std::any_of(list.items.begin(), list.items.end(), [](const DrawnItem& item) {
        const auto* group = std::get_if<DrawnGroup>(&item);
        return group && !group->blend_mode.empty();
    });
}

}  // namespace

// ---- lists -------------------------------------------------------------------------------------

void FormWriter::paint(const DrawnList& list, const Matrix& base) {
    for (const DrawnItem& item : list.items)
        std::visit([&](const auto& kind) { paint(kind, base); }, item);
}

void FormWriter::paint(const DrawnGroup& group, const Matrix& base) {
    const bool mixes = group.opacity < 1 || !group.blend_mode.empty() || group.mask ||
                       (group.isolated && holds_blend_mode(group.list));
    if (group.clips.empty() && !mixes) return paint(group.list, base);
    stream_.save();
    for (const ClipOutline& clip : group.clips) clip_to(clip, base);
    if (mixes || stream_.depth() >= deepest_state)
        paint_as_group(group.list, base, group);
    else
        paint(group.list, base);
    stream_.restore();
}

// As a transparency group of its own (11.6.6).
void FormWriter::paint_as_group(const DrawnList& list, const Matrix& base, const DrawnGroup& look) {
    FormWriter inner(forms_, box_, 1);
    inner.stream_.need_decimals(stream_.decimals());
    inner.paint(list, base);
    const haru::Dict form = inner.finish_form("/S/Transparency/I true");
    haru::Entries entries;
    if (look.opacity < 1) {
        entries.set("ca", number(look.opacity)).set("CA", number(look.opacity));
    } else {
        stream_.set_opacity(1, 1);
    }
    if (!look.blend_mode.empty()) {
        forms_.note_blend_mode();
        entries.set_name("BM", look.blend_mode);
    }
    if (look.mask) {
        haru::Entries mask;
        mask.set_name("S", look.mask->by_opacity ? "Alpha" : "Luminosity");
        mask.set("G", forms_.mask_form(*look.mask, base, box_).reference());
        entries.set_dict("SMask", mask);
    }
    stream_.save();
    if (!entries.text().empty()) stream_.set_state(entries.text());
    stream_.show_object(form);
    stream_.restore();
}

void FormWriter::clip_to(const ClipOutline& clip, const Matrix& base) {
    stream_.add_steps(clip.steps, base.after(clip.matrix));
    stream_.add(clip.even_odd ? "W* n\n" : "W n\n");
}

void FormWriter::paint_shading(const std::string& shading, const Matrix& matrix, double opacity) {
    stream_.save();
    stream_.set_opacity(opacity, opacity);
    stream_.add_matrix(matrix, "cm");
    stream_.show_shading(shading);
    stream_.restore();
}

// ---- shapes ------------------------------------------------------------------------------------

void FormWriter::paint(const DrawnShape& shape, const Matrix& base) {
    const bool thin =
        is_thin_pattern(shape.fill) || (shape.stroke && is_thin_pattern(shape.stroke->paint));
    if (thin) return paint_thin(shape, base);
    seen_ = extent_of(shape, base);
    const bool at_once = shape.fill && shape.stroke && !shape.stroke_first &&
                         is_plain(*shape.fill) && is_plain(shape.stroke->paint) &&
                         base.after(shape.matrix).keeps_circles();
    if (at_once) {
        paint_plainly(shape, base);
    } else {
        if (shape.stroke_first && shape.stroke) stroke(shape, base);
        if (shape.fill) fill(shape, base);
        if (!shape.stroke_first && shape.stroke) stroke(shape, base);
    }
    seen_ = box_;
}

// Fill and stroke by one operator.
void FormWriter::paint_plainly(const DrawnShape& shape, const Matrix& base) {
    const Matrix matrix = base.after(shape.matrix);
    set_paint(*shape.fill, PaintFor::fill, base);
    set_paint(shape.stroke->paint, PaintFor::stroke, base);
    set_stroke(*shape.stroke, matrix.scale());
    stream_.set_opacity(1, 1);
    stream_.add_steps(shape.steps, matrix);
    stream_.add(shape.even_odd ? "B*\n" : "B\n");
}

// The box that a shape covers, its strokes included: gradients that repeat go no further.
Rect FormWriter::extent_of(const DrawnShape& shape, const Matrix& base) const {
    const Matrix matrix = base.after(shape.matrix);
    const auto bounds = svg::bounds_of(shape.steps, matrix);
    if (!bounds) return box_;
    const double widest = shape.stroke ? shape.stroke->width.pt() *
                                             std::max(shape.stroke->miter_limit, 2.0) *
                                             (std::abs(matrix.a) + std::abs(matrix.b) +
                                              std::abs(matrix.c) + std::abs(matrix.d))
                                       : 0;
    const Length around = Length::from_pt(widest);
    return common(box_, {bounds->x - around, bounds->y - around, bounds->width + around * 2,
                         bounds->height + around * 2});
}

// Each paint by itself, opaque in a group that is not.
void FormWriter::paint_thin(const DrawnShape& shape, const Matrix& base) {
    const auto paint_one = [&](double opacity, auto keep) {
        DrawnGroup look;
        look.opacity = opacity;
        DrawnShape one = shape;
        keep(one);
        DrawnList list;
        list.items.push_back(std::move(one));
        paint_as_group(list, base, look);
    };
    if (shape.fill)
        paint_one(shape.fill->opacity, [](DrawnShape& one) {
            one.stroke = nullptr;
            one.fill->opacity = 1;
        });
    if (shape.stroke)
        paint_one(shape.stroke->paint.opacity, [](DrawnShape& one) {
            one.fill.reset();
            DrawnStroke opaque = *one.stroke;
            opaque.paint.opacity = 1;
            one.stroke = std::make_shared<const DrawnStroke>(std::move(opaque));
        });
}

void FormWriter::fill(const DrawnShape& shape, const Matrix& base) {
    with_paint(*shape.fill, PaintFor::fill, base, [&] {
        stream_.add_steps(shape.steps, base.after(shape.matrix));
        stream_.add(shape.even_odd ? "f*\n" : "f\n");
    });
}

// Where circles do not stay circles the line is drawn in the shape's own coordinates.
void FormWriter::stroke(const DrawnShape& shape, const Matrix& base) {
    const Matrix matrix = base.after(shape.matrix);
    with_paint(shape.stroke->paint, PaintFor::stroke, base, [&] {
        if (matrix.keeps_circles()) {
            set_stroke(*shape.stroke, matrix.scale());
            stream_.add_steps(shape.steps, matrix);
            stream_.add("S\n");
            return;
        }
        stream_.save();
        stream_.add_matrix(matrix, "cm");
        const int outside = stream_.decimals();
        stream_.need_decimals(std::max(outside, decimals_for(matrix.scale())));
        set_stroke(*shape.stroke, 1);
        stream_.add_steps(shape.steps, {});
        stream_.need_decimals(outside);
        stream_.add("S\n");
        stream_.restore();
    });
}

template <class Draw>
void FormWriter::with_paint(const Paint& paint, PaintFor purpose, const Matrix& base, Draw draw) {
    const Gradient* gradient = gradient_of(paint);
    const bool is_veiled = gradient && !is_evenly_opaque(*gradient);
    if (is_veiled) {
        stream_.save();
        const Matrix matrix = base.after(gradient->matrix);
        haru::Entries mask;
        mask.set_name("S", "Luminosity");
        mask.set("G",
                 forms_.opacity_form(*gradient, paint.opacity, matrix, box_, seen_).reference());
        stream_.set_state(haru::Entries().set_dict("SMask", mask).text());
    }
    set_paint(paint, purpose, base);
    const double opacity = is_veiled ? 1 : opacity_of(paint);
    stream_.set_opacity(opacity, opacity);
    draw();
    if (is_veiled) stream_.restore();
}

void FormWriter::set_paint(const Paint& paint, PaintFor purpose, const Matrix& base) {
    if (const auto* colour = std::get_if<Colour>(&paint.kind))
        return stream_.set_colour(*colour, purpose);
    const Gradient* gradient = gradient_of(paint);
    stream_.set_pattern(
        gradient ? forms_.gradient_pattern(*gradient, base.after(gradient->matrix), seen_)
                 : forms_.tiling_pattern(*tiling_of(paint), base),
        purpose);
}

void FormWriter::set_stroke(const DrawnStroke& stroke, double scale) {
    const auto text = [&](Length length) {
        return number(length.pt() * scale, stream_.decimals() + 1) + " ";
    };
    std::string line = text(stroke.width) + "w " + std::to_string(int(stroke.cap)) + " J " +
                       std::to_string(int(stroke.join)) + " j " +
                       number(std::min(stroke.miter_limit, sharpest)) + " M [";
    for (const Length dash : stroke.dashes) line += text(dash);
    stream_.set_line(line + "] " + text(dash_phase(stroke)) + "d\n");
}

// ---- texts and photographs ---------------------------------------------------------------------

void FormWriter::paint(const DrawnText& text, const Matrix& base) {
    if (text.glyphs.glyphs.empty()) return;
    const auto* plain = text.fill ? std::get_if<Colour>(&text.fill->kind) : nullptr;
    if (plain && !text.stroke && forms_.resources().prints_over(*plain)) {
        stream_.save();
        stream_.set_state(overprint_entries(true));
        with_paint(*text.fill, PaintFor::fill, base, [&] { show(text, base, 0); });
        return stream_.restore();
    }
    const bool both = text.fill && text.stroke;
    if (both && is_plain(*text.fill) && is_plain(text.stroke->paint)) {
        set_paint(*text.fill, PaintFor::fill, base);
        set_paint(text.stroke->paint, PaintFor::stroke, base);
        stream_.set_opacity(1, 1);
        return show(text, base, 2);
    }
    if (text.fill) with_paint(*text.fill, PaintFor::fill, base, [&] { show(text, base, 0); });
    if (text.stroke)
        with_paint(text.stroke->paint, PaintFor::stroke, base, [&] { show(text, base, 1); });
}

// Glyphs stand upright where y runs upwards.
void FormWriter::show(const DrawnText& text, const Matrix& base, int mode) {
    Resources& resources = forms_.resources();
    const Matrix matrix = base.after(text.matrix)
                              .after(Matrix::moved(text.at.x.pt(), text.at.y.pt()))
                              .after(Matrix::scaled(1, -1));
    if (text.stroke && mode != 0) set_stroke(*text.stroke, matrix.scale());
    stream_.add("BT " + stream_.font_name(text.glyphs.font) + " " + number(text.glyphs.size.pt()) +
                " Tf ");
    if (mode != 0) stream_.add(std::to_string(mode) + " Tr ");
    stream_.add_matrix(matrix, "Tm");
    std::string glyphs;
    append_glyphs(glyphs, text.glyphs, resources.font(resources.font_number(text.glyphs.font)));
    stream_.add(glyphs);
    stream_.add(mode != 0 ? "0 Tr ET\n" : "ET\n");
}

void FormWriter::paint(const DrawnImage& image, const Matrix& base) {
    const Picture& picture = forms_.picture(image.picture);
    stream_.set_opacity(1, 1);
    const auto own =
        picture_matrix(picture.orientation, 0, 0, image.box.width.pt(), image.box.height.pt());
    const Matrix upright{own[0], own[1], own[2], own[3], own[4], own[5]};
    const Matrix turned_over =
        Matrix::moved(image.box.x.pt(), image.box.bottom().pt()).after(Matrix::scaled(1, -1));
    stream_.save();
    stream_.add_matrix(base.after(image.matrix).after(turned_over).after(upright), "cm");
    stream_.show_picture(picture);
    stream_.restore();
}

// ---- the end -----------------------------------------------------------------------------------

haru::Dict FormWriter::finish(const std::string& entries) {
    return stream_.finish(forms_.resources().deflate(), entries);
}

haru::Dict FormWriter::finish_form(const std::string& group) {
    haru::Entries entries;
    entries.set_name("Type", "XObject").set_name("Subtype", "Form");
    entries.set("BBox", array_of(box_));
    if (!group.empty()) entries.set("Group", "<<" + group + ">>");
    return finish(entries.text());
}

}  // namespace yaprak
