#include "batch/typeset/worker_caches.hpp"

#include "model/layout.hpp"
#include "read/layout/read_layout.hpp"

namespace yaprak {
namespace {

FontFamilies families_of(const Clinic& clinic) {
    FontFamilies families;
    for (const auto& [role, font] : clinic.fonts) families[role] = font.name;
    return families;
}

}  // namespace

WorkerCaches::WorkerCaches(const SharedResources& resources) : resources_(resources) {}
WorkerCaches::~WorkerCaches() = default;

const Layout& WorkerCaches::layout(const std::string& name, const SourcePos& asked_at,
                                   const std::set<std::size_t>& variants) {
    const auto known = layouts_.find({name, variants});
    if (known != layouts_.end()) return *known->second;
    auto made = std::make_unique<const Layout>(read_layout(name, resources_.layout_folders,
                                                           asked_at, variants, *resources_.files,
                                                           families_of(resources_.clinic)));
    return *layouts_.emplace(std::pair(name, variants), std::move(made)).first->second;
}

const Layout& WorkerCaches::with_bleed(const Layout& layout, Length bleed) {
    auto& made = with_bleed_[{&layout, bleed.pt()}];
    if (made) return *made;
    Layout copy = layout;
    copy.bleed = bleed;
    made = std::make_unique<const Layout>(std::move(copy));
    return *made;
}

void WorkerCaches::forget() {
    made_.reset();
    made_ = std::make_unique<Made>();
}

const std::vector<std::string>& WorkerCaches::layout_names() {
    if (!layout_names_) layout_names_ = list_layouts(resources_.layout_folders, *resources_.files);
    return *layout_names_;
}

const std::vector<std::string>& WorkerCaches::layout_files(const std::string& name) {
    const auto known = layout_files_.find(name);
    if (known != layout_files_.end()) return known->second;
    std::vector<std::string> files;
    for (const auto& file :
         yaprak::layout_files(name, resources_.layout_folders, *resources_.files))
        files.push_back(file.string());
    return layout_files_.emplace(name, std::move(files)).first->second;
}

}  // namespace yaprak
