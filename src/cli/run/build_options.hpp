// What the command line asks of a run that makes PDFs of pages.
#pragma once
#include "cli/run/password.hpp"

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
    std::string standard = "ua1";           // or ua2
    std::string most;                       // "2MB"; empty: as large as it gets
    PasswordOptions password;
    bool proof = false;  // folds, cuts and page numbers on the sheets
    bool strict = false;
    bool quiet = false;
    bool force = false;      // make what is unchanged as well
    bool resume = false;     // trust no file of an earlier run before its content is proven
    bool watch = false;      // see watch()
    bool only_news = false;  // tell nothing of a run that makes nothing
    bool fail_fast = false;  // the first page that fails is the last
    std::string shard;       // "1/4", "auto", "auto/4"; empty: the whole
    int jobs = 0;            // how many pages at once; 0: as many as there are processors
};

}  // namespace yaprak
