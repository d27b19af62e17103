// The first clinic.yaml and the first layout of a site, with what is known of it and a word on
// every key.
#pragma once
#include "model/clinic.hpp"
#include "site/facts/site.hpp"

#include <string>

namespace yaprak {

// `clinic`: what add_site_facts() made of an empty one. A key that nothing is known of stands there
// as a comment.
std::string first_clinic_file(const Site& site, const Clinic& clinic);

// One that extends handout-a4 and changes nothing before its author does.
std::string first_layout_file(const Site& site);

}  // namespace yaprak
