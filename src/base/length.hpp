// The one unit of measure. Points (1/72 inch) inside; units appear in literals and where people
// write them. A bare double is a ratio.
#pragma once
#include <compare>

namespace yaprak {

class Length {
public:
    constexpr Length() = default;
    static constexpr Length from_pt(double points) { return Length(points); }
    static constexpr Length from_mm(double millimetres) {
        return Length(millimetres * 72.0 / 25.4);
    }

    constexpr double pt() const { return points_; }
    constexpr double mm() const { return points_ * 25.4 / 72.0; }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-points_); }
    constexpr Length& operator+=(Length other) {
        points_ += other.points_;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        points_ -= other.points_;
        return *this;
    }

    friend constexpr Length operator+(Length a, Length b) { return Length(a.points_ + b.points_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.points_ - b.points_); }
    friend constexpr Length operator*(Length a, double ratio) { return Length(a.points_ * ratio); }
    friend constexpr Length operator*(double ratio, Length a) { return Length(a.points_ * ratio); }
    friend constexpr Length operator/(Length a, double ratio) { return Length(a.points_ / ratio); }
    friend constexpr double operator/(Length a, Length b) { return a.points_ / b.points_; }

private:
    constexpr explicit Length(double points) : points_(points) {}
    double points_ = 0;
};

constexpr Length operator""_pt(long double points) {
    return Length::from_pt(double(points));
}
constexpr Length operator""_pt(unsigned long long points) {
    return Length::from_pt(double(points));
}
constexpr Length operator""_mm(long double mm) {
    return Length::from_mm(double(mm));
}
constexpr Length operator""_mm(unsigned long long mm) {
    return Length::from_mm(double(mm));
}

}  // namespace yaprak
