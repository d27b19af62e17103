// `yaprak merge`: one page and a table in, a copy for every row out, in the outbox too where asked.
#pragma once
#include "cli/build.hpp"

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

// Returns the exit code. Throws Error where nothing can be made at all. Every row is checked before
// the first file is written or letter queued.
int merge(const MergeOptions& options, const Surroundings& surroundings, std::ostream& out,
          std::ostream& err);

}  // namespace yaprak
