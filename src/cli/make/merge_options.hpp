// What the command line asks of a merge.
#pragma once
#include "batch/copies/copies.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/run/options.hpp"

#include <optional>
#include <string>

namespace yaprak {

struct MergeOptions {
    PageOptions pages;  // its only input is the page
    OutputOptions pdf;
    RunOptions run;
    std::string table;  // the file
    std::string sheet;  // of a workbook; empty: the first
    std::string name = "{{brosur}}-{{no:05}}.pdf";
    std::optional<Missing> missing;  // none: what the page says, else an error
    std::string password_column;     // locks each copy with its row's value
    bool dry_run = false;
    std::string rows;        // "1-3,4902"; empty: all
    std::string problems;    // the file in which everything that is wrong is listed
    std::string rejects;     // the file for rows that cannot be made; empty: they stop the merge
    int bundle = 0;          // so many copies are one PDF; 0: each is its own
    bool one_sided = false;  // a bundle's copies follow each other without empty backs

    std::string mail_column;  // holds the addresses of the letters; empty: no letters
    std::string occasion;     // the same letter goes out once on each
    LetterOptions letters;
};

}  // namespace yaprak
