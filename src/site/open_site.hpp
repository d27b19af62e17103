// A root -> its site: what kind it is, its pages, what it says of the clinic. No program of the
// site is run, and nothing is fetched.
#pragma once
#include "base/error.hpp"
#include "site/facts/site.hpp"
#include "site/find_root.hpp"
#include "site/pages/collect_pages.hpp"

namespace yaprak {

// Settings that cannot be read are a warning. Throws Error for a folder that cannot be read.
Site open_site(const SiteRoot& root, const WantedPages& wanted, Warnings& warnings);

// What is known of one of its pages beside what its file says.
PageContext context_of(const Site& site, const SitePage& page);

// All that decides what a page looks like beside its own file: the same text, the same context.
std::string fingerprint(const PageContext& context);
std::string fingerprint(const SiteValues& values);
// All that decides what a clinic takes from its site.
std::string fingerprint(const SiteFacts& facts);

}  // namespace yaprak
