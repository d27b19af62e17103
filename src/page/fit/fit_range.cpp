#include "page/fit/fit_range.hpp"

#include "base/number.hpp"

namespace yaprak {
namespace {

template <class T>
T between(const Limits<T>& limits, double share) {
    return limits.least + (limits.most - limits.least) * share;
}

}  // namespace

FitRange::FitRange(const Layout& layout) : fit_(layout.fit), size_(10_pt), leading_(10_pt) {
    const auto body = layout.styles.find("body");
    if (body == layout.styles.end()) return;
    size_ = body->second.size.value_or(10_pt);
    leading_ = body->second.leading.value_or(size_ * 1.3);
}

Length FitRange::size(double share) const {
    return fit_.size ? between(*fit_.size, share) : size_;
}

Length FitRange::leading(double share) const {
    return fit_.leading ? size(share) * between(*fit_.leading, share)
                        : leading_ * (size(share) / size_);
}

double FitRange::spaces(double share) const {
    return fit_.spacing ? between(*fit_.spacing, share) : 1;
}

bool FitRange::is_adjustable() const {
    return size(1) > size(0) || leading(1) > leading(0) || spaces(1) > spaces(0);
}

Scales FitRange::scales(double share) const {
    const double leading_of_size = leading_ / size_;
    return {size(share) / size_, leading(share) / size(share) / leading_of_size, spaces(share),
            leading_of_size};
}

double FitRange::growth(double from, double to) const {
    return size(to) / size(from) * (leading(to) / leading(from));
}

std::string FitRange::type(double share) const {
    return number(size(share).pt(), 1) + " pt on " + number(leading(share).pt(), 1) + " pt";
}

}  // namespace yaprak
