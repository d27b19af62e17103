// What the file says of itself, twice with the same words: in the Info dictionary and in XMP
// (ISO 32000-1, 14.3; ISO 16684-1).
#pragma once
#include "base/date.hpp"
#include "model/duplex.hpp"
#include "model/metadata.hpp"
#include "pdf/objects/deflate.hpp"
#include "pdf/objects/haru.hpp"
#include "pdf/standard/conformance.hpp"

#include <optional>
#include <string>

namespace yaprak {

// Adds the Info dictionary (which PDF 2.0 gave up), XMP, the catalog's language and how the title
// is shown. There is a date only where the page has one. `duplex` means that these are sheets, to
// be printed at their own size, on both sides, flipped on that edge. `packing`, where there is one,
// compresses the XMP, which PDF/A allows from its second part on.
void add_metadata(haru::Document& document, const Metadata& metadata,
                  const Conformance& conformance, std::optional<Duplex> duplex = std::nullopt,
                  const Deflater* packing = nullptr);

std::string xmp_packet(const Metadata& metadata, const Conformance& conformance);

// A date in each of the two notations: "D:20250407080000+03'00'" and "2025-04-07T08:00:00+03:00".
// Where no time is known, it is the beginning of the day, UTC: some readers take no day alone.
std::string pdf_date(const Date& date);
std::string xmp_date(const Date& date);

}  // namespace yaprak
