// Code between the tags of Jekyll and Hugo, {% highlight css %} … {% endhighlight %}. It is made
// Markdown's before anything else is looked for, because nothing in code means anything.
#pragma once
#include "read/source/source_map.hpp"

#include <vector>

namespace yaprak {

// The edits of a page's source, in order and apart.
[[nodiscard]] std::vector<Replacement> fence_highlights(const SourceMap& source);

}  // namespace yaprak
