// JSON of several levels, put together from parts that are JSON already.
#pragma once
#include "base/json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace yaprak {

// {"key":part,…}
inline std::string json_object(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string out;
    for (const auto& [key, part] : parts)
        out += (out.empty() ? "{" : ",") + json_string(key) + ":" + part;
    return (out.empty() ? "{" : out) + "}";
}

// [part,…]
inline std::string json_list(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "[" : ",") + part;
    return (out.empty() ? "[" : out) + "]";
}

inline std::string json_texts(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    parts.reserve(texts.size());
    for (const std::string& text : texts) parts.push_back(json_string(text));
    return json_list(parts);
}

inline std::string json_bool(bool value) {
    return value ? "true" : "false";
}

}  // namespace yaprak
