// The author's links -> links that a PDF may hold.
#pragma once
#include "base/error.hpp"
#include "style/inline/anchors.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// "https://klinik.example" of "klinik.example", without a slash at its end; empty of an empty one.
std::string address_of_site(const std::string& site);

// "https://klinik.example/alt/x/" of "/x/" on "klinik.example/alt", and of "/alt/x/", which is
// counted from the host's root as browsers do.
std::string address_on_site(const std::string& url, const std::string& site);

// The links stay in their order. The url of one that must not be a link is empty, and a warning
// says so. Relative ones become whole by the clinic's site, "#name" gets the place of that heading.
std::vector<Link> safe_links(const std::vector<Link>& links, const std::string& site,
                             const Anchors& anchors, Warnings& warnings);

// Links without a title get words for those who hear it: the heading that one leads to, a number to
// call, an address to write to. What leads to another page keeps its address.
void name_links(std::vector<Link>& links, const Anchors& anchors, std::string_view lang);

}  // namespace yaprak
