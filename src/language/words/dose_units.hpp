// The units that doses are written in: signs and words of all languages that a handout is checked
// in. Line breaking keeps them with their number, and the checks of doses know a dose by them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yaprak {

enum class DoseUnitKind : std::uint8_t {
    plain,             // mg, ml, tablet, капель
    microgram_sign,    // µg, ug: read as mg
    unit_letter,       // U, IU, Ü: read as a figure
    cubic_centimetre,  // cc: read as U
};

// "mg" is 0.001 of the mass ('m'), "ml" 0.001 of the volume ('v'); 0 for what is counted.
struct UnitScale {
    char dimension = 0;
    double scale = 0;
};

struct DoseUnit {
    std::size_t length = 0;  // bytes, with endings and points: "I.U.", "üniteden", "yemek kaşığı"
    DoseUnitKind kind = DoseUnitKind::plain;
    UnitScale scale;
};

// The unit that `text` begins with, in small letters or capitals, with the endings of Turkish and
// Russian. Endings behind an apostrophe or a hyphen are left out: of "mg'lık" it takes "mg".
[[nodiscard]] std::optional<DoseUnit> dose_unit_at(std::string_view text, std::string_view lang);

// Whether a unit may be written with it: a letter or the sign for micro.
[[nodiscard]] bool is_unit_letter(char32_t c);

// "units", "ünite", "Einheiten": international units by their name in the language.
[[nodiscard]] std::string_view name_of_units(std::string_view lang);

// "mikrogram", "micrograms".
[[nodiscard]] std::string_view name_of_micrograms(std::string_view lang);

}  // namespace yaprak
