// The browser's side of a preview: one HTML page, its style sheet and its script.
#pragma once
#include <string_view>

namespace yaprak {

// The script asks for /state and for each page that is new, and listens to /events. It stands where
// it stood: pages are changed in their places.
[[nodiscard]] std::string_view preview_html();
[[nodiscard]] std::string_view preview_style();
[[nodiscard]] std::string_view preview_script();

}  // namespace yaprak
