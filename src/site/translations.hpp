// Which pages say the same in different languages.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

struct TranslatedPage {
    std::string lang;
    std::string key;   // the same for all translations: its path without languages, or what its
                       // front matter says (ref, translationKey)
    std::string name;  // of its file, without languages and date
};

// Of each page the others that translate it, as indices, in the order of the pages; never two of
// one language. Pages that no key joins are joined by their names, where each has a language of its
// own.
std::vector<std::vector<std::size_t>> translations_of(const std::vector<TranslatedPage>& pages);

}  // namespace yaprak
