// The password that the PDFs of a run are locked with: given, or made here.
#pragma once
#include "cli/environment/environment.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace yaprak {

// What the command line asks for: one of the three at most.
struct PasswordOptions {
    std::optional<std::string> given;
    std::optional<std::string> file;  // whose first line it is
    bool generated = false;
};

// Returns the password as a PDF takes it: that of the options, else that of the environment, else
// an empty text for none. Throws Error for an empty password, where more than one is asked for, and
// where others can read the file.
std::string password_of(const PasswordOptions& options, const Environment& environment);

// Shows a password that was made by chance, even where nothing else is shown: it cannot be had
// again. Throws Error where that cannot be written.
void show_password(const std::string& password, std::ostream& out);

// As password_of(); a password that was made by chance is shown.
std::string shown_password(const PasswordOptions& options, const Environment& environment,
                           std::ostream& out);

// Returns twelve of 32 characters from the kernel's source of chance, which are 60 bits. The
// characters are capitals and figures without those that look alike (0 and O, 1 and I).
std::string generate_password();

}  // namespace yaprak
