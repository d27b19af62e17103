#include "batch/typeset/variants.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "batch/typeset/count_blocks.hpp"
#include "model/clinic.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

bool asks_for_pages(const Condition& condition) {
    return condition.least_pages != Condition().least_pages ||
           condition.most_pages != Condition().most_pages;
}

bool has_picture(const Document& document) {
    const int image = document.front.image;
    return image >= 0 && std::size_t(image) < document.images.size() &&
           !document.images[std::size_t(image)].file.empty();
}

std::string first_part(const std::string& lang) {
    return lang.substr(0, lang.find('-'));
}

// Nothing is counted that is not asked for.
bool is_as_long(const Condition& condition, const Blocks& blocks) {
    const Condition any;
    const auto is_within = [&](int (*count)(const Blocks&), int least, int most, int all) {
        if (least <= 0 && most >= all) return true;
        const int counted = count(blocks);
        return counted >= least && counted <= most;
    };
    return is_within(count_words, condition.least_words, condition.most_words, any.most_words) &&
           is_within(count_pictures, condition.least_pictures, condition.most_pictures,
                     any.most_pictures);
}

// Case does not count: a category is not a name.
bool is_of(const std::vector<std::string>& categories, const std::string& category) {
    return std::any_of(categories.begin(), categories.end(), [&](const std::string& one) {
        return ascii_lower(one) == ascii_lower(category);
    });
}

bool holds(const Condition& condition, const Document& document, const Clinic& clinic, int pages) {
    if (condition.image && *condition.image != has_picture(document)) return false;
    const int title = int(count_characters(plain_text(document.front.title)));
    if (title < condition.least_title || title > condition.most_title) return false;
    const std::string lang =
        first_part(document.front.lang.empty() ? clinic.lang : document.front.lang);
    const auto& languages = condition.languages;
    if (!languages.empty() &&
        std::find(languages.begin(), languages.end(), lang) == languages.end())
        return false;
    if (!condition.categories.empty() && !is_of(condition.categories, document.front.category))
        return false;
    if (!is_as_long(condition, document.blocks)) return false;
    return !asks_for_pages(condition) ||
           (pages > 0 && pages >= condition.least_pages && pages <= condition.most_pages);
}

}  // namespace

std::set<std::size_t> variants_for(const Layout& layout, const Document& document,
                                   const Clinic& clinic, int pages) {
    std::set<std::size_t> meant;
    for (std::size_t i = 0; i < layout.variants.size(); ++i)
        if (holds(layout.variants[i], document, clinic, pages)) meant.insert(i);
    return meant;
}

bool asks_for_pages(const Layout& layout) {
    return std::any_of(layout.variants.begin(), layout.variants.end(),
                       [](const Condition& condition) { return asks_for_pages(condition); });
}

}  // namespace yaprak
