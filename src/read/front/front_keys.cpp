#include "read/front/front_keys.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <string_view>

namespace yaprak {
namespace {

struct Names {
    FrontKey key;
    std::vector<std::string> names;  // folded, the most telling first
};

// What is said of a page itself comes before what a theme calls it.
const std::vector<Names>& table() {
    static const std::vector<Names> names = {
        {FrontKey::title, {"title"}},
        {FrontKey::name, {"name"}},
        {FrontKey::description,
         {"description", "lead", "excerpt", "summary", "subtitle", "tagline"}},
        {FrontKey::category, {"category", "categories", "section", "kicker"}},
        {FrontKey::role, {"role", "author", "authors"}},
        {FrontKey::client, {"client"}},
        {FrontKey::recipient, {"recipient", "alıcı", "alici"}},
        {FrontKey::lang, {"lang", "language", "locale"}},
        {FrontKey::layout, {"layout"}},
        {FrontKey::date,
         {"date", "pubdate", "publishdate", "publisheddate", "publishedat", "lastmod",
          "lastmodified", "lastmodifiedat", "lastupdated", "lastupdate.date", "updateddate",
          "updated", "modified"}},
        {FrontKey::image,
         {"image", "heroimage", "cover.image", "cover", "featuredimage", "featureimage",
          "thumbnail", "header.image", "header.overlayimage", "header.teaser", "banner", "hero",
          "images"}},
        {FrontKey::image_alt,
         {"imagealt", "alt", "heroimagealt", "featuredimagealt", "thumbnailalt"}},
        {FrontKey::image_caption,
         {"imagecaption", "caption", "heroimagecaption", "featuredimagecaption", "header.caption",
          "imagecredit"}},
        {FrontKey::image_focus, {"imagefocus", "imageposition", "focalpoint"}},
        {FrontKey::published, {"published", "publish"}},
        {FrontKey::draft, {"draft", "isdraft", "headless"}},
        {FrontKey::render, {"build.render"}},
        {FrontKey::permalink, {"permalink"}},
        {FrontKey::attachments, {"attachments"}}};
    return names;
}

// Keys that are read elsewhere, or that a site generator reads: no one of them is a misspelt one.
constexpr std::string_view others[] = {"tags",
                                       "tag",
                                       "slug",
                                       "build",
                                       "weight",
                                       "order",
                                       "ref",
                                       "toc",
                                       "url",
                                       "id",
                                       "nav",
                                       "parent",
                                       "figures",
                                       "data",
                                       "aliases",
                                       "robots",
                                       "subject",
                                       "theme",
                                       "type",
                                       "status",
                                       "menu",
                                       "works",
                                       "translationkey",
                                       "dates",
                                       "keywords",
                                       "series",
                                       "comments",
                                       "math",
                                       "missing",
                                       "smartpunctuation"};

std::string folded(std::string_view key) {
    std::string out;
    for (const char c : key)
        if (c != '-' && c != '_' && c != ' ') out += ascii_lower(c);
    return out;
}

bool says_something(const YamlNode& node) {
    return !node.is_scalar() || !node.text.empty() || node.quoted;
}

}  // namespace

FrontKeys::FrontKeys(const YamlNode& root) : root_(root) {
    for (const YamlEntry& one : root.entries) by_name_.emplace_back(folded(one.key), &one);
    std::stable_sort(by_name_.begin(), by_name_.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

const YamlEntry* FrontKeys::entry(const std::string& name) const {
    const std::size_t dot = name.find('.');
    const std::string outer = name.substr(0, dot);
    const auto found = std::lower_bound(
        by_name_.begin(), by_name_.end(), outer,
        [](const auto& one, const std::string& wanted) { return one.first < wanted; });
    if (found == by_name_.end() || found->first != outer) return nullptr;
    if (dot == name.npos) return found->second;
    for (const YamlEntry& inner : found->second->value.entries)
        if (folded(inner.key) == name.substr(dot + 1)) return &inner;
    return nullptr;
}

const YamlEntry* FrontKeys::find(FrontKey key) const {
    const YamlEntry* empty = nullptr;
    for (const Names& row : table()) {
        if (row.key != key) continue;
        for (const std::string& name : row.names) {
            const YamlEntry* found = entry(name);
            if (found && says_something(found->value)) return found;
            if (found && !empty) empty = found;
        }
    }
    return empty;
}

std::vector<FrontKeys::Unknown> FrontKeys::misspelt() const {
    std::vector<std::string> known, missing;
    for (const Names& row : table()) {
        known.insert(known.end(), row.names.begin(), row.names.end());
        if (row.key != FrontKey::client && row.key != FrontKey::name &&
            row.key != FrontKey::recipient && !find(row.key))
            missing.push_back(row.names.front());
    }
    known.insert(known.end(), std::begin(others), std::end(others));
    std::vector<Unknown> found;
    for (const YamlEntry& one : root_.entries) {
        const std::string name = folded(one.key);
        if (name.size() < 4 || std::find(known.begin(), known.end(), name) != known.end()) continue;
        const std::string hint = did_you_mean(name, missing);
        if (!hint.empty()) found.push_back({&one, hint});
    }
    return found;
}

}  // namespace yaprak
