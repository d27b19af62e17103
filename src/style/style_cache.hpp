// What making Flows keeps from document to document: the layouts' styles with nothing left to
// inherit, and corrected texts.
#pragma once
#include "style/inline/correct_text.hpp"
#include "style/look/palette.hpp"
#include "style/look/style_book.hpp"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace yaprak {

struct Layout;
struct Clinic;

// For one thread; what is made is the same with every cache.
class StyleCache {
public:
    struct Styles {
        Styles(const Layout& layout, const Clinic& clinic, const std::string& lang,
               const PatternBook* patterns)
            : palette(layout, clinic), book(layout, palette, lang, patterns) {}
        Palette palette;
        StyleBook book;
    };

    // Of a document in `lang`. All others must stay where and as they are as long as this; clinic
    // and patterns are the same at every call.
    const Styles& styles(const Layout& layout, const Clinic& clinic, const std::string& lang,
                         const PatternBook* patterns) {
        auto& made = styles_[{&layout, lang}];
        if (!made) made = std::make_unique<Styles>(layout, clinic, lang, patterns);
        return *made;
    }

    CorrectedTexts texts{1'000'000};

private:
    std::map<std::pair<const Layout*, std::string>, std::unique_ptr<Styles>> styles_;
};

}  // namespace yaprak
