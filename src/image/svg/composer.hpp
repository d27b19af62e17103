// Elements with their styles -> the list of what is painted. The parts of it lie in files by topic:
// compose.cpp (the walk), gradients.cpp, patterns.cpp, clips.cpp, markers.cpp, images.cpp,
// texts.cpp.
#pragma once
#include "image/svg/budget.hpp"
#include "image/svg/style.hpp"
#include "image/svg/teller.hpp"
#include "model/drawing.hpp"
#include "model/image_ref.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace yaprak {
class FontBook;
}

namespace yaprak::svg {

class FontChoice;

// Where an element stands.
struct Scene {
    Matrix matrix;  // from its coordinates to those of the list
    Viewport viewport;
    std::size_t depth = 0;
    bool in_clip = false;            // only outlines count, and all are filled
    bool in_luminance = false;       // colours are how light they are
    const Style* context = nullptr;  // of the shape that a marker stands on
};

// What a composer is given. All must outlive it.
struct Source {
    const Tree& tree;
    const Cascade& cascade;
    Styler& styler;
    Teller& teller;
    Budget& budget;
    const ImageRef& image;
    const FontBook* fonts;  // nullptr: texts are left out
};

class Composer {
public:
    explicit Composer(const Source& source)
        : tree_(source.tree),
          styler_(source.styler),
          teller_(source.teller),
          budget_(source.budget),
          image_(source.image),
          fonts_(source.fonts) {}

    // Paints the root's content through `scene`, whose matrix leads to the drawing.
    Drawing run(const Scene& scene);

private:
    using Box = std::optional<Rect>;
    using BoxOf = std::function<Box()>;

    // Of a clip path, mask or pattern: what each use of it adds to what is painted.
    struct Content {
        std::shared_ptr<const DrawnList> list;
        std::size_t painted = 0, forms = 0;
    };

    // ---- the walk ----
    void compose(Index element, const Style& outer, const Scene& scene, DrawnList& out);
    void compose_styled(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_content(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_children(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_switch(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_use(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_viewport(Index element, const Style& style, const Scene& scene, const Rect& box,
                          DrawnList& out);
    void compose_nested(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void compose_shape(Index element, const Style& style, const Scene& scene, DrawnList& out);
    void paint_shape(Index element, const Style& style, const Scene& scene, DrawnShape& shape);
    void spend_element();
    void tell_living_parts();
    void tell_unpainted(Index element);
    void tell_effects(Index element, const Style& style);
    std::optional<double> length(Index element, Name name, const Style& style, const Scene& scene,
                                 Axis axis);
    bool enter(Index element, Index asking);  // false where it is being entered already
    void leave() { active_.pop_back(); }

    // ---- paints (gradients.cpp, patterns.cpp) ----
    std::optional<Paint> paint_of(const PaintSource& source, double opacity, const Style& style,
                                  const Scene& scene, Index element, const BoxOf& box);
    std::shared_ptr<const DrawnStroke> stroke_of(const Style& style, const Scene& scene,
                                                 Index element, const BoxOf& box);
    Paint plain_paint(const Rgba& colour, double opacity, const Scene& scene) const;
    std::optional<Paint> paint_of_server(Index server, double opacity, const Scene& scene,
                                         const BoxOf& box);
    std::optional<Paint> gradient_paint(Index server, double opacity, const Scene& scene,
                                        const BoxOf& box);
    std::optional<Paint> pattern_paint(Index server, double opacity, const Scene& scene,
                                       const BoxOf& box);
    std::shared_ptr<const GradientStops> stops_of(const std::vector<Index>& chain,
                                                  const Scene& scene);
    std::vector<Index> template_chain(Index server);
    std::string_view chain_value(const std::vector<Index>& chain, Name name) const;

    // ---- clips and masks (clips.cpp) ----
    void wrap(Index element, const Style& style, const Scene& scene, DrawnList own, DrawnList& out);
    void mix(Index element, const Style& style, DrawnList& own, DrawnGroup& group);
    bool add_clip(Index clip, const Scene& scene, const BoxOf& box, DrawnGroup& group);
    bool add_mask(Index mask, const Scene& scene, const BoxOf& box, DrawnGroup& group);
    std::shared_ptr<const DrawnList> content_of(Index element, const Scene& scene, bool in_clip,
                                                bool in_luminance);

    // ---- markers.cpp ----
    void compose_markers(Index element, const Style& style, const Scene& scene,
                         const std::vector<PathStep>& steps, DrawnList& out);

    // ---- images.cpp ----
    void compose_image(Index element, const Style& style, const Scene& scene, DrawnList& out);
    int picture_of(Index element);

    // ---- texts.cpp ----
    void compose_text(Index element, const Style& style, const Scene& scene, DrawnList& out);
    friend class TextComposer;

    const Tree& tree_;
    Styler& styler_;
    Teller& teller_;
    Budget& budget_;
    const ImageRef& image_;
    const FontBook* fonts_;
    Drawing drawing_;
    std::shared_ptr<FontChoice> font_choice_;  // made for the first text
    double root_scale_ = 1;                    // of the outermost viewport's units to the drawing's
    std::vector<Index> active_;                // what is being used, from the outside in
    std::map<std::pair<Index, int>, Content> contents_;
    std::map<std::pair<Index, bool>, std::shared_ptr<const GradientStops>> stops_;
    std::map<Index, int> pictures_;  // by element; -1: none that could be set
};

// The matrix from a box's own shares, 0 to 1, to where it stands.
inline Matrix matrix_of_box(const Rect& box) {
    return {box.width.pt(), 0, 0, box.height.pt(), box.x.pt(), box.y.pt()};
}

}  // namespace yaprak::svg
