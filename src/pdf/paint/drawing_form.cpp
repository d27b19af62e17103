#include "pdf/paint/drawing_form.hpp"

#include "pdf/paint/drawing_forms.hpp"
#include "pdf/paint/form_writer.hpp"

namespace yaprak {

int drawing_number(const Picture& picture, Resources& resources) {
    if (const int known = resources.drawing_number(picture); known >= 0) return known;
    const Rect box{0_pt, 0_pt, Length::from_pt(picture.width), Length::from_pt(picture.height)};
    DrawingForms forms(*picture.drawing, resources);
    FormWriter writer(forms, box, 1);
    writer.paint(picture.drawing->list, {1, 0, 0, -1, 0, double(picture.height)});
    const char* const group = forms.has_blend_modes() ? "/S/Transparency/I true" : "";
    return resources.add_drawing(picture, writer.finish_form(group));
}

}  // namespace yaprak
