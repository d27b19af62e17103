// What a file says of itself.
#pragma once
#include "base/date.hpp"
#include "base/source.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string category;
    std::string lang = "tr";
    SourcePos lang_at;           // where the author said so
    bool right_to_left = false;  // how pages lie beside each other
    std::optional<Date> date;
};

}  // namespace yaprak
