#include "http/connections.hpp"

#include <sys/socket.h>

#include <algorithm>

namespace yaprak::http {

Connections::Connections(std::chrono::milliseconds limit)
    : limit_(limit), watcher_([this] { watch(); }) {}

Connections::~Connections() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    changed_.notify_all();
    watcher_.join();
}

void Connections::opened(int socket) {
    {
        const std::lock_guard lock(mutex_);
        open_.insert(socket);
    }
    waiting(socket);
}

void Connections::closed(int socket) {
    const std::lock_guard lock(mutex_);
    open_.erase(socket);
    since_.erase(socket);
    answering_.erase(socket);
    changed_.notify_all();
}

void Connections::answering(int socket) {
    const std::lock_guard lock(mutex_);
    since_.erase(socket);
    answering_.insert(socket);
}

void Connections::waiting(int socket) {
    const std::lock_guard lock(mutex_);
    since_[socket] = Clock::now();
    answering_.erase(socket);
    changed_.notify_all();
}

void Connections::finish() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, limit_, [this] { return answering_.empty(); });
    for (const int socket : open_) ::shutdown(socket, SHUT_RDWR);
    changed_.wait_for(lock, limit_, [this] { return open_.empty(); });
}

void Connections::watch() {
    using namespace std::chrono_literals;
    const auto pause = std::min<std::chrono::milliseconds>(1s, limit_ / 4);
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, pause, [this] { return is_over_; })) cut_slow_ones();
}

// The server closes the socket itself, and says so first: under the lock it cannot be another's.
void Connections::cut_slow_ones() {
    const auto now = Clock::now();
    for (auto one = since_.begin(); one != since_.end();) {
        if (now - one->second < limit_) {
            ++one;
            continue;
        }
        ::shutdown(one->first, SHUT_RDWR);
        one = since_.erase(one);
    }
}

}  // namespace yaprak::http
