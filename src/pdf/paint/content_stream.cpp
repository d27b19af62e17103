#include "pdf/paint/content_stream.hpp"

#include "base/number.hpp"
#include "base/whole_number.hpp"
#include "pdf/objects/entries.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yaprak {
namespace {

constexpr double farthest = 1e6;    // points: beyond any drawing
constexpr double largest = 1e9;     // number of a matrix
constexpr int fewest_decimals = 2;  // of a place: a drawing is at most 2000 points long
constexpr int most_decimals = 6;
constexpr int decimals_of_matrix = 6;

}  // namespace

int decimals_for(double scale) {
    const double more = std::ceil(std::log10(std::max(scale, 1.0)));
    return whole_number(fewest_decimals + more, fewest_decimals, most_decimals);
}

ContentStream::ContentStream(Resources& resources, double scale)
    : resources_(resources), decimals_(decimals_for(scale)) {}

void ContentStream::save() {
    out_ += "q\n";
    saved_.push_back(state_);
}

void ContentStream::restore() {
    out_ += "Q\n";
    state_ = std::move(saved_.back());
    saved_.pop_back();
}

void ContentStream::add(Point place) {
    for (const Length part : {place.x, place.y}) {
        const double value = part.pt();
        append_number(out_, std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0,
                      decimals_);
        out_ += ' ';
    }
}

void ContentStream::add_matrix(const Matrix& m, std::string_view operation) {
    for (const double value : {m.a, m.b, m.c, m.d, m.e, m.f}) {
        append_number(out_, std::clamp(value, -largest, largest), decimals_of_matrix);
        out_ += ' ';
    }
    out_ += operation;
    out_ += '\n';
}

void ContentStream::add_steps(const std::vector<PathStep>& steps, const Matrix& matrix) {
    struct Adder {
        ContentStream& stream;
        const Matrix& matrix;
        void operator()(const PathMove& step) const {
            stream.add(matrix(step.to));
            stream.add("m\n");
        }
        void operator()(const PathLine& step) const {
            stream.add(matrix(step.to));
            stream.add("l\n");
        }
        void operator()(const PathCurve& step) const {
            for (const Point place : {step.control1, step.control2, step.to})
                stream.add(matrix(place));
            stream.add("c\n");
        }
        void operator()(const PathClose&) const { stream.add("h\n"); }
    };
    for (const PathStep& step : steps) std::visit(Adder{*this, matrix}, step);
}

void ContentStream::set(std::string& last, std::string now) {
    if (last == now) return;
    out_ += now;
    last = std::move(now);
}

void ContentStream::set_colour(const Colour& colour, PaintFor purpose) {
    std::string now;
    append_colour(now, colour, purpose, resources_, used_);
    set(purpose == PaintFor::fill ? state_.fill : state_.stroke, std::move(now));
}

void ContentStream::set_pattern(haru::Dict pattern, PaintFor purpose) {
    const auto [known, is_new] = patterns_.try_emplace(pattern.reference());
    if (is_new) {
        known->second = "/P" + std::to_string(patterns_.size() - 1);
        pattern_entries_ += known->second + " " + known->first;
    }
    if (purpose == PaintFor::fill)
        set(state_.fill, "/Pattern cs " + known->second + " scn\n");
    else
        set(state_.stroke, "/Pattern CS " + known->second + " SCN\n");
}

void ContentStream::set_opacity(double fill, double stroke) {
    const std::string entries =
        haru::Entries().set("ca", number(fill)).set("CA", number(stroke)).text();
    if (state_.opacity == entries || (state_.opacity.empty() && fill >= 1 && stroke >= 1)) return;
    set_state(entries);
    state_.opacity = entries;
}

void ContentStream::set_line(std::string operators) {
    set(state_.line, std::move(operators));
}

void ContentStream::set_state(const std::string& entries) {
    const auto [known, is_new] = states_.try_emplace(entries, int(states_.size()));
    const std::string name = "/A" + std::to_string(known->second);
    if (is_new) state_entries_ += name + "<<" + entries + ">>";
    out_ += name + " gs\n";
}

void ContentStream::show_object(haru::Dict object) {
    const auto [known, is_new] = objects_.try_emplace(object.reference());
    if (is_new) {
        known->second = "/X" + std::to_string(objects_.size() - 1);
        object_entries_ += known->second + " " + known->first;
    }
    out_ += known->second + " Do\n";
}

void ContentStream::show_picture(const Picture& picture) {
    const int number = resources_.picture_number(picture);
    used_.pictures.insert(number);
    out_ += "/I" + std::to_string(number) + " Do\n";
}

void ContentStream::show_shading(const std::string& shading) {
    shading_entries_ = "/H0 " + shading;
    out_ += "/H0 sh\n";
}

std::string ContentStream::font_name(FontIndex font) {
    const int number = resources_.font_number(font);
    used_.fonts.insert(number);
    return "/F" + std::to_string(number);
}

haru::Dict ContentStream::finish(const Deflater& deflate, const std::string& entries) {
    haru::Dict stream = resources_.document().new_stream(deflate(out_), "FlateDecode");
    stream.set_entries(entries);
    haru::Dict named = stream.set_dict("Resources");
    resources_.describe(named, used_, {object_entries_, state_entries_});
    if (!pattern_entries_.empty()) named.set_verbatim("Pattern", "<<" + pattern_entries_ + ">>");
    if (!shading_entries_.empty()) named.set_verbatim("Shading", "<<" + shading_entries_ + ">>");
    return stream;
}

}  // namespace yaprak
