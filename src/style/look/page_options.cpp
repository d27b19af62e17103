// Values of the front matter are words; yes and no are said in more than one way.
#include "style/look/page_options.hpp"

#include "base/did_you_mean.hpp"
#include "model/document.hpp"
#include "model/layout.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What the page says of `key`; empty where it says nothing.
std::string said(const Document& document, const char* key) {
    const auto value = document.front.values.find(key);
    return value == document.front.values.end() ? std::string() : value->second;
}

bool is_no(const std::string& word) {
    const auto words = {"false", "no", "off", "hayır"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_yes(const std::string& word) {
    const auto words = {"true", "yes", "on", "evet"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool wants(const Document& document, const char* key, bool otherwise) {
    const std::string word = said(document, key);
    return word.empty() ? otherwise : !is_no(word);
}

}  // namespace

bool wants_contents(const Document& document, const Layout& layout) {
    return wants(document, "toc", layout.contents.shown);
}

bool wants_smart_punctuation(const Document& document, const Layout& layout) {
    return wants(document, "smart-punctuation", layout.smart_punctuation);
}

bool wants_figure_numbers(const Document& document, const Layout& layout, Warnings& warnings) {
    const std::string word = said(document, "figures");
    if (word.empty()) return layout.figures.numbered;
    if (word == "numbered" || is_yes(word)) return true;
    if (word == "plain" || is_no(word)) return false;
    const std::string near = did_you_mean(word, {"numbered", "plain"});
    warnings.add(Code::unknown_value, {document.source, 1, 1},
                 "unknown word \"" + word + "\" for \"figures\"",
                 near.empty() ? "\"numbered\" or \"plain\"" : near);
    return layout.figures.numbered;
}

bool is_fillable(const Layout& layout) {
    return layout.fillable;
}

}  // namespace yaprak
