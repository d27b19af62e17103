// The elements of one drawing: what is painted (paint_drawing.cpp), and what it is painted with
// (drawing_paints.cpp).
#pragma once
#include "model/drawing.hpp"
#include "svg/definitions.hpp"

#include <map>
#include <memory>
#include <string>

namespace yaprak {

class DrawingPainter {
public:
    // Both must outlive this.
    DrawingPainter(const Drawing& drawing, SvgDefinitions& definitions)
        : drawing_(drawing), definitions_(definitions) {}

    std::string run();

private:
    void paint(const DrawnList& list, std::string& out);
    void paint(const DrawnShape& shape, std::string& out);
    void paint(const DrawnText& text, std::string& out);
    void paint(const DrawnImage& image, std::string& out);
    void paint(const DrawnGroup& group, std::string& out);

    // Attributes; `own` leads from the element's coordinates to the list's.
    std::string fill(const std::optional<Paint>& paint, const Matrix& own);
    std::string stroke(const DrawnStroke& stroke, const Matrix& own);
    std::string paint_attributes(const char* property, const Paint& paint, const Matrix& own);
    // Ids of what is defined once.
    std::string server_of(const Paint& paint, const Matrix& own);
    std::string define(const Gradient& gradient, const Matrix& matrix);
    std::string define(const Tiling& tiling, const Matrix& matrix);
    std::string clip(const ClipOutline& outline);
    std::string mask(const SoftMask& mask);
    const std::string& list(const std::shared_ptr<const DrawnList>& list);

    const Drawing& drawing_;
    SvgDefinitions& definitions_;
    std::map<std::string, std::string> servers_;     // ids by what paints and its matrix
    std::map<const void*, int> numbers_;             // of what paints, by its first use
    std::map<const DrawnList*, std::string> lists_;  // only ever looked up
};

}  // namespace yaprak
