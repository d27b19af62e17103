#include "site/site_sentence.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <map>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_named = 6;

}  // namespace

std::string site_sentence(const Site& site, const fs::path& shown) {
    if (site.kind == SiteKind::folder) return {};
    std::string out = std::string("site: ") + to_text(site.kind) + " in " + shown.string();
    std::vector<std::string> facts;
    for (const std::string& fact : {site.facts.title, site.facts.lang})
        if (!fact.empty()) facts.push_back(fact);
    if (!facts.empty()) out += " (" + joined(facts, ", ") + ")";
    if (!site.collections.empty()) out += ", collections " + joined(site.collections, ", ");
    std::vector<std::string> folders = {"."};
    for (const fs::path& folder : site.pictures.folders)
        if (folders.size() < most_named)
            folders.push_back(folder.lexically_relative(site.root).string() + "/");
    return out + "; pictures from " + joined(folders, ", ");
}

std::string language_sentence(const Site& site) {
    if (site.kind == SiteKind::folder || !site.lang.empty()) return {};
    const bool all_say = std::all_of(site.pages.begin(), site.pages.end(),
                                     [](const SitePage& page) { return !page.lang.empty(); });
    if (all_say) return {};
    const std::string setting = site.lang_setting.empty() ? "" : site.lang_setting + ", or ";
    return "language: the site names none, so pages that name none are set in Turkish; say it "
           "with " +
           setting + "lang in clinic.yaml";
}

std::size_t count_passed_over(const std::vector<PassedOver>& passed_over) {
    std::size_t count = 0;
    for (const PassedOver& one : passed_over) count += one.pages;
    return count;
}

namespace {

// More than a line holds: how many of each kind, in the order in which the kinds are met.
std::string by_kind(const std::vector<PassedOver>& passed_over) {
    std::vector<Reason> kinds;
    std::map<Reason, std::size_t> pages;
    for (const PassedOver& one : passed_over) {
        if (one.pages == 0) continue;
        if (!pages.contains(one.reason)) kinds.push_back(one.reason);
        pages[one.reason] += one.pages;
    }
    std::vector<std::string> words;
    words.reserve(kinds.size());
    for (const Reason kind : kinds)
        words.push_back(std::string(to_text(kind)) + " " + std::to_string(pages[kind]));
    return joined(words, ", ");
}

}  // namespace

std::string passed_over_sentence(const std::vector<PassedOver>& passed_over) {
    const auto count = std::count_if(passed_over.begin(), passed_over.end(),
                                     [](const PassedOver& one) { return one.pages > 0; });
    if (std::size_t(count) > most_named) return by_kind(passed_over);
    std::vector<std::string> words;
    for (const PassedOver& one : passed_over) {
        if (one.pages == 0) continue;
        std::string word = one.path.string() + (one.is_folder ? "/" : "");
        if (one.pages > 1) word += " " + std::to_string(one.pages);
        words.push_back(word);
    }
    return joined(words, ", ");
}

}  // namespace yaprak
