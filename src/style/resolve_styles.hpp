// Document x Layout x Clinic -> Flow: every style value present, numbers and marks given,
// placeholders filled, tags made in reading order.
#pragma once
#include "base/error.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/flow.hpp"
#include "model/layout.hpp"
#include "style/inline/placeholders.hpp"

namespace yaprak {

class StyleCache;

// `row`, where given, holds the values of a personal copy. Throws Error where a layout names a
// style, colour or placeholder that does not exist. The same with and without what `cache` keeps,
// which is for layouts and clinics that outlive it.
Flow resolve_styles(const Document& document, const Layout& layout, const Clinic& clinic,
                    Warnings& warnings, const Values* row = nullptr, StyleCache* cache = nullptr);

}  // namespace yaprak
