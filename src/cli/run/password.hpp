// The password that the PDFs of a run are locked with: given, or made here.
#pragma once
#include "cli/environment/environment.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace yaprak {

// What the command line asks for; one of the three at most.
struct PasswordOptions {
    std::optional<std::string> given;
    std::optional<std::string> file;  // whose first line it is
    bool generated = false;
};

// Ready for a PDF; the environment's where no option asks for one; empty: no password. Throws Error
// for an empty one, where more than one is asked for, and where others can read the file.
std::string password_of(const PasswordOptions& options, const Environment& environment);

// Shows a password that was made by chance, even where nothing else is shown: it cannot be had
// again. Throws Error where that cannot be written.
void show_password(const std::string& password, std::ostream& out);

// As password_of(), and shown where it was made by chance.
std::string shown_password(const PasswordOptions& options, const Environment& environment,
                           std::ostream& out);

// Twelve characters of 32 from the kernel's source of chance, 60 bits: capitals and figures without
// those that look alike (0 and O, 1 and I).
std::string generate_password();

}  // namespace yaprak
