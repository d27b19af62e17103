// One pass over the tags with a stack of what each element hands on to those in it.
#include "image/svg/drawing.hpp"

#include "base/whole_number.hpp"
#include "image/file/limits.hpp"
#include "image/svg/look.hpp"
#include "image/svg/path.hpp"
#include "image/svg/tags.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace yaprak {
namespace {

constexpr double long_side = 2000;                // points that a drawing's longer side is read as
constexpr double smallest = 1e-6, largest = 1e6;  // units of a drawing's sides
constexpr std::size_t deepest = 64;
constexpr std::size_t most_steps = 400'000;
constexpr double pi = 3.14159265358979323846;

// x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Matrix after(const Matrix& m) const {  // first m, then this
        return {a * m.a + c * m.b, b * m.a + d * m.b,     a * m.c + c * m.d,
                b * m.c + d * m.d, a * m.e + c * m.f + e, b * m.e + d * m.f + f};
    }
    Point operator()(Point p) const {
        return {p.x * a + p.y * c + Length::from_pt(e), p.x * b + p.y * d + Length::from_pt(f)};
    }
    double scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

Matrix matrix_of(const std::string& name, std::vector<double> v) {
    const std::size_t given = v.size();
    v.resize(6);
    if (name == "matrix" && given == 6) return {v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name == "translate") return {1, 0, 0, 1, v[0], v[1]};
    if (name == "scale") return {v[0], 0, 0, given > 1 ? v[1] : v[0], 0, 0};
    if (name == "skewX") return {1, 0, std::tan(v[0] * pi / 180), 1, 0, 0};
    if (name == "skewY") return {1, std::tan(v[0] * pi / 180), 0, 1, 0, 0};
    if (name != "rotate") return {};
    const double c = std::cos(v[0] * pi / 180), s = std::sin(v[0] * pi / 180);
    return Matrix{1, 0, 0, 1, v[1], v[2]}
        .after({c, s, -s, c, 0, 0})
        .after({1, 0, 0, 1, -v[1], -v[2]});
}

// "translate(3 4) rotate(45)": the last one is the first that a point meets.
Matrix read_transform(std::string_view text) {
    Matrix out;
    for (;;) {
        const std::size_t open = text.find('('), close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            return out;
        std::string_view name = text.substr(0, open);
        name.remove_prefix(std::min(name.find_first_not_of(" ,\t\r\n"), name.size()));
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        out = out.after(matrix_of(std::string(name),
                                  read_svg_numbers(text.substr(open + 1, close - open - 1))));
        text.remove_prefix(close + 1);
    }
}

struct Mover {
    const Matrix& matrix;
    void operator()(PathMove& step) const { step.to = matrix(step.to); }
    void operator()(PathLine& step) const { step.to = matrix(step.to); }
    void operator()(PathCurve& step) const {
        step = {matrix(step.control1), matrix(step.control2), matrix(step.to)};
    }
    void operator()(PathClose&) const {}
};

class DrawingReader {
public:
    DrawingReader(const ImageRef& image, std::string_view bytes, Warnings& warnings)
        : image_(image), bytes_(bytes), warnings_(warnings) {}

    Picture run() {
        read_definitions();
        TagReader tags(bytes_);
        while (const auto tag = tags.next()) {
            if (tag->closes)
                leave(tag->name);
            else
                enter(*tag);
        }
        if (picture_.width == 0) fail(" is no SVG picture");
        if (picture_.drawing.empty()) fail(" draws nothing that could be set");
        return std::move(picture_);
    }

private:
    struct Element {
        std::string name;
        Matrix matrix;
        Look look;
        bool drawn = true;
        std::set<std::string> effects;  // that are not set: clip paths, masks, ...
    };

    [[noreturn]] void fail(const char* problem) const {
        throw Error(image_.at, called(image_) + problem,
                    "save it as plain SVG, with text as paths, or as a PNG");
    }

    static double value(const Tag& tag, const char* name, double otherwise = 0) {
        const auto found = tag.attributes.find(name);
        if (found == tag.attributes.end()) return otherwise;
        const auto numbers = read_svg_numbers(found->second);
        return numbers.empty() ? otherwise : numbers[0];
    }
    static std::string word(const Tag& tag, const char* name) {
        const auto found = tag.attributes.find(name);
        return found == tag.attributes.end() ? std::string() : found->second;
    }

    // Style sheets and gradients may stand behind what uses them.
    void read_definitions() {
        TagReader tags(bytes_);
        std::string gradient;
        while (const auto tag = tags.next()) {
            add_clip(*tag);
            if (tag->name == "style" && tag->closes)
                for (const auto& [selector, said] :
                     read_style_sheet(without_cdata(tag->text_before)))
                    for (const auto& [name, value] : said) sheet_[selector][name] = value;
            const bool paint = tag->name == "linearGradient" || tag->name == "radialGradient";
            if (paint) gradient = tag->closes || tag->empty ? "" : word(*tag, "id");
            if (tag->name == "stop" && !tag->closes && !gradient.empty()) add_stop(*tag, gradient);
        }
    }

    static std::string_view without_cdata(std::string_view text) {
        constexpr std::string_view mark = "<![CDATA[";
        if (const std::size_t at = text.find(mark); at != std::string_view::npos)
            text.remove_prefix(at + mark.size());
        return text.substr(0, text.find("]]>"));
    }

    // Clip paths of one rectangle are kept: what is cut to the whole picture is not cut.
    void add_clip(const Tag& tag) {
        if (tag.name == "clipPath") clip_ = tag.closes || tag.empty ? "" : word(tag, "id");
        if (clip_.empty() || tag.closes || tag.name == "clipPath") return;
        const bool plain = tag.name == "rect" && !tag.attributes.count("transform");
        clips_[clip_].push_back(plain ? box_of(tag) : Rect{});
    }

    static Rect box_of(const Tag& tag) {
        const auto pt = [&](const char* name) { return Length::from_pt(value(tag, name)); };
        return {pt("x"), pt("y"), pt("width"), pt("height")};
    }

    // "url(#a)" -> "a".
    static std::string referred(const std::string& text) {
        const std::size_t hash = text.find('#');
        const std::size_t end = text.find_first_of(")\"'", hash);
        if (hash == std::string::npos || end == std::string::npos) return {};
        return text.substr(hash + 1, end - hash - 1);
    }

    bool shows_all(const std::string& clip, const Matrix& matrix) const {
        const auto found = clips_.find(referred(clip));
        if (found == clips_.end() || found->second.size() != 1) return false;
        const Rect& box = found->second[0];
        const Point low = matrix({box.x, box.y}), high = matrix({box.right(), box.bottom()});
        return matrix.b == 0 && matrix.c == 0 && low.x <= 1_pt && low.y <= 1_pt &&
               high.x >= Length::from_pt(picture_.width - 1) &&
               high.y >= Length::from_pt(picture_.height - 1);
    }

    void add_effects(Element& element) const {
        for (const auto& [name, value] : element.look.effects)
            if (value != "none" && value != "normal" && value != "0" &&
                !(name == "clip-path" && shows_all(value, element.matrix)))
                element.effects.insert(name);
    }

    void add_stop(const Tag& tag, const std::string& gradient) {
        Declarations said = read_declarations(word(tag, "style"));
        const std::string named =
            said.count("stop-color") ? said["stop-color"] : word(tag, "stop-color");
        if (const auto colour = read_svg_colour(named.empty() ? "black" : named))
            gradients_[gradient].push_back(*colour);
    }

    // A gradient is set in the mean of its colours.
    std::optional<Colour> gradient_colour(const std::string& fill) {
        const auto found = gradients_.find(referred(fill));
        if (found == gradients_.end() || found->second.empty()) return std::nullopt;
        warn_once("gradient", "a gradient", " is set in one colour");
        Colour mixed = found->second.front();
        for (std::size_t i = 1; i < found->second.size(); ++i)
            mixed = mix(found->second[i], mixed, 1.0 / double(i + 1));
        return mixed;
    }

    std::optional<Colour> colour(const std::string& said) {
        if (said.starts_with("url(")) return gradient_colour(said);
        return read_svg_colour(said);
    }

    void warn_once(const std::string& kind, const std::string& what, const char* fate) {
        if (!warned_.insert(kind).second) return;
        warnings_.add(image_.at, what + " in " + called(image_) + fate,
                      "what is to be seen must be paths with one colour each");
    }

    // The view box becomes points, its longer side so many that rounding does not show.
    void begin(const Tag& tag) {
        auto box = read_svg_numbers(word(tag, "viewBox"));
        if (box.size() < 4) box = {0, 0, value(tag, "width"), value(tag, "height")};
        const auto is_size = [](double side) { return side > smallest && side < largest; };
        if (!is_size(box[2]) || !is_size(box[3])) fail(" does not say how large it is");
        const double scale = long_side / std::max(box[2], box[3]);
        picture_.coding = PictureCoding::drawing;
        picture_.width = rounded(box[2] * scale, 1, int(long_side));
        picture_.height = rounded(box[3] * scale, 1, int(long_side));
        view_ = {scale, 0, 0, scale, -box[0] * scale, -box[1] * scale};
    }

    Element inside(const Tag& tag) const {
        Element element;
        element.matrix = view_;
        if (!stack_.empty()) element = stack_.back();
        element.name = tag.name;
        element.matrix = element.matrix.after(read_transform(word(tag, "transform")));
        element.look = look_of(tag, element.look, sheet_);
        add_effects(element);
        static const std::set<std::string> not_drawn = {
            "defs",     "clipPath", "mask",           "pattern",       "marker",
            "symbol",   "filter",   "text",           "style",         "script",
            "metadata", "title",    "desc",           "foreignObject", "use",
            "image",    "stop",     "linearGradient", "radialGradient"};
        if (not_drawn.count(tag.name)) element.drawn = false;
        return element;
    }

    void enter(const Tag& tag) {
        if (tag.name == "svg" && picture_.width == 0) begin(tag);
        if (picture_.width == 0) fail(" is no SVG picture");
        if (stack_.size() >= deepest) fail(" is nested too deep");
        Element element = inside(tag);
        if (element.drawn) draw(tag, element);
        const bool parent_drawn = stack_.empty() || stack_.back().drawn;
        static const std::set<std::string> seen = {"text", "use", "image", "foreignObject"};
        if (parent_drawn && seen.count(tag.name))
            warn_once(tag.name, "<" + tag.name + ">", " is left out");
        if (!tag.empty) stack_.push_back(std::move(element));
    }

    void leave(const std::string& name) {
        if (!stack_.empty() && stack_.back().name == name) stack_.pop_back();
    }

    std::vector<PathStep> outline(const Tag& tag) const {
        if (tag.name == "path") return read_svg_path(word(tag, "d"));
        if (tag.name == "rect") return rectangle_of(tag);
        if (tag.name == "circle" || tag.name == "ellipse") {
            const bool round = tag.name == "circle";
            return ellipse(value(tag, "cx"), value(tag, "cy"), value(tag, round ? "r" : "rx"),
                           value(tag, round ? "r" : "ry"));
        }
        if (tag.name == "line")
            return read_svg_path("M" + word(tag, "x1") + " " + word(tag, "y1") + "L" +
                                 word(tag, "x2") + " " + word(tag, "y2"));
        if (tag.name == "polygon" || tag.name == "polyline")
            return read_svg_path("M" + word(tag, "points") + (tag.name == "polygon" ? "z" : ""));
        return {};
    }

    static std::vector<PathStep> rectangle_of(const Tag& tag) {
        const Rect box = box_of(tag);
        if (box.width <= 0_pt || box.height <= 0_pt) return {};
        const double both = value(tag, "rx", value(tag, "ry"));
        const Size radius{std::min(Length::from_pt(both), box.width / 2),
                          std::min(Length::from_pt(value(tag, "ry", both)), box.height / 2)};
        if (radius.width > 0_pt) return rounded_rectangle(box, {radius, radius}).steps;
        return {PathMove{{box.x, box.y}}, PathLine{{box.right(), box.y}},
                PathLine{{box.right(), box.bottom()}}, PathLine{{box.x, box.bottom()}},
                PathClose{}};
    }

    void draw(const Tag& tag, const Element& element) {
        if (element.look.hidden || element.look.opacity <= 0) return;
        Path path;
        path.steps = outline(tag);
        if (path.steps.empty()) return;
        if ((steps_ += path.steps.size()) > most_steps) fail(" is too large a drawing");
        for (PathStep& step : path.steps) std::visit(Mover{element.matrix}, step);
        path.fill = colour(element.look.fill);
        path.opacity = element.look.opacity * element.look.fill_opacity;
        path.even_odd = element.look.even_odd;
        const Length width = Length::from_pt(element.look.width * element.matrix.scale());
        if (const auto ink = colour(element.look.stroke); ink && width > 0_pt)
            path.stroke = Stroke{*ink, width, {}};
        if (!path.fill && !path.stroke) return;
        for (const std::string& effect : element.effects)
            warn_once(effect, "\"" + effect + "\"", " is left out");
        picture_.drawing.push_back(std::move(path));
    }

    const ImageRef& image_;
    std::string_view bytes_;
    Warnings& warnings_;
    Picture picture_;
    Matrix view_;
    std::vector<Element> stack_;
    std::map<std::string, Declarations> sheet_;
    std::map<std::string, std::vector<Colour>> gradients_;
    std::string clip_;  // the clip path being read
    std::map<std::string, std::vector<Rect>> clips_;
    std::set<std::string> warned_;
    std::size_t steps_ = 0;
};

}  // namespace

Picture read_svg(const ImageRef& image, std::string_view bytes, Warnings& warnings) {
    return DrawingReader(image, bytes, warnings).run();
}

}  // namespace yaprak
