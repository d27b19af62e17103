#include "batch/table/list_cell.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool is_figure_at(std::string_view text, std::size_t i) {
    return i < text.size() && is_ascii_digit(char32_t(static_cast<unsigned char>(text[i])));
}

std::size_t end_of_part(std::string_view cell, char sign, std::size_t from) {
    while (true) {
        const std::size_t end = std::min(cell.find(sign, from), cell.size());
        const bool is_decimal = end > 0 && end < cell.size() && sign == ',' &&
                                is_figure_at(cell, end - 1) && is_figure_at(cell, end + 1);
        if (!is_decimal) return end;
        from = end + 1;
    }
}

}  // namespace

std::vector<std::string> parts_of_cell(std::string_view cell) {
    const char sign = cell.find('\n') != cell.npos ? '\n' : cell.find(';') != cell.npos ? ';' : ',';
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = end_of_part(cell, sign, at);
        const std::string_view part = trimmed(cell.substr(at, end - at));
        if (!part.empty()) parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

std::string cell_of_parts(const std::vector<std::string>& texts) {
    for (const char* sign : {", ", "; ", "\n"}) {
        std::string cell = joined(texts, sign);
        if (!cell.starts_with('[') && parts_of_cell(cell) == texts) return cell;
    }
    std::vector<std::string> written;
    written.reserve(texts.size());
    for (const std::string& text : texts) written.push_back(json_string(text));
    return "[" + joined(written, ",") + "]";
}

}  // namespace yaprak
