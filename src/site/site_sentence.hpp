// A site in one line, and what was passed over in another.
#pragma once
#include "site/facts/site.hpp"

#include <string>
#include <vector>

namespace yaprak {

// "site: Jekyll in . (Örnek Klinik, tr), collections _services, _team; pictures from ., assets/";
// `shown` is the root as the user would write it. Empty of a folder that no generator knows.
std::string site_sentence(const Site& site, const std::filesystem::path& shown);

// What is told once of a site whose settings name no language, where its clinic.yaml does not
// either; empty otherwise.
std::string language_sentence(const Site& site);

// How many pages that is; a folder that was not counted is none.
std::size_t count_passed_over(const std::vector<PassedOver>& passed_over);

// "README.md, _drafts/ 2, _includes/"; of more than six how many there are of each kind: "a draft
// 7".
std::string passed_over_sentence(const std::vector<PassedOver>& passed_over);

}  // namespace yaprak
