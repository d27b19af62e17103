#include "svg/syntax.hpp"

#include "base/markup.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/whole_number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace yaprak {
namespace {

constexpr double farthest = 1e6;  // points: beyond any paper, and what every reader can hold

double within_reach(double value) {
    return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
}

// XML 1.0, 2.2.
bool is_allowed(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
}

class PathData {
public:
    PathData(Point at, int decimals)
        : at_(at), decimals_(decimals), unit_(std::pow(10, decimals)) {}

    std::string run(const std::vector<PathStep>& steps) {
        for (const PathStep& step : steps) {
            if (out_.empty() && !std::holds_alternative<PathMove>(step)) (*this)(PathMove{});
            std::visit(*this, step);
        }
        return std::move(out_);
    }

    void operator()(const PathMove& step) {
        const Place to = place(step.to);
        if (out_.empty()) {
            out_ += 'M';
            append(to.x, false);
            append(to.y, true);
        } else {
            out_ += 'm';
            append_step(to, false);
        }
        pen_ = start_ = to;
    }
    void operator()(const PathLine& step) {
        const Place to = place(step.to);
        if (to.y == pen_.y) {
            out_ += 'h';
            append(to.x - pen_.x, false);
        } else if (to.x == pen_.x) {
            out_ += 'v';
            append(to.y - pen_.y, false);
        } else {
            out_ += 'l';
            append_step(to, false);
        }
        pen_ = to;
    }
    void operator()(const PathCurve& step) {
        const Place to = place(step.to);
        out_ += 'c';
        append_step(place(step.control1), false);
        append_step(place(step.control2), true);
        append_step(to, true);
        pen_ = to;
    }
    void operator()(const PathClose&) {
        out_ += 'z';
        pen_ = start_;
    }

private:
    struct Place {
        std::int64_t x = 0, y = 0;  // in the last decimal
    };

    Place place(Point point) const {
        return {std::llround(within_reach((at_.x + point.x).pt()) * unit_),
                std::llround(within_reach((at_.y + point.y).pt()) * unit_)};
    }
    void append_step(Place to, bool follows) {
        append(to.x - pen_.x, follows);
        append(to.y - pen_.y, true);
    }
    // A minus parts two numbers as a space does.
    void append(std::int64_t value, bool follows) {
        if (follows && value >= 0) out_ += ' ';
        append_number(out_, double(value) / unit_, decimals_);
    }

    const Point at_;
    const int decimals_;
    const double unit_;
    Place pen_, start_;
    std::string out_;
};

}  // namespace

std::string svg_text(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint character = decode(text, at);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        if (character.valid && is_allowed(character.value))
            plain += text.substr(at, length);
        else
            append_utf8(plain, 0xFFFD);
        at += length;
    }
    return escaped(plain);
}

std::string svg_colour(const Colour& colour) {
    const Rgb rgb = to_rgb(colour);
    std::string out = "#";
    for (const double part : {rgb.red, rgb.green, rgb.blue})
        append_hex(out, std::uint64_t(rounded(part * 255, 0, 255)), 2, HexCase::lower);
    return out;
}

std::string svg_number(double value, int decimals) {
    return number(within_reach(value), decimals);
}

std::string svg_attribute(std::string_view name, std::string_view value) {
    return svg_data(name, svg_text(value));
}

std::string svg_attribute(std::string_view name, double value, int decimals) {
    return svg_data(name, svg_number(value, decimals));
}

std::string svg_data(std::string_view name, std::string_view value) {
    std::string out = " ";
    out.reserve(name.size() + value.size() + 4);
    out.append(name).append("=\"").append(value).append("\"");
    return out;
}

std::string svg_transform(const Matrix& matrix, std::string_view name) {
    if (matrix == Matrix{}) return "";
    const auto text = [](double value) { return svg_number(value, 6); };
    const bool is_move = matrix == Matrix::moved(matrix.e, matrix.f);
    std::string what = is_move ? "translate(" : "matrix(";
    if (!is_move)
        for (const double value : {matrix.a, matrix.b, matrix.c, matrix.d})
            what += text(value) + " ";
    what += svg_number(matrix.e) + " " + svg_number(matrix.f) + ")";
    return svg_data(name, what);
}

std::string path_data(const std::vector<PathStep>& steps, Point at, int decimals) {
    return PathData(at, decimals).run(steps);
}

}  // namespace yaprak
