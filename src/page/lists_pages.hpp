// Whether a flow has numbers of its own pages in its text, as a list of contents has.
#pragma once

namespace yaprak {

struct Flow;

bool lists_pages(const Flow& flow);

}  // namespace yaprak
