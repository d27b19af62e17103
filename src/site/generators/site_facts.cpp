#include "site/generators/site_facts.hpp"

#include "base/colour.hpp"
#include "base/text.hpp"
#include "site/pages/language_names.hpp"
#include "site/settings/tree_values.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace yaprak {
namespace {

// The letters and digits of a key alone, in lower case: "contact-email", "contactEmail" and
// "contact_email" are one name.
std::string plain_key(std::string_view key) {
    std::string out;
    for (const char c : key) {
        const char low = ascii_lower(c);
        if (is_ascii_alphanumeric(char32_t((unsigned char)(low))) || (low & 0x80)) out += low;
    }
    return out;
}

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 8> email_keys = {
    "email",        "mail",         "eposta",    "epostaadresi",
    "contactemail", "emailaddress", "siteemail", "mailto"};
constexpr std::array<std::string_view, 11> phone_keys = {
    "phone",  "tel",         "telephone",   "telefon",       "phonenumber", "contactphone",
    "mobile", "ceptelefonu", "sitetelefon", "telefonnummer", "téléphone"};
constexpr std::array<std::string_view, 6> address_keys = {
    "address", "adres", "adresse", "contactaddress", "streetaddress", "location"};
constexpr std::array<std::string_view, 8> logo_keys = {
    "logo", "logoimage", "sitelogo", "headerlogo", "logourl", "logosrc", "logopath", "brandlogo"};
constexpr std::array<std::string_view, 14> colour_keys = {
    "brand",         "brandcolor",  "brandcolour",  "primary",     "primarycolor",
    "primarycolour", "maincolor",   "accent",       "accentcolor", "accentcolour",
    "themecolor",    "themecolour", "colorprimary", "coloraccent"};

bool has_form_of_email(const std::string& text) {
    const std::size_t at = text.find('@');
    return at != text.npos && at > 0 && text.find('.', at) != text.npos && text.size() < 100 &&
           text.find(' ') == text.npos;
}

bool has_form_of_phone(const std::string& text) {
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 3 && text.size() <= 40 && text.find('@') == text.npos &&
           text.find("//") == text.npos;
}

bool has_form_of_picture(const std::string& text) {
    const std::size_t dot = text.rfind('.');
    if (dot == text.npos || text.starts_with("http")) return false;
    static constexpr std::array<std::string_view, 5> endings = {"svg", "png", "jpg", "jpeg",
                                                                "webp"};
    return is_one_of(endings, plain_key(text.substr(dot + 1)));
}

bool is_readable_colour(const std::string& text) {
    const auto colour = text.starts_with('#') ? parse_colour(text) : std::nullopt;
    constexpr double least_contrast = 4.5;
    return colour && contrast(*colour, Rgb{1, 1, 1}) >= least_contrast;
}

void fill(std::string& fact, bool fits, const std::string& text) {
    if (fact.empty() && fits) fact = text;
}

// `key` is the value's own, `above` the one of the map that it stands in.
void add_fact(std::string_view key, std::string_view above, const std::string& text,
              SiteFacts& facts) {
    const std::string name = plain_key(key), whole = plain_key(above) + name;
    const bool is_email = text.starts_with("mailto:");
    const std::string bare = is_email ? text.substr(7) : text;
    fill(facts.email, is_one_of(email_keys, name) && has_form_of_email(bare), bare);
    fill(facts.phone, is_one_of(phone_keys, name) && has_form_of_phone(text), text);
    fill(facts.address, is_one_of(address_keys, name) && text.size() < 200, text);
    const bool is_logo = is_one_of(logo_keys, name) || is_one_of(logo_keys, whole) ||
                         (plain_key(above) == "logo" &&
                          (name == "src" || name == "image" || name == "path" || name == "url"));
    fill(facts.logo, is_logo && has_form_of_picture(text), text);
    const bool is_brand = is_one_of(colour_keys, name) || is_one_of(colour_keys, whole);
    fill(facts.brand, is_brand && is_readable_colour(text), text);
}

// The tree is at most 32 deep.
void add_below(const YamlNode& node, std::string_view key, std::string_view above,
               SiteFacts& facts) {
    if (node.is_scalar() && !node.text.empty()) add_fact(key, above, node.text, facts);
    for (const YamlEntry& entry : node.entries) add_below(entry.value, entry.key, key, facts);
    for (const YamlNode& item : node.items) add_below(item, key, above, facts);
}

}  // namespace

void add_facts(const YamlNode& tree, SiteFacts& facts) {
    add_below(tree, {}, {}, facts);
}

std::string language_at(const YamlNode& tree, std::initializer_list<std::string_view> paths,
                        Warnings& warnings) {
    for (const std::string_view path : paths) {
        const YamlNode* node = node_at(tree, path);
        if (!node || !node->is_scalar() || node->text.empty()) continue;
        return language_said(node->text, node->at, warnings);
    }
    return {};
}

std::string language_said(const std::string& text, const SourcePos& at, Warnings& warnings) {
    std::string tag = text.empty() ? text : language_of_setting(text);
    if (tag.empty() && !text.empty())
        warnings.add(Code::value_ignored, at, in_quotes(text) + " is no language and is left out",
                     "write its code: tr, en, de, ru, ar");
    return tag;
}

bool is_after(const Date& date, const Date& day) {
    return std::tie(date.year, date.month, date.day) > std::tie(day.year, day.month, day.day);
}

std::string without_slash(std::string url) {
    while (url.ends_with('/')) url.pop_back();
    return url;
}

std::string literal_address(std::string said) {
    if (const std::size_t host = said.find("://"); host != said.npos) {
        const std::size_t path = said.find('/', host + 3);
        said = path == said.npos ? "/" : said.substr(path);
    }
    if (said.ends_with("/index.html")) said.resize(said.size() - 10);
    return said.starts_with('/') ? said : "/" + said;
}

}  // namespace yaprak
