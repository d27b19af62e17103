// Line by line: a delimiter row makes a table of the line before it and of those that follow, up to
// a blank one.
#include "read/dialect/mend_tables.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t shortest_cell = 3;

// A line without what quotes and lists put before it.
struct Row {
    std::string_view text;
    std::size_t offset = 0;
};

bool is_delimiter_row(std::string_view row) {
    return row.find('-') != row.npos && row.find('|') != row.npos &&
           row.find_first_not_of("|:- \t\r") == row.npos;
}

// A cell is a run of dashes, with a colon at either end or none.
void lengthen_cells(const Row& row, std::vector<Replacement>& edits) {
    const char* const signs = ":-";
    for (std::size_t begin = row.text.find_first_of(signs); begin != row.text.npos;) {
        const std::size_t end = std::min(row.text.find_first_not_of(signs, begin), row.text.size());
        const std::size_t dash = row.text.find('-', begin);
        if (end - begin < shortest_cell && dash < end)
            edits.push_back({row.offset + dash, 0, "--"});
        begin = row.text.find_first_of(signs, end);
    }
}

void fill_empty_cells(const Row& row, std::vector<Replacement>& edits) {
    for (std::size_t at = row.text.find("||"); at != row.text.npos;
         at = row.text.find("||", at + 1))
        if (at == 0 || row.text[at - 1] != '\\') edits.push_back({row.offset + at + 1, 0, " "});
}

}  // namespace

std::vector<Replacement> mend_tables(std::string_view body) {
    std::vector<Replacement> edits;
    Row above;
    bool in_table = false;
    for (std::size_t begin = body.find('|') == body.npos ? body.size() : 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        const std::string_view line = body.substr(begin, end - begin);
        const std::size_t text = std::min(line.find_first_not_of("> \t"), line.size());
        const Row row{line.substr(text), begin + text};
        if (above.text.find('|') != above.text.npos && is_delimiter_row(row.text) && !in_table) {
            fill_empty_cells(above, edits);
            lengthen_cells(row, edits);
            in_table = true;
        } else if (in_table) {
            fill_empty_cells(row, edits);
        }
        in_table = in_table && row.text.find_first_not_of(" \t\r") != row.text.npos;
        above = row;
        begin = end + 1;
    }
    return edits;
}

}  // namespace yaprak
