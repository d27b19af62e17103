#include "batch/workshop.hpp"

#include "read/read_layout.hpp"

namespace yaprak {

const Layout& Workshop::layout(const std::string& name, const SourcePos& asked_at) {
    const auto known = layouts_.find(name);
    if (known != layouts_.end()) return known->second;
    return layouts_.emplace(name, read_layout(name, context_.layout_folders, asked_at))
        .first->second;
}

const std::vector<std::string>& Workshop::layout_names() {
    if (!layout_names_) layout_names_ = list_layouts(context_.layout_folders);
    return *layout_names_;
}

}  // namespace yaprak
