#include "read/short_delimiters.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t shortest_cell = 3;

bool is_delimiter_row(std::string_view row) {
    return row.find('-') != row.npos && row.find('|') != row.npos &&
           row.find_first_not_of("|:- \t\r") == row.npos;
}

// A cell is a run of dashes, with a colon at either end or none.
void lengthen_cells(std::string_view row, std::size_t offset, std::vector<Edit>& edits) {
    const char* const signs = ":-";
    for (std::size_t begin = row.find_first_of(signs); begin != row.npos;) {
        const std::size_t end = std::min(row.find_first_not_of(signs, begin), row.size());
        const std::size_t dash = row.find('-', begin);
        if (end - begin < shortest_cell && dash < end) edits.push_back({offset + dash, 0, "--"});
        begin = row.find_first_of(signs, end);
    }
}

}  // namespace

std::vector<Edit> lengthen_delimiters(std::string_view body) {
    std::vector<Edit> edits;
    bool below_cells = false;
    for (std::size_t begin = body.find('|') == body.npos ? body.size() : 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        const std::string_view line = body.substr(begin, end - begin);
        const std::size_t text = std::min(line.find_first_not_of("> \t"), line.size());
        if (below_cells && is_delimiter_row(line.substr(text)))
            lengthen_cells(line.substr(text), begin + text, edits);
        below_cells = line.find('|') != line.npos;
        begin = end + 1;
    }
    return edits;
}

}  // namespace yaprak
