// The link areas of a page -> annotations (ISO 32000-1, 12.5.6.5).
#pragma once
#include "model/page.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/tags/structure.hpp"

#include <string>
#include <string_view>

namespace yaprak {

// Those of page `page`; they lead out of the document or to a place in it. `page_dicts` are all
// pages'. With a structure only those that stand in an element of it.
void add_links(haru::Document& document, const Pages& pages, std::size_t page,
               std::vector<haru::Dict>& page_dicts, Structure* structure);

// What a link or an entry of the outline leads to: a place of a page, "/XYZ 0 70 0", and the
// element there, as Structure::destination says it; empty: none.
void lead_to(haru::Dict from, const haru::Dict& page, const std::string& place,
             const std::string& element);

// Where a link leads out of the document, in ASCII; empty: nowhere, or to a place within it.
std::string uri_of(const Link& link, const Pages& pages);

// An address as a PDF holds it: bytes that no address may have in it as %XX (RFC 3987, 3.1).
std::string ascii_uri(std::string_view url);

}  // namespace yaprak
