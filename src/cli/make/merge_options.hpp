// What the command line asks of a merge.
#pragma once
#include "cli/run/build_options.hpp"

#include <string>

namespace yaprak {

struct MergeOptions {
    BuildOptions build;  // inputs[0] is the page
    std::string data;
    std::string name = "{{brosur}}-{{no:05}}.pdf";
    std::string missing;          // error, empty, default; empty: what the page says, else error
    std::string password_column;  // locks each copy with its row's value
    bool dry_run = false;
    int bundle = 0;          // so many copies are one PDF; 0: each is its own
    bool one_sided = false;  // a bundle's copies follow each other without empty backs

    // A letter for every row.
    std::string mail_column;  // holds the addresses; empty: no letters
    std::string note;         // what every letter says beside its template
    std::string letter = "brochure";
    std::string occasion;  // the same letter goes out once on each
    std::string settings;  // empty: mail.yaml of the content folder
    bool address_is_right = false;
};

}  // namespace yaprak
