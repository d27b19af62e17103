// What a layout may put into an area of its own.
#pragma once
#include "base/source.hpp"

#include <cstdint>
#include <string>

namespace yaprak {

// What may stand in such a rectangle.
enum class PartKind : std::uint8_t {
    hero,
    logo,
    kicker,
    title,
    lead,
    byline,
    contents,
    card,
    clinic,
    code,
    map,
    notes,
    signature,
    appointments,
    text,
};

struct Part {
    PartKind kind = PartKind::text;
    std::string text;            // of PartKind::text, a template; of a signature the set's name
    std::string style = "body";  // ... and how it looks
    SourcePos at;
};

}  // namespace yaprak
