// Whether the clinic's card stands on pages.
#pragma once

namespace yaprak {

struct Flow;
struct Page;
struct Pages;

// False where the flow has no card.
bool shows_card(const Pages& pages, const Flow& flow);

// Whether there are words on the card, by which it is known on a page.
bool has_card(const Flow& flow);

}  // namespace yaprak
