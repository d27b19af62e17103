#include "pdf/paint/pen.hpp"

#include "base/number.hpp"
#include "base/whole_number.hpp"
#include "pdf/font/show_glyphs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yaprak {
namespace {

constexpr double farthest = 32767;  // points: beyond any paper, and what every reader can hold

std::int64_t thousandths(double points) {
    return std::isfinite(points) ? std::llround(std::clamp(points, -farthest, farthest) * 1000) : 0;
}

}  // namespace

std::string Pen::finish() {
    clip_to(std::nullopt);
    end_text();
    return std::move(out_);
}

// A whole number of at most two digits, as most of a code's modules are, is written at once.
void Pen::append(double value) {
    const double scaled = value * scale_;
    const double whole = scale_ == 1 ? scaled : std::nearbyint(scaled);
    if (whole >= 0 && whole < 100 && whole == double(int(whole))) {
        const int tens = int(whole) / 10;
        if (tens > 0) out_ += char('0' + tens);
        out_ += char('0' + int(whole) % 10);
        out_ += ' ';
        return;
    }
    append_number(out_, std::clamp(scaled, -farthest, farthest));
    out_ += ' ';
}

void Pen::append_point(Point point) {
    append(x(point.x));
    append(y(point.y));
}

void Pen::clip_to(const std::optional<Rect>& clip, const Rounding* rounding) {
    const Rounding corners = clip && rounding ? *rounding : Rounding{};
    if (clip == clip_ && corners == rounding_) return;
    end_text();
    if (clip_) {
        out_ += "Q\n";
        state_ = outside_;
    }
    if (clip) {
        outside_ = state_;
        append_clip(*clip, corners);
    }
    clip_ = clip;
    rounding_ = corners;
}

void Pen::append_clip(Rect clip, const Rounding& rounding) {
    out_ += "q ";
    if (rounding == Rounding{}) {
        append_point({clip.x, clip.bottom()});
        append(clip.width.pt());
        append(clip.height.pt());
        out_ += "re ";
    } else {
        append_steps(rounded_rectangle(clip, rounding), {});
    }
    out_ += "W n\n";
}

// A text object stands whole inside a sequence (ISO 32000-1, 14.6.1).
void Pen::open_sequence(std::string_view opening) {
    end_text();
    out_ += opening;
}

void Pen::close_sequence() {
    end_text();
    out_ += "EMC\n";
}

void Pen::place(char letter, int number, const std::array<double, 6>& matrix) {
    end_text();
    set_opacity(1);
    set_overprint(false);
    out_ += "q ";
    for (double value : matrix) append(value);
    out_ += "cm /";
    out_ += letter;
    out_ += std::to_string(number) + " Do Q\n";
}

// ---- text --------------------------------------------------------------------------------------

void Pen::show(const GlyphRun& run, Point at) {
    if (run.glyphs.empty()) return;
    const int font = resources_.font_number(run.font);
    used.fonts.insert(font);
    if (state_.opacity != 100) end_text();
    set_opacity(1);
    set_overprint(resources_.prints_over(run.colour));
    set_fill(run.colour);
    if (run.upwards) end_text();
    begin_text();
    set_font(font, run.size.pt());
    if (run.upwards)
        rotate_text_at(at);
    else
        move_text_to(at);
    if (run.is_hidden) out_ += "3 Tr\n";
    append_glyphs(out_, run, resources_.font(font));
    if (run.is_hidden) out_ += "0 Tr\n";
    if (run.upwards) end_text();  // which takes the rotation back
}

void Pen::rotate_text_at(Point at) {
    out_ += "0 1 -1 0 ";
    append_point(at);
    out_ += "Tm\n";
}

void Pen::begin_text() {
    if (in_text_) return;
    out_ += "BT\n";
    in_text_ = true;
    line_x_ = line_y_ = 0;
}

void Pen::end_text() {
    if (in_text_) out_ += "ET\n";
    in_text_ = false;
}

void Pen::set_font(int number, double size) {
    if (state_.font == number && state_.size == size) return;
    out_ += "/F" + std::to_string(number) + " ";
    append(size);
    out_ += "Tf\n";
    state_.font = number;
    state_.size = size;
}

// Moves are relative to the last one: kept in whole thousandths, nothing adds up.
void Pen::move_text_to(Point at) {
    const std::int64_t to_x = thousandths(x(at.x)), to_y = thousandths(y(at.y));
    append(double(to_x - line_x_) / 1000);
    append(double(to_y - line_y_) / 1000);
    out_ += "Td\n";
    line_x_ = to_x;
    line_y_ = to_y;
}

// ---- colours -----------------------------------------------------------------------------------

void Pen::set_fill(const Colour& colour) {
    if (state_.fill == colour) return;
    append_colour(colour, PaintFor::fill);
    state_.fill = colour;
}

// The opacity is written in whole per cents.
void Pen::set_opacity(double share) {
    const int opacity = rounded(share * 100, 0, 100);
    if (state_.opacity == opacity) return;
    used.opacities.insert(opacity);
    out_ += "/G" + std::to_string(opacity) + " gs\n";
    state_.opacity = opacity;
}

void Pen::set_overprint(bool on) {
    if (state_.overprint == on) return;
    used.overprints.insert(on ? 1 : 0);
    out_ += on ? "/O1 gs\n" : "/O0 gs\n";
    state_.overprint = on;
}

void Pen::set_stroke(const Stroke& stroke) {
    if (state_.stroke != stroke.colour) append_colour(stroke.colour, PaintFor::stroke);
    state_.stroke = stroke.colour;
    if (state_.line_width != stroke.width.pt()) {
        append(stroke.width.pt());
        out_ += "w\n";
        state_.line_width = stroke.width.pt();
    }
    std::string dashes;
    bool any = false;
    for (Length dash : stroke.dashes) {
        append_number(dashes, std::max(dash.pt(), 0.0));
        dashes += ' ';
        any = any || dash.pt() > 0.001;
    }
    if (!any) dashes.clear();
    if (dashes != state_.dashes) out_ += "[" + dashes + "]0 d\n";
    state_.dashes = dashes;
}

void Pen::append_colour(const Colour& colour, PaintFor purpose) {
    yaprak::append_colour(out_, colour, purpose, resources_, used);
}

// ---- outlines ----------------------------------------------------------------------------------

void Pen::draw(const Path& path, Point at) {
    if (path.steps.empty() || (!path.fill && !path.stroke)) return;
    end_text();
    set_opacity(path.opacity);
    set_overprint(false);
    if (path.fill) set_fill(*path.fill);
    if (path.stroke) set_stroke(*path.stroke);
    if (path.unit > 0_pt && !path.stroke && !path.even_odd) return fill_in_units(path, at);
    append_steps(path, at);
    const bool holes = path.even_odd && path.fill;
    out_ += !path.stroke ? "f" : path.fill ? "B" : "S";
    out_ += holes ? "*\n" : "\n";
}

// In a space of its own, in which all numbers are whole.
void Pen::fill_in_units(const Path& path, Point at) {
    std::string unit;
    append_number(unit, path.unit.pt(), 6);
    out_ += "q " + unit + " 0 0 " + unit + " ";
    append_point(at);
    out_ += "cm\n";
    const Point origin = std::exchange(origin_, {});
    scale_ = 1 / path.unit.pt();
    append_steps(path, {});
    scale_ = 1;
    origin_ = origin;
    out_ += "f Q\n";
}

void Pen::append_steps(const Path& path, Point at) {
    struct Appender {
        Pen& pen;
        Point at;
        void operator()(const PathMove& step) const {
            pen.append_point(at + step.to);
            pen.out_ += "m\n";
        }
        void operator()(const PathLine& step) const {
            pen.append_point(at + step.to);
            pen.out_ += "l\n";
        }
        void operator()(const PathCurve& step) const {
            for (Point point : {step.control1, step.control2, step.to})
                pen.append_point(at + point);
            pen.out_ += "c\n";
        }
        void operator()(const PathClose&) const { pen.out_ += "h\n"; }
    };
    const Appender appender{*this, at};
    if (!std::holds_alternative<PathMove>(path.steps.front())) appender(PathMove{});
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
        if (append_rectangle(path, i, at))
            i += 4;
        else
            std::visit(appender, path.steps[i]);
    }
}

// Four corners with level and upright sides are one operator; its sides run as the steps do.
bool Pen::append_rectangle(const Path& path, std::size_t step, Point at) {
    if (step + 5 > path.steps.size()) return false;
    const auto* a = std::get_if<PathMove>(&path.steps[step]);
    const auto* b = std::get_if<PathLine>(&path.steps[step + 1]);
    const auto* c = std::get_if<PathLine>(&path.steps[step + 2]);
    const auto* d = std::get_if<PathLine>(&path.steps[step + 3]);
    if (!a || !b || !c || !d || !std::holds_alternative<PathClose>(path.steps[step + 4]))
        return false;
    if (a->to.y != b->to.y || b->to.x != c->to.x || c->to.y != d->to.y || d->to.x != a->to.x)
        return false;
    append_point(at + a->to);
    append((b->to.x - a->to.x).pt());
    append((b->to.y - c->to.y).pt());
    out_ += "re\n";
    return true;
}

}  // namespace yaprak
