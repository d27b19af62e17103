// `yaprak build`: pages in, PDFs (or a stage as text) out, a line for each.
#pragma once
#include "cli/password.hpp"
#include "cli/run.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct BuildOptions {
    std::vector<std::string> inputs;  // empty: content/
    std::string layout;               // empty: the page's own
    std::string output = "out";
    std::string clinic;                     // empty: clinic.yaml of the content folder
    std::vector<std::string> font_folders;  // asked before the others
    std::string dump;                       // document, flow, pages, typography, or empty
    std::string purpose;                    // screen, mail, archive, or empty
    std::string most;                       // "2MB"; empty: as large as it gets
    PasswordOptions password;
    bool strict = false;
    bool quiet = false;
};

// Returns the exit code. Throws Error where nothing can be made at all.
int build(const BuildOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
