// A list of a drawing -> one content stream (ISO 32000-1, 8 and 11): a form, a mask or the cell of
// a pattern.
#pragma once
#include "model/drawing.hpp"
#include "pdf/paint/content_stream.hpp"
#include "pdf/paint/drawing_forms.hpp"

#include <string>

namespace yaprak {

class FormWriter {
public:
    // What is painted lies within `box`; `scale` as in ContentStream. `forms` must outlive this.
    FormWriter(DrawingForms& forms, const Rect& box, double scale)
        : forms_(forms), box_(box), seen_(box), stream_(forms.resources(), scale) {}

    // `base` leads from the list's coordinates to those of the stream.
    void paint(const DrawnList& list, const Matrix& base);
    void clip_to(const ClipOutline& clip, const Matrix& base);
    void paint_shading(const std::string& shading, const Matrix& matrix, double opacity);

    // The stream with its resources and these entries. Nothing is written afterwards.
    haru::Dict finish(const std::string& entries);
    // The same as a form; `group` are the entries of its transparency group, empty: none.
    haru::Dict finish_form(const std::string& group);

private:
    void paint(const DrawnShape& shape, const Matrix& base);
    void paint(const DrawnText& text, const Matrix& base);
    void paint(const DrawnImage& image, const Matrix& base);
    void paint(const DrawnGroup& group, const Matrix& base);
    void paint_as_group(const DrawnList& list, const Matrix& base, const DrawnGroup& look);

    void paint_plainly(const DrawnShape& shape, const Matrix& base);
    void paint_thin(const DrawnShape& shape, const Matrix& base);
    void fill(const DrawnShape& shape, const Matrix& base);
    void stroke(const DrawnShape& shape, const Matrix& base);
    Rect extent_of(const DrawnShape& shape, const Matrix& base) const;
    void show(const DrawnText& text, const Matrix& base, int mode);

    // Calls `draw` with the paint set, a soft mask around it where its opacity changes.
    template <class Draw>
    void with_paint(const Paint& paint, PaintFor purpose, const Matrix& base, Draw draw);
    void set_paint(const Paint& paint, PaintFor purpose, const Matrix& base);
    void set_stroke(const DrawnStroke& stroke, double scale);

    DrawingForms& forms_;
    Rect box_;
    Rect seen_;  // of what is painted now
    ContentStream stream_;
};

}  // namespace yaprak
