#include "site/site_clinic.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "model/clinic.hpp"
#include "read/source/image_finder.hpp"

namespace yaprak {
namespace {

// A description for search engines is too long to stand below the clinic's name.
constexpr std::size_t longest_tagline = 90;

// Lines that are parted by "<br>" or line ends, without other tags.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_tag = text[i] == '<' && text.find('>', i) != text.npos;
        if (text[i] == '\n' || (is_tag && text.compare(i, 3, "<br") == 0)) lines.emplace_back();
        if (is_tag)
            i = text.find('>', i);
        else if (text[i] != '\n')
            lines.back() += text[i];
    }
    for (std::string& line : lines) line = std::string(trimmed(line));
    std::erase(lines, "");
    return lines;
}

std::string without_scheme(const std::string& url) {
    const std::size_t at = url.find("://");
    return at == url.npos ? url : url.substr(at + 3);
}

void fill(std::string& value, const std::string& fact, const char* key, Clinic& clinic) {
    if (!value.empty() || fact.empty()) return;
    value = fact;
    clinic.values.try_emplace(key, fact);
}

void fill_logo(const Site& site, Clinic& clinic) {
    if (!clinic.logo.written.empty() || site.facts.logo.empty()) return;
    Warnings untold;
    try {
        ImageFinder finder(site.root, site.root, disk(), site.pictures);
        const std::filesystem::path file = finder.look_up("image", site.facts.logo, {}, untold);
        if (!file.empty()) clinic.logo = {site.facts.logo, file, {}};
    } catch (const Error&) {  // outside the site
    }
}

}  // namespace

void add_site_facts(const Site& site, Clinic& clinic) {
    const SiteFacts& facts = site.facts;
    fill(clinic.name, facts.title, "name", clinic);
    if (count_characters(facts.description) <= longest_tagline)
        fill(clinic.tagline, facts.description, "tagline", clinic);
    fill(clinic.site, without_scheme(facts.url), "site", clinic);
    fill(clinic.email, facts.email, "email", clinic);
    fill(clinic.phone, facts.phone, "phone", clinic);
    if (clinic.address.empty()) clinic.address = lines_of(facts.address);
    const bool says_lang = clinic.values.contains("lang");
    if (!says_lang && !facts.lang.empty()) clinic.lang = facts.lang;
    const auto brand = facts.brand.empty() ? std::nullopt : parse_colour(facts.brand);
    if (clinic.colours.empty() && brand) clinic.colours["brand"] = *brand;
    fill_logo(site, clinic);
}

SiteValues values_of_clinic(const Clinic& clinic) {
    SiteValues values;
    for (const auto& [name, value] : clinic.values) values.by_name["site." + name] = value;
    const std::pair<const char*, const std::string*> usual[] = {
        {"site.title", &clinic.name},
        {"site.description", &clinic.tagline},
        {"site.email", &clinic.email},
        {"site.phone", &clinic.phone},
        {"site.lang", &clinic.lang}};
    for (const auto& [name, value] : usual)
        if (!value->empty()) values.by_name.try_emplace(name, *value);
    if (!clinic.site.empty())
        values.url =
            clinic.site.find("://") == std::string::npos ? "https://" + clinic.site : clinic.site;
    while (values.url.ends_with('/')) values.url.pop_back();
    return values;
}

std::shared_ptr<const SiteValues> site_values(const Site* site, const Clinic& clinic) {
    SiteValues values = values_of_clinic(clinic);
    if (!site || !site->values) return std::make_shared<const SiteValues>(std::move(values));
    SiteValues whole = *site->values;
    whole.by_name.merge(values.by_name);
    if (whole.url.empty()) whole.url = values.url;
    return std::make_shared<const SiteValues>(std::move(whole));
}

}  // namespace yaprak
