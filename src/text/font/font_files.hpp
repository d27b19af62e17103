// A folder -> the files of fonts in it, and those that hold fonts in a form that cannot be used.
#pragma once
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

namespace yaprak {

// All files in the folder and in those within it, sorted; hidden ones and folders are passed over.
// What a link leads to counts as a file, even where it leads nowhere.
[[nodiscard]] std::vector<std::filesystem::path> files_for_fonts(
    const std::filesystem::path& folder);

// By its ending: .ttf, .otf, .ttc, .otc.
[[nodiscard]] bool is_font_file(const std::filesystem::path& path);

// What a font is that only browsers, old printers or old Macintoshes read; nothing for all else.
[[nodiscard]] std::optional<std::string_view> other_form_of(const std::filesystem::path& path);

}  // namespace yaprak
