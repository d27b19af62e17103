#include "image/book/fitted_pictures.hpp"

namespace yaprak {
namespace {

constexpr std::size_t most_bytes = 64'000'000;
constexpr std::size_t least_bytes = 200;  // of an entry, whatever it holds

}  // namespace

FittedPictures::Made FittedPictures::get(const std::string& key,
                                         const std::function<Made()>& make) {
    const std::shared_ptr<Entry> found = entry(key);
    std::call_once(found->once, [&] {
        found->picture = make();
        count(found->picture.get());
    });
    return found->picture;
}

std::shared_ptr<FittedPictures::Entry> FittedPictures::entry(const std::string& key) {
    const std::lock_guard lock(mutex_);
    std::shared_ptr<Entry>& found = entries_[key];
    if (!found) found = std::make_shared<Entry>();
    return found;
}

void FittedPictures::count(const Picture* picture) {
    const std::lock_guard lock(mutex_);
    bytes_ += least_bytes + (picture ? picture->bytes.size() + picture->alpha.size() : 0);
    if (bytes_ > most_bytes) entries_.clear(), bytes_ = 0;
}

}  // namespace yaprak
