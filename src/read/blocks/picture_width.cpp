#include "read/blocks/picture_width.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

namespace yaprak {
namespace {

struct PictureUnit {
    std::string_view name;
    Length length;
};
constexpr Length pixel = Length::from_pt(72.0 / 96);  // CSS Values 4, 6.2
constexpr PictureUnit units[] = {{"", pixel},   {"px", pixel},      {"mm", 1_mm},
                                 {"cm", 10_mm}, {"in", 72_pt},      {"pt", 1_pt},
                                 {"pc", 12_pt}, {"em", 16 * pixel}, {"rem", 16 * pixel}};
constexpr double widest = 10'000;  // of any unit

}  // namespace

std::optional<PictureWidth> parse_picture_width(std::string_view text) {
    text = trimmed(text);
    const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
    const auto value = parse_number(text.substr(0, end));
    if (!value || *value <= 0 || *value > widest) return std::nullopt;
    const std::string unit = ascii_lower(trimmed(text.substr(end)));
    if (unit == "%" || unit == "vw")
        return PictureWidth{PictureWidth::share_of_measure, std::min(*value / 100, 1.0), {}};
    for (const PictureUnit& known : units)
        if (known.name == unit) return PictureWidth{PictureWidth::length, 0, known.length * *value};
    return std::nullopt;
}

}  // namespace yaprak
