// A finished PDF -> the same one packed, arranged for the web, locked: what is shown stays.
#pragma once
#include <string>

namespace yaprak {

struct Finish {
    bool packed = false;        // small objects compressed together (object streams)
    bool linearised = false;    // the first page is shown while the others are still on their way
    std::string password = {};  // empty: open to everyone; else as prepare_password makes it

    bool asks_anything() const { return packed || linearised || !password.empty(); }
};

// Same bytes in, same bytes out, but for a locked file: its key is made of chance. The first half
// of its ID stays, the second is a hash of the new content. Throws Error where qpdf refuses.
std::string finish(std::string pdf, const Finish& finish);

}  // namespace yaprak
