// What a page says of itself before its text.
#pragma once
#include "base/date.hpp"
#include "base/source.hpp"
#include "model/focus_point.hpp"
#include "model/spans.hpp"

#include <map>
#include <optional>
#include <string>

namespace yaprak {

struct FrontMatter {
    Spans title;        // from the front matter, else the first heading, else the file's name
    Spans description;  // the lead, with its inline marks
    std::string category;
    std::string role;  // who signs the page: "Uzm. Dr. …"
    std::string client;
    std::string lang;  // BCP 47; empty: the clinic's
    SourcePos lang_at;
    std::string layout;
    SourcePos layout_at;
    std::optional<Date> date;
    int image = -1;  // the header picture, index into Document::images
    std::string image_alt;
    bool image_is_decoration = false;  // its alternative text is there and empty
    Spans image_caption = {};          // what stands under it
    std::optional<FocusPoint> image_focus = {};
    bool published = true;
    std::map<std::string, std::string> values;  // every scalar by its key, the unknown ones too
};

}  // namespace yaprak
