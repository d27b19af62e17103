// How the dialects name their boxes, and which of GitHub's five kinds each one is.
#pragma once
#include <string_view>

namespace yaprak {

// "NOTE", "TIP", "IMPORTANT", "WARNING" or "CAUTION" of a name in any case; empty: not known.
[[nodiscard]] std::string_view callout_kind(std::string_view name);

}  // namespace yaprak
