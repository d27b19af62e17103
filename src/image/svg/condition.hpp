// The conditions of "@media" (Media Queries 4) and "@supports" (CSS Conditional 3) on paper.
#pragma once
#include <optional>
#include <string_view>

namespace yaprak::svg {

// Paper is light, does not move, and has all colours. Nothing where a condition is of a kind that
// paper says nothing of, as the width of a window: its rules are left out, and told of.
[[nodiscard]] std::optional<bool> media_apply(std::string_view query);

// Whether what the condition asks for is read here.
[[nodiscard]] bool is_supported(std::string_view condition);

}  // namespace yaprak::svg
