// What the command line asks of the files that it makes, as typed values: each word is read once,
// where it stands.
#pragma once
#include "batch/run/shard.hpp"
#include "cli/run/password.hpp"
#include "model/files_layout.hpp"
#include "pdf/standard/conformance.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace yaprak {

// Which pages, and what they are set with.
struct PageOptions {
    std::vector<std::string> inputs;              // pages and folders of pages
    std::string layout;                           // see layouts_of(); empty: the page's own
    std::string clinic;                           // empty: clinic.yaml of the content folder
    std::vector<std::string> font_folders;        // asked before the others
    std::vector<std::string> included, excluded;  // patterns of pages, see matches_glob()
};

// The layouts that are asked for, "handout-a4,handout-large": at least one, which may be empty.
std::vector<std::string> layouts_of(const std::string& asked);

// What a PDF is like.
struct OutputOptions {
    FilePurpose purpose = FilePurpose::none;
    Standard standard = Standard::ua1;
    std::size_t most_bytes = 0;  // 0: as many as it takes
    PasswordOptions password;
    bool sample = false;       // names of placeholders stand for their values
    bool proof = false;        // folds, cuts and page numbers on the sheets
    bool press_proof = false;  // the colours are those that the inks of the press will show
};

// How a run tells what it does: for people, or as JSON Lines.
enum class Format { text, json };

// How a run of many files goes.
struct RunOptions {
    std::string output = "out";
    Shard shard;          // which part of the run; the whole where nothing is said
    int jobs = 0;         // how many files at once; 0: as many as there are processors
    bool strict = false;  // a page with a warning fails
    std::vector<std::string> allow =
        {};                              // names of the warnings that are none, see allowed_codes()
    std::vector<std::string> deny = {};  // names of warnings that fail their page
    bool fail_fast = false;              // the first file that fails is the last
    bool force = false;                  // make what is unchanged as well
    bool resume = false;  // trust no file of an earlier run before its content is proven
    bool quiet = false;
    Format format = Format::text;
    bool log_time = false;         // each line that is told begins with its time
    std::string status_file = {};  // says how far the run is; empty: none does
};

}  // namespace yaprak
