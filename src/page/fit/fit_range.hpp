// What a layout says of how far its text may give -> how it is set anywhere between tight and
// generous.
#pragma once
#include "model/fit_layout.hpp"
#include "page/fit/scale_flow.hpp"

#include <string>

namespace yaprak {

struct Layout;

// Shares go from 0, the tightest, to 1, the most generous setting.
class FitRange {
public:
    explicit FitRange(const Layout& layout);

    bool is_adjustable() const;  // whether the text can be set in more than one way
    Scales scales(double share) const;
    // How much higher the text is expected to stand: it grows with its size in both directions, and
    // with its leading.
    double growth(double from, double to) const;
    std::string type(double share) const;  // "11.2 pt on 15 pt"

private:
    Length size(double share) const;
    Length leading(double share) const;
    double spaces(double share) const;

    FitLayout fit_;
    Length size_, leading_;  // of the body, where it does not give
};

}  // namespace yaprak
