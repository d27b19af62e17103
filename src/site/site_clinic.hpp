// What a site says of the clinic, where its clinic.yaml says nothing.
#pragma once
#include "base/error.hpp"
#include "site/facts/site.hpp"

namespace yaprak {

struct Clinic;

// Fills the clinic's empty values: name, tagline, site, lang, email, phone, address, logo and the
// brand's colour. A logo that is not found is left out without a word: a theme's settings often
// name one that nobody ever put there.
void add_site_facts(const Site& site, Clinic& clinic);

// What a page may ask for as `site.title` and the like of a clinic that no generator knows.
SiteValues values_of_clinic(const Clinic& clinic);

// What the pages of a site may ask for: what its settings say, else the clinic. `site` may be null.
std::shared_ptr<const SiteValues> site_values(const Site* site, const Clinic& clinic);

}  // namespace yaprak
