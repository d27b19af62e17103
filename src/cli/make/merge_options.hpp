// What the command line asks of a merge.
#pragma once
#include "batch/copies/copies.hpp"
#include "cli/mail/letter_options.hpp"
#include "cli/run/options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace yaprak {

// What is taken of a value as a password: the text as it is, or its figures alone.
enum class PasswordForm { text, digits };

struct MergeOptions {
    PageOptions pages;  // its only input is the page
    OutputOptions pdf;
    RunOptions run;
    std::string table;  // the file
    std::string sheet;  // of a workbook; empty: the first
    std::string name = "{{brosur}}-{{no:05}}.pdf";
    std::optional<Missing> missing;  // none: what the page says, else an error
    std::string password_column;     // locks each copy with its row's value
    PasswordForm password_form = PasswordForm::text;
    bool dry_run = false;
    std::string rows;      // "1-3,4902"; empty: all
    std::string problems;  // the file in which everything that is wrong is listed
    std::string rejects;   // the file for rows that cannot be made; empty: they stop the merge
    std::string report;    // the file that says what became of every row; empty: none does
    int proof = -1;        // only a proof is made, with so many copies by chance; -1: none
    int seed = 1;          // of that chance

    std::vector<std::string> sort;  // columns by which the copies are put in order
    int bundle = 0;                 // so many copies are one PDF; 0: each is its own
    std::string bundle_by;          // the column whose values are a PDF each; empty: none
    bool separators = false;        // each bundle begins with a sheet that tells it from others
    bool one_sided = false;         // a bundle's copies follow each other without empty backs

    std::string mail_column;            // holds the addresses of the letters; empty: no letters
    std::string occasion;               // the same letter goes out once on each
    bool mailing = false;               // the letters go to many who may leave the list
    std::vector<std::string> suppress;  // files of addresses that are never written to
    LetterOptions letters;

    bool makes_bundles() const { return bundle > 0 || !bundle_by.empty(); }
};

}  // namespace yaprak
