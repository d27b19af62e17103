// Parsed, styled, composed: one stage after the other.
#include "image/svg/drawing.hpp"

#include "base/whole_number.hpp"
#include "image/file/limits.hpp"
#include "image/svg/composer.hpp"
#include "image/svg/parse.hpp"
#include "image/svg/view_box.hpp"

#include <algorithm>

namespace yaprak {
namespace {

using namespace svg;

constexpr double long_side = 2000;                // points that a drawing's longer side is read as
constexpr double smallest = 1e-6, largest = 1e6;  // units of a drawing's sides

// How large the drawing is, and how its coordinates lead there.
struct Frame {
    Viewport size;      // in its own units
    Viewport viewport;  // what per cents within are of
    Matrix matrix;      // to points
    double scale = 1;   // from its units to points
};

// A side is what the root says in absolute units; "100%" says nothing.
std::optional<double> side_of(const Tree& tree, Name name) {
    const std::string_view said = tree.get(0, name);
    if (said.find('%') != std::string_view::npos) return std::nullopt;
    const auto side = read_length(said, {}, Axis::other);
    return side && *side > smallest && *side < largest ? side : std::nullopt;
}

std::optional<Frame> frame_of(const Tree& tree) {
    auto width = side_of(tree, Name::width), height = side_of(tree, Name::height);
    const auto view = read_view_box(tree.get(0, Name::view_box));
    if (view) {
        if (!width && !height) width = view->width, height = view->height;
        if (!width) width = *height * view->width / view->height;
        if (!height) height = *width * view->height / view->width;
    }
    if (!width || !height) return std::nullopt;
    Frame frame;
    frame.size = frame.viewport = {*width, *height};
    frame.scale = long_side / std::max(*width, *height);
    frame.matrix = Matrix::scaled(frame.scale, frame.scale);
    if (view) {
        const std::string_view ratio = tree.get(0, Name::preserve_aspect_ratio);
        frame.matrix = frame.matrix.after(fitted(*view, frame.size, ratio));
        frame.viewport = {view->width, view->height};
    }
    return frame;
}

class DrawingReader {
public:
    DrawingReader(const ImageRef& image, const FontBook* fonts, Warnings& warnings)
        : image_(image), file_(image.file.generic_string()), fonts_(fonts), warnings_(warnings) {}

    Picture run(std::string_view bytes) {
        const Tree tree = parse(bytes, file_, warnings_);
        if (tree.elements.empty() || tree[0].tag != Tag::svg)
            throw Error(Code::image_unreadable, {}, " is no SVG picture");
        const auto frame = frame_of(tree);
        if (!frame) throw Error(Code::image_unreadable, {}, " does not say how large it is");
        Drawing drawing = composed(tree, *frame);
        if (drawing.list.items.empty())
            throw Error(Code::image_unreadable, {}, " draws nothing that could be set");
        Picture picture;
        picture.coding = PictureCoding::drawing;
        picture.width = rounded(frame->size.width * frame->scale, 1, int(long_side));
        picture.height = rounded(frame->size.height * frame->scale, 1, int(long_side));
        picture.drawing = std::make_shared<const Drawing>(std::move(drawing));
        return picture;
    }

private:
    Drawing composed(const Tree& tree, const Frame& frame) {
        Budget budget;
        Teller teller(tree, file_, warnings_);
        const Cascade cascade(tree, budget, teller);
        Variables variables(budget);
        Styler styler(tree, cascade, variables);
        Composer composer({tree, cascade, styler, teller, budget, image_, fonts_});
        Scene scene;
        scene.matrix = frame.matrix;
        scene.viewport = frame.viewport;
        return composer.run(scene);
    }

    const ImageRef& image_;
    FileName file_;
    const FontBook* fonts_;
    Warnings& warnings_;
};

}  // namespace

// What is thrown below says what is wrong, not where, nor of which picture.
Picture read_svg(const ImageRef& image, std::string_view bytes, Warnings& warnings,
                 const FontBook* fonts) {
    try {
        return DrawingReader(image, fonts, warnings).run(bytes);
    } catch (const TransientError&) {
        throw;
    } catch (const Error& error) {
        const std::string& problem = error.finding().problem;
        if (!problem.starts_with(' ')) throw error.placed(image.at);
        throw Error(Code::image_unreadable, image.at, called(image) + problem,
                    "save it as plain SVG, with text as paths, or as a PNG");
    }
}

}  // namespace yaprak
