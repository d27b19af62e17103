// What a layout may put into an area of its own.
#pragma once
#include "base/length.hpp"
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
    recipient,
    byline,
    contents,
    card,
    clinic,
    code,
    map,
    notes,
    signature,
    appointments,
    fields,
    picture,
    text,
};

struct Part {
    PartKind kind = PartKind::text;
    std::string text;            // a template; a set's name; a picture's path
    std::string style = "body";  // how the text looks
    SourcePos at = {};
    std::string alt = {};            // what a picture shows; empty: it is decoration
    Length width = {}, height = {};  // of a picture, at most
};

}  // namespace yaprak
