// What a name or an expression of Liquid stands for: a text, or nothing.
#pragma once
#include "read/liquid/liquid_page.hpp"
#include "read/source/page_context.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace yaprak {

// Nothing and "false" are false, everything else is true, an empty text too (Liquid, "Truthy and
// falsy").
[[nodiscard]] bool is_true(const LiquidValue& value);

// A list as a text: filters of lists part it here, and it is written with commas in the end.
constexpr char liquid_list_sign = '\x1F';
[[nodiscard]] std::string with_list_commas(std::string text);

// The names that a page may ask for.
class LiquidNames {
public:
    // `asked` takes the names of what the site is asked for. All must outlive this.
    LiquidNames(const SiteValues& site, const LiquidPage& page, std::set<std::string>& asked)
        : site_(site), page_(page), asked_(asked) {}

    // "site.title", "page.author.name", a name that was assigned; "title" and "tags.1" where the
    // site's templates know the front matter so.
    [[nodiscard]] LiquidValue value(std::string_view name) const;
    // The same, the items of a list parted by liquid_list_sign.
    [[nodiscard]] LiquidValue value_or_list(std::string_view name) const;

    // How many items a value of liquid_holder() has, where that is known.
    [[nodiscard]] std::optional<std::size_t> size_of_holder(std::string_view holder) const;
    // Whether the name is a list of the site's pages.
    [[nodiscard]] bool is_list_of_pages(std::string_view name) const {
        return site_.lists.contains(name);
    }

    // Whether the name can only be one of these, with or without a value: no placeholder of a
    // page's own begins like it.
    [[nodiscard]] bool is_known(std::string_view name) const;
    // Whether the name is of the page and has a value that no placeholder has.
    [[nodiscard]] bool is_of_page_alone(std::string_view name) const;
    // Whether the site's templates know it as a bare name of the front matter: "title".
    [[nodiscard]] bool is_bare(std::string_view name) const;

    void assign(const std::string& name, const LiquidValue& value);

    // Where the site is, on the web: for filters of addresses.
    [[nodiscard]] const SiteValues& site() const {
        asked_.insert({"site.url", "site.baseurl"});
        return site_;
    }

private:
    [[nodiscard]] LiquidValue value_of_page(std::string_view name) const;
    [[nodiscard]] LiquidValue value_of_assigned(std::string_view name) const;
    [[nodiscard]] LiquidValue size_of(std::string_view holder) const;
    [[nodiscard]] LiquidValue value_of_site(std::string_view name) const;
    [[nodiscard]] LiquidValue said_by_site(const std::string& name) const;
    [[nodiscard]] std::vector<std::string> list_of_site(std::string_view name) const;

    const SiteValues& site_;
    const LiquidPage& page_;
    std::set<std::string>& asked_;
    std::map<std::string, LiquidValue, std::less<>> assigned_;
};

}  // namespace yaprak
