// Blocks of a grid -> its cells.
#include "read/blocks/block_builder.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr int most_columns = 6;

// A heading begins a cell and takes what follows it; without one, a block is a cell.
void add_cells(Blocks blocks, std::vector<GridCell>& cells) {
    bool takes_more = false;
    for (Block& block : blocks) {
        const bool is_heading = std::holds_alternative<Heading>(block.kind);
        if (is_heading || !takes_more) cells.push_back({{}, block.at});
        takes_more = takes_more || is_heading;
        cells.back().blocks.push_back(std::move(block));
    }
}

std::string first_class(const std::vector<std::string>& classes) {
    return classes.empty() ? std::string() : classes.back();
}

}  // namespace

void BlockBuilder::open_grid(int columns) {
    close_leaf();
    if (OpenContainer* open = stack_.open(ContainerKind::grid))
        open->columns = std::clamp(columns, 1, most_columns);
}

bool BlockBuilder::in_grid() const {
    return stack_.innermost().kind == ContainerKind::grid;
}

bool BlockBuilder::open_grid_cell() {
    if (!in_grid()) return false;
    close_leaf();
    OpenContainer& grid = stack_.innermost();
    add_cells(std::exchange(grid.blocks, {}), grid.cells);
    std::string style = first_class(grid.classes);
    if (OpenContainer* open = stack_.open(ContainerKind::grid_cell)) open->style = std::move(style);
    return true;
}

void BlockBuilder::close_grid(OpenContainer closed) {
    if (closed.kind == ContainerKind::grid_cell) {
        if (closed.blocks.empty()) return;
        const SourcePos at = closed.blocks.front().at;
        stack_.innermost().cells.push_back({std::move(closed.blocks), at, closed.style});
        return;
    }
    add_cells(std::move(closed.blocks), closed.cells);
    if (closed.cells.empty()) return;
    const SourcePos at = closed.cells.front().at;
    Block block{at, closed.style, Grid{closed.columns, std::move(closed.cells)}};
    add_block(std::move(block));
}

}  // namespace yaprak
