#include "http/unix_socket.hpp"

#include "base/error.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace yaprak::http {
namespace {

constexpr int waiting_connections = 64;

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why,
                       const std::string& hint = "") {
    throw Error(Code::usage, {path.string()}, "cannot listen at this socket: " + why, hint);
}

std::string reason() {
    return std::generic_category().message(errno);
}

sockaddr_un address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) fail(path, "its path is too long");
    text.copy(address.sun_path, text.size());
    return address;
}

int new_socket(const std::filesystem::path& path) {
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) fail(path, reason());
    return descriptor;
}

// A program that ended without order leaves its socket behind.
void put_away_old_one(const std::filesystem::path& path, const sockaddr_un& address) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return;
    if (!S_ISSOCK(status.st_mode)) fail(path, "a file stands there");
    const int probe = new_socket(path);
    const bool is_answered =
        ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(probe);
    if (is_answered) fail(path, "another program listens there", "stop it first");
    ::unlink(path.c_str());
}

}  // namespace

UnixSocket::UnixSocket(const std::filesystem::path& path) : path_(path) {
    const sockaddr_un address = address_of(path);
    put_away_old_one(path, address);
    const int descriptor = new_socket(path);
    const mode_t before = ::umask(0117);
    const bool is_bound =
        ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    const std::string why = is_bound ? "" : reason();
    ::umask(before);
    if (!is_bound || ::listen(descriptor, waiting_connections) != 0) {
        ::close(descriptor);
        fail(path, why.empty() ? reason() : why, "its folder must be there and yours to write");
    }
    descriptor_ = descriptor;
}

UnixSocket::~UnixSocket() {
    ::unlink(path_.c_str());
}

}  // namespace yaprak::http
