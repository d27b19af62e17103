#include "site/site_sentence.hpp"

#include "base/text.hpp"

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

std::size_t count_passed_over(const std::vector<PassedOver>& passed_over) {
    std::size_t count = 0;
    for (const PassedOver& one : passed_over) count += one.pages;
    return count;
}

std::string passed_over_sentence(const std::vector<PassedOver>& passed_over) {
    std::vector<std::string> words;
    std::size_t more = 0;
    for (const PassedOver& one : passed_over) {
        if (one.pages == 0) continue;
        if (words.size() == most_named) {
            more += one.pages;
            continue;
        }
        std::string word = one.path.string() + (one.is_folder ? "/" : "");
        if (one.pages > 1) word += " " + std::to_string(one.pages);
        words.push_back(word);
    }
    if (more > 0) words.push_back("and " + std::to_string(more) + " more");
    return joined(words, ", ");
}

}  // namespace yaprak
