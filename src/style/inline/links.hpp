// The author's links -> links that a PDF may hold.
#pragma once
#include "base/error.hpp"
#include "style/inline/anchors.hpp"

#include <string>
#include <vector>

namespace yaprak {

// "https://klinik.example" of "klinik.example", without a slash at its end; empty of an empty one.
std::string address_of_site(const std::string& site);

// In the same order; the url of one that must not be a link is empty, and a warning says so.
// Relative ones become whole by the clinic's site, "#name" gets the place of that heading.
std::vector<Link> safe_links(const std::vector<Link>& links, const std::string& site,
                             const Anchors& anchors, Warnings& warnings);

}  // namespace yaprak
