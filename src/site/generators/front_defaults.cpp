#include "site/generators/front_defaults.hpp"

#include "read/source/merge_yaml.hpp"
#include "site/pages/glob.hpp"

#include <algorithm>
#include <numeric>

namespace yaprak {
namespace {

bool takes_in(const ScopedValues& scope, const std::string& page, const std::string& collection,
              const std::string& lang) {
    if (!scope.collection.empty() && scope.collection != collection) return false;
    if (!scope.lang.empty() && scope.lang != lang) return false;
    if (scope.path.empty()) return true;
    const bool is_folder = page.starts_with(scope.path + "/") || page == scope.path;
    return is_folder ||
           (scope.path.find_first_of("*?[") != scope.path.npos &&
            matches_path(
                {scope.path.find('/') == scope.path.npos ? scope.path + "/**" : scope.path}, page));
}

}  // namespace

void FrontDefaults::add(ScopedValues scope) {
    while (scope.path.starts_with('/') || scope.path.starts_with("./"))
        scope.path.erase(0, scope.path.find('/') + 1);
    while (scope.path.ends_with('/')) scope.path.pop_back();
    if (scope.path == ".") scope.path.clear();
    if (scope.values.is_map()) scopes_.push_back(std::move(scope));
}

std::shared_ptr<const YamlNode> FrontDefaults::of(const std::filesystem::path& page,
                                                  const std::string& collection,
                                                  const std::string& lang) {
    std::vector<std::size_t> taken;
    for (std::size_t i = 0; i < scopes_.size(); ++i)
        if (takes_in(scopes_[i], page.generic_string(), collection, lang)) taken.push_back(i);
    if (taken.empty()) return nullptr;
    const auto weight = [this](std::size_t i) {
        return std::pair(scopes_[i].path.size(), !scopes_[i].collection.empty());
    };
    std::stable_sort(taken.begin(), taken.end(),
                     [&](std::size_t a, std::size_t b) { return weight(a) < weight(b); });
    const auto [known, is_new] = known_.try_emplace(taken);
    if (is_new)
        known->second = std::make_shared<const YamlNode>(
            std::accumulate(taken.begin() + 1, taken.end(), scopes_[taken.front()].values,
                            [this](YamlNode whole, std::size_t i) {
                                return merged(std::move(whole), scopes_[i].values);
                            }));
    return known->second;
}

}  // namespace yaprak
