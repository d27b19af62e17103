// One JSON object -> what is asked of a worker or of the library. docs/reference/worker.md lists
// its keys.
#pragma once
#include "library/typesetter.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace yaprak {

struct JsonRequest {
    TypesetRequest typeset;
    std::optional<std::string> out;  // the file; none: the answer holds the PDF
};

// Whether the page's text comes beside the request.
enum class PageIs { asked, given };

// `number` is the line's, from 1. `id` gets the request's id as JSON, even where what follows is
// wrong. Throws Error (usage) for what is no JSON object of known keys and values.
JsonRequest read_request(std::string_view line, int number, std::string& id,
                         PageIs page = PageIs::asked);

}  // namespace yaprak
