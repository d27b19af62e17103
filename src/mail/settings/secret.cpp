// A secret's file is checked by the descriptor it is read from: nobody can swap it between.
#include "base/file.hpp"
#include "mail/settings/private_file.hpp"
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

std::string read_private_file(const std::filesystem::path& file, const PrivateFile& kind) {
    const SourcePos at{file.string()};
    const std::string called = kind.called;
    const Closed opened{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status {};
    if (opened.fd < 0 || ::fstat(opened.fd, &status) != 0)
        throw Error(kind.code, at,
                    "cannot open " + called + ": " + std::generic_category().message(errno));
    if (!S_ISREG(status.st_mode)) throw Error(kind.code, at, called + " is not a regular file");
    const bool is_of_group = kind.may_be_of_group && status.st_uid == 0;
    if ((status.st_mode & (is_of_group ? 037 : 077)) != 0)
        throw Error(kind.code, at, "others can read " + called,
                    std::string(is_of_group ? "chmod 640 " : "chmod 600 ") + file.string());
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        throw Error(kind.code, at, called + " belongs to somebody else");
    std::string bytes(kind.longest + 1, '\0');
    std::size_t size = 0;
    ssize_t got = 0;
    while ((got = ::read(opened.fd, bytes.data() + size, bytes.size() - size)) > 0)
        size += std::size_t(got);
    if (got < 0 || size > kind.longest) throw Error(kind.code, at, "cannot read " + called);
    bytes.resize(size);
    return bytes;
}

std::string read_secret(const std::filesystem::path& file) {
    const std::string text = read_private_file(
        file, {Code::mail_settings, "the password's file", longest_secret, false});
    const std::string secret = text.substr(0, text.find_first_of("\r\n"));
    if (secret.empty())
        throw Error(Code::mail_settings, {file.string()},
                    "no password stands in the file's first line");
    return secret;
}

}  // namespace yaprak
