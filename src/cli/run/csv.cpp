#include "cli/run/csv.hpp"

#include <string_view>

namespace yaprak {
namespace {

std::string csv_field(std::string_view text) {
    if (text.find_first_of(";\"\n\r") == text.npos) return std::string(text);
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
    std::string out;
    for (const std::string& field : fields)
        out += (&field == &fields.front() ? "" : ";") + csv_field(field);
    return out + "\n";
}

}  // namespace yaprak
