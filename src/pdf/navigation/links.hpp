// The link areas of a page -> annotations (ISO 32000-1, 12.5.6.5).
#pragma once
#include "model/link.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/tags/structure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

struct Pages;

// Adds the links of page `page`, which lead out of the document or to a place in it. `page_dicts`
// are the dictionaries of all pages. With a structure only links that stand in an element of it are
// added. Returns their annotations.
std::vector<haru::Dict> add_links(haru::Document& document, const Pages& pages, std::size_t page,
                                  std::vector<haru::Dict>& page_dicts, Structure* structure);

// Makes a link or an entry of the outline lead to a place of a page, "/XYZ 0 70 0", and to the
// element there, as Structure::destination says it. `element` is empty where there is none.
void lead_to(haru::Dict from, const haru::Dict& page, const std::string& place,
             const std::string& element);

// The address that a link leads to, in ASCII. It is empty for a link that leads nowhere, or to a
// place within the document.
std::string uri_of(const Link& link, const Pages& pages);

// An address as a PDF holds it: bytes that no address may have in it as %XX (RFC 3987, 3.1).
std::string ascii_uri(std::string_view url);

}  // namespace yaprak
