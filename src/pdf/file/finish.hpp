// A PDF -> the same one arranged for the web, or locked: what is shown stays.
#pragma once
#include <string>

namespace yaprak {

struct Finish {
    bool linearised = false;    // the first page is shown while the others are still on their way
    std::string password = {};  // empty: open to everyone; else as prepare_password makes it

    bool asks_anything() const { return linearised || !password.empty(); }
};

// The same bytes give the same bytes; only a locked file differs each time, because its key is
// drawn by chance. The first half of the file's ID stays, the second becomes a hash of the new
// content. Throws Error where qpdf refuses.
[[nodiscard]] std::string finish(std::string pdf, const Finish& finish);

}  // namespace yaprak
