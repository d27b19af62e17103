#include "http/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yaprak {

RawClient::RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(static_cast<std::uint16_t>(port));
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to);
    const timeval patience{20, 0};
    (void)::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
}

RawClient::RawClient(const std::string& path) : socket_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    path.copy(to.sun_path, sizeof to.sun_path - 1);
    (void)::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to);
}

RawClient::~RawClient() {
    ::close(socket_);
}

void RawClient::say(const std::string& bytes) const {
    (void)::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

void RawClient::finish() const {
    (void)::shutdown(socket_, SHUT_WR);
}

std::string RawClient::hear(const std::string& wanted) const {
    std::string heard;
    char part[4096];
    while (wanted.empty() || heard.find(wanted) == heard.npos) {
        const ssize_t size = ::recv(socket_, part, sizeof part, 0);
        if (size <= 0) break;
        heard.append(part, static_cast<std::size_t>(size));
    }
    return heard;
}

std::string answer_to(int port, const std::string& bytes) {
    const RawClient client(port);
    client.say(bytes);
    return client.hear();
}

std::string answer_to(const std::string& path, const std::string& bytes) {
    const RawClient client(path);
    client.say(bytes);
    return client.hear();
}

}  // namespace yaprak
