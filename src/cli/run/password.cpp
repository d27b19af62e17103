#include "cli/run/password.hpp"

#include "base/error.hpp"
#include "cli/environment/environment.hpp"
#include "cli/environment/shown_text.hpp"
#include "language/password.hpp"
#include "mail/settings/settings.hpp"

#include <sys/random.h>

#include <array>
#include <ostream>
#include <string_view>

namespace yaprak {
namespace {

constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
static_assert(letters.size() == 32);  // so that five bits of chance are one of them
constexpr std::size_t length = 12;

}  // namespace

std::string generate_password() {
    std::array<unsigned char, length> chance;
    if (::getrandom(chance.data(), chance.size(), 0) != ssize_t(chance.size()))
        throw Error(Code::password, {}, "the system gives no chance for a password");
    std::string password;
    for (unsigned char each : chance) password += letters[each % letters.size()];
    return password;
}

std::string password_of(const PasswordOptions& options, const Environment& environment) {
    const int asked =
        int(options.given.has_value()) + int(options.file.has_value()) + int(options.generated);
    if (asked > 1)
        throw Error(Code::password, {}, "more than one password is asked for",
                    "take one of --password, --password-file and --generate-password");
    if (options.generated) return generate_password();
    if (options.file) return prepare_password(read_secret(*options.file));
    if (options.given) return prepare_password(*options.given);
    return environment.password ? prepare_password(*environment.password) : "";
}

void show_password(const std::string& password, std::ostream& out) {
    out << translated(out, "password:") << " " << password << "  "
        << translated(out, "(shown once: tell it by telephone, not in a letter with the file)")
        << std::endl;
    if (!out) throw Error(Code::output_folder, {}, "cannot write to the standard output");
}

std::string shown_password(const PasswordOptions& options, const Environment& environment,
                           std::ostream& out) {
    std::string password = password_of(options, environment);
    if (options.generated) show_password(password, out);
    return password;
}

}  // namespace yaprak
