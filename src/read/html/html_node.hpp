// What the tree says of a node, as text.
#pragma once
#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// In lower case.
[[nodiscard]] std::string name_of(const GumboElement& element);

// Empty where the element has none of that name.
[[nodiscard]] std::string_view attribute(const GumboElement& element, const char* name);
[[nodiscard]] bool has_attribute(const GumboElement& element, const char* name);
// The words of its class attribute.
[[nodiscard]] std::vector<std::string> classes_of(const GumboElement& element);
// The whole number at the attribute's head, as HTML reads them; `otherwise` where there is none.
[[nodiscard]] int integer_attribute(const GumboElement& element, const char* name, int otherwise);

[[nodiscard]] bool is_element(const GumboNode& node);
// Its elements; comments and texts are left out.
[[nodiscard]] std::vector<const GumboElement*> child_elements(const GumboElement& element);
[[nodiscard]] bool is_blank_text(const GumboNode& node);

}  // namespace yaprak
