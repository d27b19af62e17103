// Document x Layout x Clinic -> Flow: every style value present, numbers and marks given,
// placeholders filled, tags made in reading order.
#pragma once
#include "base/error.hpp"
#include "model/flow.hpp"
#include "style/inline/placeholders.hpp"

namespace yaprak {

struct Clinic;
struct Document;
struct Layout;
class PatternBook;
class StyleCache;

// What a Flow may be made with, beside the page.
struct StyleResources {
    const Values* row = nullptr;  // of a personal copy
    Unknown unknown = Unknown::mark;
    // The page belongs to a generator's site, whose style sheets know more classes than the layout:
    // one that is unknown is told only where it is nearly a style of the layout.
    bool has_theme = false;
    // Must outlive the Flow; without it words of Turkish alone are divided.
    const PatternBook* patterns = nullptr;
    // Of the header picture.
    FocusPoint focus = {};
    StyleCache* cache = nullptr;  // for layouts, clinics and patterns that outlive it and stay
};

// Warns where the document's language has patterns and their file is missing. Throws Error where a
// layout names a style, colour or placeholder that does not exist. The same with and without what
// the cache keeps.
Flow resolve_styles(const Document& document, const Layout& layout, const Clinic& clinic,
                    Warnings& warnings, const StyleResources& resources = {});

}  // namespace yaprak
