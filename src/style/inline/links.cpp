// Which addresses may be links (RFC 3986): nothing that runs a program or opens a local file.
#include "style/inline/links.hpp"

#include "base/did_you_mean.hpp"
#include "base/text.hpp"
#include "style/inline/words.hpp"

#include <algorithm>

namespace yaprak {
namespace {

// What stands before the first ':' of an absolute address, in lower case; empty of a relative one.
std::string scheme_of(const std::string& url) {
    const auto end = url.find_first_of(":/?#");
    if (end == std::string::npos || url[end] != ':') return {};
    std::string scheme = url.substr(0, end);
    for (char& c : scheme)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return scheme;
}

bool is_allowed(const std::string& scheme) {
    return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

bool has_control(const std::string& url) {
    return std::any_of(url.begin(), url.end(),
                       [](char c) { return (c >= 0 && c < ' ') || c == 127; });
}

std::string whole(const std::string& url, const std::string& site) {
    if (url.starts_with("//")) return "https:" + url;
    if (url.starts_with("#") || site.empty()) return url;
    return address_on_site(url, site);
}

std::string safe_url(const Link& link, const std::string& site, Warnings& warnings) {
    const std::string url(trimmed(link.url));
    if (url.empty()) return {};
    const std::string scheme = scheme_of(url);
    if (scheme.empty() && !has_control(url) && url[0] != ':') return whole(url, site);
    if (is_allowed(scheme) && !has_control(url)) return url;
    warnings.add(Code::link_target, link.at, "\"" + url + "\" is not made a link",
                 "links begin with https:, http:, mailto: or tel:");
    return {};
}

void lead_inside(Link& link, const Anchors& anchors, Warnings& warnings) {
    const std::string name = link.url.substr(1);
    if (const auto target = anchors.find(name)) {
        link.target = *target;
        return;
    }
    warnings.add(Code::link_target, link.at,
                 "no heading is called \"" + name + "\": it is not made a link",
                 did_you_mean(name, anchors.names()));
    link.url.clear();
}

// "bilgi@klinik.example" of "mailto:bilgi@klinik.example?subject=Merhaba".
std::string bare_address(const std::string& url) {
    const std::size_t begin = url.find(':') + 1;
    return percent_decoded(url.substr(begin, url.find('?') - begin));
}

std::string words_for(const Link& link, const Anchors& anchors, std::string_view lang) {
    if (link.target >= 0) return anchors.words_of(link.target);
    const std::string scheme = scheme_of(link.url);
    if (scheme == "tel") return telephone_word(lang) + bare_address(link.url);
    if (scheme == "mailto") return mail_word(lang) + bare_address(link.url);
    return {};
}

}  // namespace

void name_links(std::vector<Link>& links, const Anchors& anchors, std::string_view lang) {
    for (Link& link : links)
        if (link.title.empty()) link.title = words_for(link, anchors, lang);
}

std::string address_of_site(const std::string& site) {
    std::string address(trimmed(site));
    while (address.ends_with('/')) address.pop_back();
    if (address.empty() || address.starts_with("http://") || address.starts_with("https://"))
        return address;
    return "https://" + address;
}

std::string address_on_site(const std::string& url, const std::string& site) {
    const std::string whole = address_of_site(site);
    const std::size_t host = whole.find('/', whole.find("://") + 3);
    const std::string path = host == whole.npos ? std::string() : whole.substr(host);
    const bool has_path = !path.empty() && (url == path || url.starts_with(path + "/"));
    if (has_path) return whole.substr(0, host) + url;
    return whole + (url.starts_with("/") ? "" : "/") + url;
}

std::vector<Link> safe_links(const std::vector<Link>& links, const std::string& site,
                             const Anchors& anchors, Warnings& warnings) {
    std::vector<Link> out = links;
    for (Link& link : out) {
        link.url = safe_url(link, site, warnings);
        if (link.url.starts_with('#')) lead_inside(link, anchors, warnings);
    }
    return out;
}

}  // namespace yaprak
