// ICC profiles of screens: three colorants and a curve (ICC.1:2010, 8.3.3) <-> what they mean. What
// a profile calls itself does not count.
#pragma once
#include <string>
#include <string_view>

namespace yaprak {

// Whether the colorants and the curves are those of sRGB, as near as eight bits can tell.
[[nodiscard]] bool means_srgb(std::string_view profile);

// The colours of pictures whose files say them by numbers of ITU-T H.273, with the curve of sRGB.
enum class Primaries { display_p3, rec2020 };
[[nodiscard]] std::string profile_of(Primaries primaries);

}  // namespace yaprak
