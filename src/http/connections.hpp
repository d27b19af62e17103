// Which connections are open, and since when each waits for a request to be whole: those that take
// too long are cut, however many bytes they dribble (Slowloris).
#pragma once
#include "http/guard.hpp"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace yaprak::http {

class Connections {
public:
    explicit Connections(std::chrono::milliseconds limit);
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;
    ~Connections();

    void opened(int socket);
    void closed(int socket);
    // A request is whole and is answered; the next one is waited for.
    void answering(int socket);
    void waiting(int socket);
    // Until all that is being answered went over the line; then all are cut, and it lasts until
    // they are closed. Neither takes longer than the limit. libmicrohttpd falls over a request that
    // comes to its end while the server stops.
    void finish();

private:
    void watch();
    void cut_slow_ones();

    const std::chrono::milliseconds limit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_over_ = false;
    std::set<int> open_;
    std::map<int, Clock::time_point> since_;  // of those that wait
    std::set<int> answering_;
    std::thread watcher_;
};

}  // namespace yaprak::http
