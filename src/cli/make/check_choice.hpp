// --allow and --deny of `yaprak check`: names of its rules, and of warnings of all commands.
#pragma once
#include "base/code.hpp"
#include "check/check_handout.hpp"

#include <string>
#include <vector>

namespace yaprak {

struct CheckChoice {
    RuleChoice rules;                  // those that are denied are on
    std::vector<std::string> allowed;  // names of warnings
    Codes denied;                      // warnings that fail their page; rules.on as well
};

// Of lists as they are typed, "dose-cc,image-missing". Throws Error, with the nearest name as its
// hint, where neither a rule nor a warning is called so.
[[nodiscard]] CheckChoice read_check_choice(const std::vector<std::string>& allow,
                                            const std::vector<std::string>& deny);

// The lists of a content folder, with the program's own behind them.
[[nodiscard]] CheckLists check_lists_for(const std::filesystem::path& content,
                                         const std::string& home);

}  // namespace yaprak
