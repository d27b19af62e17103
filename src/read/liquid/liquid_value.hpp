// What a name or an expression of Liquid stands for: a text, or nothing.
#pragma once
#include "read/source/page_context.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace yaprak {

using LiquidValue = std::optional<std::string>;

// Nothing and "false" are false, everything else is true, an empty text too (Liquid, "Truthy and
// falsy").
[[nodiscard]] bool is_true(const LiquidValue& value);

// The names that a page may ask for.
class LiquidNames {
public:
    // `page`: the values of its front matter; `asked` takes the names of what the site is asked
    // for. All must outlive this.
    LiquidNames(const SiteValues& site, const std::map<std::string, std::string>& page,
                std::string address, std::set<std::string>& asked)
        : site_(site), page_(page), address_(std::move(address)), asked_(asked) {}

    // "site.title", "page.author.name", a name that was assigned.
    [[nodiscard]] LiquidValue value(std::string_view name) const;

    // Whether the name can only be one of these, with or without a value: no placeholder of a
    // page's own begins like it.
    [[nodiscard]] bool is_known(std::string_view name) const;

    void assign(const std::string& name, const LiquidValue& value);

    // Where the site is, on the web: for filters of addresses.
    [[nodiscard]] const SiteValues& site() const {
        asked_.insert({"site.url", "site.baseurl"});
        return site_;
    }

private:
    const SiteValues& site_;
    const std::map<std::string, std::string>& page_;
    const std::string address_;
    std::set<std::string>& asked_;
    std::map<std::string, LiquidValue, std::less<>> assigned_;
};

}  // namespace yaprak
