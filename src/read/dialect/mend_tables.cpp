// Tables as GFM reads them (GitHub Flavored Markdown 0.29, 4.10) -> what md4c 0.4.8 needs to read
// them so: three signs in each cell of "|-|-|" below the head, where GFM asks for one dash; a blank
// in an empty cell, for md4c takes "||" for no cell and moves the row's other cells to the left.
#include "read/dialect/passes.hpp"

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

// Line by line: a delimiter row makes a table of the line before it and of those that follow, up to
// a blank one. Code is not told from text here; each edit only adds.
std::vector<Replacement> edits_of_tables(std::string_view body) {
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

bool has_tables_to_mend(std::string_view body) {
    return !edits_of_tables(body).empty();
}

std::vector<Replacement> mend_tables(const PassInput& input) {
    std::vector<Replacement> edits = edits_of_tables(input.scan.body);
    std::erase_if(edits, [&](const Replacement& edit) { return input.scan.is_code(edit.offset); });
    return edits;
}

}  // namespace

const SourcePass tables_pass = {has_tables_to_mend, mend_tables};

}  // namespace yaprak
