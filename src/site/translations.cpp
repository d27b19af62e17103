#include "site/translations.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace yaprak {
namespace {

using Group = std::vector<std::size_t>;

// One page of each language, the first.
Group with_own_languages(const std::vector<TranslatedPage>& pages, const Group& group) {
    std::set<std::string> languages;
    Group kept;
    for (const std::size_t page : group)
        if (languages.insert(pages[page].lang).second) kept.push_back(page);
    return kept;
}

void join(const Group& group, std::vector<Group>& translations) {
    for (const std::size_t page : group)
        for (const std::size_t other : group)
            if (other != page) translations[page].push_back(other);
}

}  // namespace

std::vector<Group> translations_of(const std::vector<TranslatedPage>& pages) {
    std::map<std::string, Group> by_key, by_name;
    for (std::size_t i = 0; i < pages.size(); ++i) by_key[pages[i].key].push_back(i);
    std::vector<Group> translations(pages.size());
    for (const auto& [key, group] : by_key) join(with_own_languages(pages, group), translations);
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (translations[i].empty()) by_name[pages[i].name].push_back(i);
    for (const auto& [name, group] : by_name) {
        const Group own = with_own_languages(pages, group);
        if (own.size() == group.size()) join(own, translations);
    }
    return translations;
}

}  // namespace yaprak
