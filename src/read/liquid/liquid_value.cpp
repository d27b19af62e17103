#include "read/liquid/liquid_value.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/liquid/liquid_holder.hpp"

#include <algorithm>
#include <vector>

namespace yaprak {
namespace {

constexpr std::string_view of_page = "page.";
constexpr std::size_t most_items = 1000;  // of a list that is asked for as one

std::string_view first_part(std::string_view name) {
    return name.substr(0, name.find('.'));
}

// Jekyll's and Eleventy's own objects: what they hold is known in no page, or in loops and
// templates alone.
constexpr std::string_view objects[] = {"site",        "page",       "layout",  "include",
                                        "paginator",   "forloop",    "jekyll",  "theme",
                                        "collections", "pagination", "eleventy"};

LiquidValue item_of(const std::vector<std::string>& items, std::string_view which) {
    if (which == "size") return std::to_string(items.size());
    return which == "first" ? items.front() : items.back();
}

}  // namespace

bool is_true(const LiquidValue& value) {
    return value && *value != "false";
}

std::string with_list_commas(std::string text) {
    if (text.find(liquid_list_sign) == text.npos) return text;
    std::string out;
    for (const char c : text) {
        if (c == liquid_list_sign)
            out += ", ";
        else
            out += c;
    }
    return out;
}

LiquidValue LiquidNames::value(std::string_view name) const {
    if (const auto own = assigned_.find(name); own != assigned_.end()) return own->second;
    if (assigned_.contains(first_part(name))) return value_of_assigned(name);
    if (name.starts_with(of_page)) return value_of_page(name.substr(of_page.size()));
    if (is_bare(name)) return value_of_page(name);
    return value_of_site(name);
}

// "w.size" where "w" is "site.works".
LiquidValue LiquidNames::value_of_assigned(std::string_view name) const {
    const std::string_view first = first_part(name);
    const LiquidValue& own = assigned_.find(first)->second;
    if (is_liquid_holder(own))
        return value(own->substr(1) + std::string(name.substr(first.size())));
    if (own && name.substr(first.size()) == ".size") return std::to_string(count_characters(*own));
    return std::nullopt;
}

LiquidValue LiquidNames::value_of_page(std::string_view name) const {
    if (auto said = page_.value(name)) return said;
    if (page_.held_by(name) > 0) return liquid_holder(std::string(of_page) + std::string(name));
    const bool asks_for_size = name.ends_with(".size");
    return asks_for_size
               ? size_of(std::string(of_page) + std::string(name.substr(0, name.size() - 5)))
               : std::nullopt;
}

std::optional<std::size_t> LiquidNames::size_of_holder(std::string_view holder) const {
    const std::string_view name = holder.substr(1);
    if (name.starts_with(of_page)) return page_.held_by(name.substr(of_page.size()));
    asked_.emplace(name);
    if (is_list_of_pages(name)) return site_.count ? site_.count(name) : std::nullopt;
    return names_below(site_.by_name, name);
}

LiquidValue LiquidNames::size_of(std::string_view name) const {
    const auto size = size_of_holder(liquid_holder(name));
    const bool is_there = size && (*size > 0 || is_list_of_pages(name));
    return is_there ? LiquidValue(std::to_string(*size)) : std::nullopt;
}

LiquidValue LiquidNames::said_by_site(const std::string& name) const {
    asked_.insert(name);
    const auto said = site_.by_name.find(name);
    return said == site_.by_name.end() ? std::nullopt : LiquidValue(said->second);
}

LiquidValue LiquidNames::value_of_site(std::string_view name) const {
    asked_.emplace(name);
    if (name == "site.url" && !site_.url.empty()) return site_.url;
    if (name == "site.baseurl") return site_.baseurl;
    if (auto said = said_by_site(std::string(name))) return said;
    if (is_list_of_pages(name)) return liquid_holder(name);
    const std::size_t dot = name.rfind('.');
    const std::string_view last = dot == name.npos ? std::string_view() : name.substr(dot + 1);
    const bool is_of_list = last == "size" || last == "first" || last == "last";
    const auto items = list_of_site(is_of_list ? name.substr(0, dot) : name);
    if (!items.empty()) return is_of_list ? item_of(items, last) : joined(items, ", ");
    if (last == "size") return size_of(name.substr(0, dot));
    return names_below(site_.by_name, name) > 0 ? LiquidValue(liquid_holder(name)) : std::nullopt;
}

// Lists of the site are kept by their items: "site.tags.1", "site.tags.2".
std::vector<std::string> LiquidNames::list_of_site(std::string_view name) const {
    std::vector<std::string> items;
    while (items.size() < most_items) {
        auto item = said_by_site(std::string(name) + "." + std::to_string(items.size() + 1));
        if (!item) break;
        items.push_back(std::move(*item));
    }
    return items;
}

LiquidValue LiquidNames::value_or_list(std::string_view name) const {
    if (assigned_.contains(name)) return value(name);
    const bool is_of_page = name.starts_with(of_page);
    const std::string sign(1, liquid_list_sign);
    if (const auto* items = page_.list(is_of_page ? name.substr(of_page.size()) : name);
        items && (is_of_page || is_bare(name)))
        return joined(*items, sign);
    if (is_of_page || is_bare(name)) return value(name);
    const auto items = list_of_site(name);
    return items.empty() ? value(name) : LiquidValue(joined(items, sign));
}

bool LiquidNames::is_bare(std::string_view name) const {
    return site_.has_bare_names && (page_.value(name).has_value() || page_.held_by(name) > 0);
}

bool LiquidNames::is_of_page_alone(std::string_view name) const {
    const bool has_prefix = name.starts_with(of_page);
    if (!has_prefix && !is_bare(name)) return false;
    const std::string_view own = has_prefix ? name.substr(of_page.size()) : name;
    return !page_.is_placeholder(own) && value_of_page(own).has_value();
}

bool LiquidNames::is_known(std::string_view name) const {
    const std::string_view first = first_part(name);
    if (assigned_.contains(name) || assigned_.contains(first)) return true;
    if (is_of_page_alone(name)) return true;
    if (first != "page" && page_.is_placeholder(name)) return false;
    // "tel" of MkDocs' extra values.
    if (first.size() == name.size()) return said_by_site(std::string(name)).has_value();
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
