#include "read/prepare_markdown.hpp"

namespace yaprak {

std::vector<Edit> prepare_markdown(std::string_view, const FileName&, int, Reading&) {
    return {};
}

}  // namespace yaprak
