// What the command line asks of letters, for one of the desk and for those of a merge.
#pragma once
#include <string>

namespace yaprak {

struct LetterOptions {
    std::string letter_template = "brochure";  // in layouts/mail/
    std::string note;                          // what every letter says beside its template
    std::string settings;                      // empty: mail.yaml of the content folder
    bool address_is_right = false;             // take addresses that look like slips
};

}  // namespace yaprak
