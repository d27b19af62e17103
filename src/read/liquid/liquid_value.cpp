#include "read/liquid/liquid_value.hpp"

#include <algorithm>

namespace yaprak {
namespace {

std::string_view first_part(std::string_view name) {
    return name.substr(0, name.find('.'));
}

// Jekyll's and Eleventy's own objects: what they hold is known in no page, or in loops and
// templates alone.
constexpr std::string_view objects[] = {"site",        "page",       "layout",  "include",
                                        "paginator",   "forloop",    "jekyll",  "theme",
                                        "collections", "pagination", "eleventy"};

}  // namespace

bool is_true(const LiquidValue& value) {
    return value && *value != "false";
}

LiquidValue LiquidNames::value(std::string_view name) const {
    if (const auto own = assigned_.find(name); own != assigned_.end()) return own->second;
    if (name.starts_with("page.")) {
        const auto said = page_.find(std::string(name.substr(5)));
        if (said != page_.end()) return said->second;
        if (name == "page.url" && !address_.empty()) return address_;
        return std::nullopt;
    }
    asked_.emplace(name);
    if (name == "site.url" && !site_.url.empty()) return site_.url;
    if (name == "site.baseurl") return site_.baseurl;
    const auto said = site_.by_name.find(name);
    return said == site_.by_name.end() ? std::nullopt : LiquidValue(said->second);
}

bool LiquidNames::is_known(std::string_view name) const {
    const std::string_view first = first_part(name);
    if (assigned_.contains(name) || assigned_.contains(first)) return true;
    if (first.size() == name.size()) return false;
    if (first != "page" && page_.contains(std::string(name))) return false;
    if (std::find(std::begin(objects), std::end(objects), first) != std::end(objects)) return true;
    const std::string prefix = std::string(first) + ".";
    asked_.insert(prefix);
    const auto after = site_.by_name.lower_bound(prefix);
    return after != site_.by_name.end() && after->first.starts_with(prefix);
}

void LiquidNames::assign(const std::string& name, const LiquidValue& value) {
    constexpr std::size_t most_names = 200;
    if (assigned_.size() < most_names || assigned_.contains(name)) assigned_[name] = value;
}

}  // namespace yaprak
