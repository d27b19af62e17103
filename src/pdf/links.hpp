// The link areas of a page -> annotations (ISO 32000-1, 12.5.6.5).
#pragma once
#include "model/page.hpp"
#include "pdf/haru.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// Addresses only: a link into the page itself ("#...") leaves no area yet.
void add_links(haru::Document& document, haru::Dict page_dict, const Page& page,
               const std::vector<Link>& links);

// An address as a PDF holds it: bytes that no address may have in it as %XX (RFC 3987, 3.1).
std::string ascii_uri(std::string_view url);

}  // namespace yaprak
