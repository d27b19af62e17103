// The containers that are open around the text being read, from the page itself to the innermost.
// Quotes, lists and figures nest 32 deep; what is opened deeper is flattened into the last that
// fits.
#pragma once
#include "model/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace yaprak {

enum class ContainerKind {
    root,
    quote,
    list,
    item,
    definitions,
    description,
    figure,
    grid,
    grid_cell
};

struct OpenContainer {
    ContainerKind kind = ContainerKind::root;
    Blocks blocks = {};
    List list = {};
    DefinitionList definitions = {};
    TaskState task = TaskState::none;
    std::optional<int> value = {};  // an item's own number
    std::optional<CalloutKind> callout = {};
    Spans title = {};             // of the callout
    Spans caption = {};           // of the figure
    std::string style = {};       // of the container itself
    std::string icon = {};        // likewise
    std::string next_style = {};  // of the block to come
    BreakBefore next_break = BreakBefore::none;
    std::vector<GridCell> cells = {};       // of a grid
    int columns = 2;                        // likewise
    std::string next_icon = {};             // of the block to come
    std::vector<std::string> classes = {};  // HTML's, that lie over the blocks to come
    SourcePos at = {};                      // of the first text in it
};

class ContainerStack {
public:
    // The innermost one now; null where it is too deep and flattened.
    OpenContainer* open(ContainerKind kind);
    // Closes the innermost one; nothing where it was flattened.
    std::optional<OpenContainer> close();

    OpenContainer& innermost() { return stack_.back(); }
    const OpenContainer& innermost() const { return stack_.back(); }
    OpenContainer& parent() { return stack_[stack_.size() - 2]; }  // of the innermost one
    OpenContainer& root() { return stack_.front(); }
    // Text stands at this place: that of all containers which have none yet.
    void touch(const SourcePos& at);
    // The outermost list or quote whose text begins further right than this column, or null.
    OpenContainer* right_of(int column);
    // Whether a container was flattened since this was asked last.
    bool take_flattening();

private:
    std::vector<OpenContainer> stack_ = std::vector<OpenContainer>(1);
    std::size_t depth_ = 0;      // of all but items and descriptions
    std::size_t flattened_ = 0;  // opened and not yet closed, too deep
    bool has_flattened_ = false;
};

}  // namespace yaprak
