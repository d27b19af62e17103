// `yaprak desk user …`: the accounts of a desk on a network.
#pragma once
#include "cli/environment/environment.hpp"
#include "desk/accounts/accounts.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>

namespace yaprak {

enum class UserAction { add, list, remove, password, pin, role, unlock };

struct UserOptions {
    UserAction action = UserAction::list;
    std::string name;
    DeskRole role = DeskRole::reception;
    std::string folder;  // of the accounts; empty: .desk of the pages' folder
};

// Returns the exit code. A password or PIN is asked for at the terminal, which does not show it, or
// is the first line of `in`. Throws Error.
int desk_user(const UserOptions& options, const Environment& environment, std::istream& in,
              std::ostream& out);

// The folder asked for, else .desk of the pages' folder.
[[nodiscard]] std::filesystem::path accounts_folder(const std::string& asked,
                                                    const std::string& site);

}  // namespace yaprak
