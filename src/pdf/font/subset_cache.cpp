#include "pdf/font/subset_cache.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 8'000'000;
// To make a face ready takes 40 million instructions and saves half a million of each subset: from
// here on what was not saved has cost as much.
constexpr int subsets_worth_it = 80;

}  // namespace

const SubsetCache::Packed& SubsetCache::subset(const Font& font,
                                               const std::vector<std::uint32_t>& glyphs,
                                               const Deflater& deflate) {
    const auto known = kept_.find({&font, glyphs});
    if (known != kept_.end()) return known->second;
    if (bytes_ > most_bytes) kept_.clear(), bytes_ = 0;
    UsedFace& face = faces_[&font];
    if (++face.subsets > subsets_worth_it) face.prepared.prepare(font);
    FontSubset made = subset_font(font, glyphs, &face.prepared);
    Packed packed{deflate(made.file), std::move(made.name), made.file.size(),
                  std::move(made.glyphs)};
    bytes_ += packed.file.size() + packed.name.size() +
              glyphs.size() * (sizeof(std::uint32_t) + sizeof(std::uint16_t));
    return kept_.emplace(std::pair(&font, glyphs), std::move(packed)).first->second;
}

}  // namespace yaprak
