#include "batch/workshop.hpp"

#include "read/read_layout.hpp"

namespace yaprak {

const Layout& Workshop::layout(const std::string& name, const SourcePos& asked_at,
                               const std::set<std::size_t>& variants) {
    const auto known = layouts_.find({name, variants});
    if (known != layouts_.end()) return known->second;
    Layout made = read_layout(name, context_.layout_folders, asked_at, variants);
    return layouts_.emplace(std::pair(name, variants), std::move(made)).first->second;
}

const std::vector<std::string>& Workshop::layout_names() {
    if (!layout_names_) layout_names_ = list_layouts(context_.layout_folders);
    return *layout_names_;
}

}  // namespace yaprak
