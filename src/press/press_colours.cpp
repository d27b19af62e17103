#include "press/press_colours.hpp"

#include "base/text.hpp"
#include "press/few_inks.hpp"

#include <algorithm>
#include <cmath>

namespace yaprak {
namespace {

constexpr double same = 1.0 / 512;  // half a step of eight bits
constexpr double dark = 0.06;       // luminance: of a text colour that means black
constexpr Length large =
    Length::from_mm(20);  // both ways: an area that black ink alone leaves grey

constexpr Length small_text = 12_pt;  // below it plates that do not meet blur the letters
constexpr double light = 82;          // CIELAB's L*: of tints, which nothing is laid beside
// ΔE*ab of 1 cannot be seen; letters of a text are thin, and sharpness counts for more.
constexpr InkTolerance of_solids = {{1, 1, 1.5}};
constexpr InkTolerance of_tints = {{1.5, 3, 2}};
constexpr InkTolerance of_small_text = {{14, 9, 4}};

constexpr std::size_t most_kept = 20'000;  // colours: a drawing may have thousands

bool is_neutral(const Rgb& c) {
    const auto [least, most] = std::minmax({c.red, c.green, c.blue});
    return most - least < same;
}

}  // namespace

PressColours::PressColours(const InkProfile& profile, const PressLayout& press, const Colour& ink,
                           const SourcePos& at, Warnings& warnings, ConvertedColours& converted)
    : profile_(profile),
      press_(press),
      ink_(ink),
      at_(at),
      warnings_(warnings),
      converted_(converted) {
    if (converted.inks.size() + converted.few_inks.size() > most_kept) converted = {};
}

Cmyk PressColours::limited(Cmyk inks) const {
    const double coloured = inks.cyan + inks.magenta + inks.yellow;
    const double room = std::max(press_.ink_limit - inks.key, 0.0);
    if (coloured <= room || coloured <= 0) return inks;
    for (double* ink : {&inks.cyan, &inks.magenta, &inks.yellow}) *ink *= room / coloured;
    return inks;
}

Colour PressColours::black(double share, const ColourUse& use) const {
    const bool is_large = use.extent.width >= large && use.extent.height >= large;
    if (share >= 1 && is_large && press_.rich_black) return *press_.rich_black;
    return Cmyk{0, 0, 0, share};
}

Colour PressColours::inks_of(const Rgb& colour, const ColourUse& use) {
    if (is_neutral(colour)) return black(profile_.black_of(colour.green), use);
    const auto [known, is_new] =
        converted_.inks.try_emplace({colour.red, colour.green, colour.blue}, Cmyk{});
    if (is_new) known->second = limited(profile_.inks_of(colour));
    if (use.in_drawing) return known->second;
    return plain(known->second,
                 use.kind == ColourUse::Kind::text && use.extent.height < small_text);
}

// Gradients of drawings keep the profile's inks: stops of other inks would not blend.
Cmyk PressColours::plain(const Cmyk& inks, bool is_small_text) {
    const auto [known, is_new] = converted_.few_inks.try_emplace(
        {inks.cyan, inks.magenta, inks.yellow, inks.key, is_small_text}, inks);
    if (!is_new) return known->second;
    const InkLook look = [this](const Cmyk& one) { return profile_.look_of(one); };
    const bool is_tint = look(inks)[0] >= light;
    return known->second = limited(few_inks(inks, look,
                                            is_small_text ? of_small_text
                                            : is_tint     ? of_tints
                                                          : of_solids));
}

Colour PressColours::settled(Spot spot) {
    const auto [known, is_new] = spots_.try_emplace(spot.name, spot.substitute);
    if (!is_new && known->second != spot.substitute && told_.insert(spot.name).second)
        warnings_.add(Code::value_ignored, at_,
                      "the spot ink " + in_quotes(spot.name) + " has two substitutes",
                      "one plate has one colour: the first is taken");
    spot.substitute = known->second;
    return spot;
}

Colour PressColours::operator()(const Colour& colour, const ColourUse& use) {
    if (const auto* spot = std::get_if<Spot>(&colour)) return settled(*spot);
    if (std::holds_alternative<Cmyk>(colour)) return colour;
    if (!use.in_drawing && colour == ink_ && luminance(colour) < dark) return black(1, use);
    const auto* grey = std::get_if<Grey>(&colour);
    if (grey && !use.in_drawing) return black(1 - grey->level, use);
    return inks_of(to_rgb(colour), use);
}

Colour on_screen(const Colour& colour, const InkProfile& profile) {
    if (const auto* inks = std::get_if<Cmyk>(&colour)) return profile.on_screen(*inks);
    const auto* spot = std::get_if<Spot>(&colour);
    if (!spot) return colour;
    const Cmyk& all = spot->substitute;
    return profile.on_screen({all.cyan * spot->tint, all.magenta * spot->tint,
                              all.yellow * spot->tint, all.key * spot->tint});
}

}  // namespace yaprak
