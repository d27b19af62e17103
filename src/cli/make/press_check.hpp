// `yaprak check --press`: what a print shop would find wrong in PDFs, whoever made them.
#pragma once
#include "cli/environment/environment.hpp"
#include "preflight/judge_press.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace yaprak {

struct PressCheckOptions {
    bool asked = false;
    bool strict = false;  // warnings are errors
    std::string plates;   // the folder for pictures of the plates; empty: none are made
    PressLimits limits;
};

// "100mm,200mm" -> lengths. Throws Error.
std::vector<Length> folds_of(const std::string& text);

// A line for each thing that is found. Returns the exit code: exit_some_failed where a file has an
// error. Throws Error where no file is named.
int check_press(const std::vector<std::string>& files, const PressCheckOptions& options,
                std::ostream& out, std::ostream& err);

}  // namespace yaprak
