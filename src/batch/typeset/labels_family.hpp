// The family of what a layout's sheets are labelled with.
#pragma once
#include <string>

namespace yaprak {

struct Layout;

// That of the role "sans", else that of the text.
std::string family_of_labels(const Layout& layout);

}  // namespace yaprak
