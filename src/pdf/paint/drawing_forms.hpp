// What the streams of one drawing share: shadings, patterns, masks, each written once.
#pragma once
#include "pdf/objects/haru.hpp"
#include "pdf/paint/resources.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

// Which of a gradient's stops' values a shading shows.
enum class Shown { colours, opacities };

class DrawingForms {
public:
    // Both must outlive this.
    DrawingForms(const Drawing& drawing, Resources& resources)
        : drawing_(drawing), resources_(resources) {}

    Resources& resources() { return resources_; }
    const Picture& picture(int number) const { return *drawing_.pictures[std::size_t(number)]; }

    // A shading as its dictionary, in its own coordinates, so far as it reaches within `box`, which
    // `matrix` leads to. ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4.
    std::string shading(const Gradient& gradient, Shown shown, const Matrix& matrix,
                        const Rect& box);
    // A pattern of it (8.7.4), through `matrix`.
    haru::Dict gradient_pattern(const Gradient& gradient, const Matrix& matrix, const Rect& box);
    // A tiling pattern (8.7.3), `base` leading from the coordinates of the list that asks for it.
    haru::Dict tiling_pattern(const Tiling& tiling, const Matrix& base);
    // The form that a soft mask is made from (11.6.5.3); `box` is what it may cover.
    haru::Dict mask_form(const SoftMask& mask, const Matrix& base, const Rect& box);
    haru::Dict opacity_form(const Gradient& gradient, double opacity, const Matrix& matrix,
                            const Rect& box, const Rect& seen);

    void note_blend_mode() { has_blend_modes_ = true; }
    bool has_blend_modes() const { return has_blend_modes_; }

private:
    std::string key_of(const void* shared, const Matrix& matrix);
    haru::Dict function(const std::shared_ptr<const GradientStops>& stops, Shown shown);
    std::string colour_space(const GradientStops& stops, Shown shown) const;

    const Drawing& drawing_;
    Resources& resources_;
    bool has_blend_modes_ = false;
    std::map<const void*, int> numbers_;  // of what is shared, in the order of its first use
    std::map<std::string, haru::Dict> made_;
    std::map<std::pair<const void*, Shown>, haru::Dict> functions_;
};

// A matrix as PDF writes it, "[1 0 0 1 0 0]".
std::string array_of(const Matrix& matrix);
// A box as PDF writes it, "[left bottom right top]".
std::string array_of(const Rect& box);

}  // namespace yaprak
