#include "cli/commands/password_options.hpp"

#include <CLI/CLI.hpp>

namespace yaprak {

void add_password(CLI::App& command, PasswordOptions& options) {
    const auto put = [](std::optional<std::string>& into) {
        return [&into](const std::string& text) { into = text; };
    };
    command.add_option_function<std::string>(
        "--password", put(options.given),
        "lock the PDFs with this password; others on this machine can see it here: better "
        "--password-file, or YAPRAK_PASSWORD in the environment");
    command.add_option_function<std::string>(
        "--password-file", put(options.file),
        "lock the PDFs with the first line of this file, which nobody else may read");
    command.add_flag("--generate-password", options.generated,
                     "lock the PDFs with a password made by chance, shown once");
}

}  // namespace yaprak
