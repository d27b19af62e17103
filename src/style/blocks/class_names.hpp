// The classes of well-known themes of web sites (Bootstrap, Minimal Mistakes, Chirpy, Just the
// Docs, Tailwind), which pages carry in kramdown's {: .name} -> what they mean on paper.
#pragma once
#include "model/document.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace yaprak {

struct WebLook {};  // how something looks on a web page: nothing on paper

using ClassMeaning = std::variant<WebLook, CalloutKind, TextAlign, BreakBefore>;

// Nothing where no such theme has the class.
[[nodiscard]] std::optional<ClassMeaning> meaning_of_class(std::string_view name);

// The block as its class means it, without the class.
[[nodiscard]] Block with_meaning(const Block& block, const ClassMeaning& meaning);

}  // namespace yaprak
