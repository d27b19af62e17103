// `yaprak send`: a page becomes a PDF, the PDF a letter, the letter is queued and then sent.
#pragma once
#include "cli/environment/environment.hpp"
#include "cli/run/password.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct SendOptions {
    std::string page;
    std::string to;
    std::string note;
    std::string letter = "brochure";  // the template
    std::string eml;                  // write a draft into this file and send nothing
    std::string settings;             // empty: mail.yaml of the content folder
    std::string layout;
    std::string purpose;  // screen, mail, archive, or empty
    std::string most;     // "2MB"; empty: as large as it gets
    std::string standard = "ua1";
    PasswordOptions password;
    std::string clinic;
    std::vector<std::string> font_folders;
    bool address_is_right = false;
    bool personal = false;
};

// Returns the exit code. Throws Error where nothing was queued.
int send(const SendOptions& options, const Environment& environment, std::istream& in,
         std::ostream& out, std::ostream& err);

}  // namespace yaprak
