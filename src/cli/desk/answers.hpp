// What the desk's routes have in common: a field of a form, and answers that say no.
#pragma once
#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/desk/json_parts.hpp"
#include "http/message.hpp"

#include <string>

namespace yaprak {

// Without the spaces around it; empty where the form has none.
inline std::string field(const http::Form& form, const std::string& name) {
    const auto found = form.find(name);
    return found == form.end() ? std::string() : std::string(trimmed(found->second));
}

inline http::Response missing() {
    return http::json(json_object({{"error", json_string("gone")}}), 404);
}

inline http::Response refused(const Error& error) {
    return http::json(json_object({{"error", json_string(error.finding().problem)},
                                   {"hint", json_string(error.finding().hint)}}),
                      422);
}

}  // namespace yaprak
