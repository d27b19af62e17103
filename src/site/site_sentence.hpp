// A site in one line, and what was passed over in another.
#pragma once
#include "site/facts/site.hpp"

#include <string>
#include <vector>

namespace yaprak {

// "site: Jekyll in . (Örnek Klinik, tr), collections _services, _team; pictures from ., assets/";
// `shown` is the root as the user would write it. Empty of a folder that no generator knows.
std::string site_sentence(const Site& site, const std::filesystem::path& shown);

// How many pages that is; a folder that was not counted is none.
std::size_t count_passed_over(const std::vector<PassedOver>& passed_over);

// "README.md, _drafts/ 2, _includes/"; the first few, then how many there are more.
std::string passed_over_sentence(const std::vector<PassedOver>& passed_over);

}  // namespace yaprak
