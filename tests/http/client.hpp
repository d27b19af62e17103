// A client that says just the bytes that a test wants to be said.
#pragma once
#include <string>

namespace yaprak {

// Connected to a port of loopback's, or to a socket's path; closes when it goes out of scope.
class RawClient {
public:
    explicit RawClient(int port);
    explicit RawClient(const std::string& path);  // of a Unix socket
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient();
    void say(const std::string& bytes) const;
    void finish() const;  // says no more
    // All that comes until the other side closes, or `wanted` is in it.
    std::string hear(const std::string& wanted = "") const;

private:
    int socket_;
};

// Says the bytes, and hears until the other side closes.
std::string answer_to(int port, const std::string& bytes);
std::string answer_to(const std::string& path, const std::string& bytes);

}  // namespace yaprak
