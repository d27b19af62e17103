// The password's file is checked by the descriptor it is read from: nobody can swap it between.
#include "base/file.hpp"
#include "mail/settings/settings.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace yaprak {
namespace {

constexpr std::size_t longest_secret = 1024;

struct Closed {
    int fd;
    ~Closed() {
        if (fd >= 0) ::close(fd);
    }
};

}  // namespace

std::string read_secret(const std::filesystem::path& file) {
    const SourcePos at{file.string()};
    const Closed opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status {};
    if (opened.fd < 0 || ::fstat(opened.fd, &status) != 0)
        throw Error(Code::mail_settings, at,
                    "cannot open the password's file: " + std::generic_category().message(errno));
    if (!S_ISREG(status.st_mode))
        throw Error(Code::mail_settings, at, "the password's file is not a regular file");
    if ((status.st_mode & 077) != 0)
        throw Error(Code::mail_settings, at, "others can read the password's file",
                    "chmod 600 " + file.string());
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        throw Error(Code::mail_settings, at, "the password's file belongs to somebody else");
    char bytes[longest_secret + 1];
    const ssize_t got = ::read(opened.fd, bytes, sizeof bytes);
    if (got < 0 || std::size_t(got) > longest_secret)
        throw Error(Code::mail_settings, at, "cannot read the password's file");
    const std::string text(bytes, std::size_t(got));
    const std::string secret = text.substr(0, text.find_first_of("\r\n"));
    if (secret.empty())
        throw Error(Code::mail_settings, at, "no password stands in the file's first line");
    return secret;
}

}  // namespace yaprak
