// A Unix socket to listen at: its path -> a descriptor. Its owner and group may open it, nobody
// else.
#pragma once
#include <filesystem>

namespace yaprak::http {

class UnixSocket {
public:
    // One that nobody listens at any more is put away. Throws Error where somebody does, where
    // something else has the path, and where the path is too long or its folder is none.
    explicit UnixSocket(const std::filesystem::path& path);
    UnixSocket(const UnixSocket&) = delete;
    UnixSocket& operator=(const UnixSocket&) = delete;
    // Takes the path away; who was given the descriptor closes it.
    ~UnixSocket();

    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    const std::filesystem::path path_;
    int descriptor_ = -1;
};

}  // namespace yaprak::http
