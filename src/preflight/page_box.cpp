#include "preflight/page_box.hpp"

#include <algorithm>

namespace yaprak {

PageBox common(const PageBox& a, const PageBox& b) {
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right),
            std::min(a.top, b.top)};
}

PageBox led(const Matrix& m, const PageBox& box) {
    OutlineBox corners;
    for (const double x : {box.left, box.right})
        for (const double y : {box.bottom, box.top}) corners.add(m, x, y);
    return *corners.box();
}

void OutlineBox::add(const Matrix& m, double x, double y) {
    const Point at = m({Length::from_pt(x), Length::from_pt(y)});
    if (!box_) box_ = PageBox{at.x.pt(), at.y.pt(), at.x.pt(), at.y.pt()};
    box_->left = std::min(box_->left, at.x.pt());
    box_->right = std::max(box_->right, at.x.pt());
    box_->bottom = std::min(box_->bottom, at.y.pt());
    box_->top = std::max(box_->top, at.y.pt());
}

}  // namespace yaprak
