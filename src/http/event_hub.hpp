// Server-sent events (WHATWG HTML, 9.2): what happens -> every browser that listens.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>

namespace yaprak::http {

// May be used by several threads at once.
class EventHub {
public:
    // `data` is one line. Events are no record: a listener who is behind by more than most_kept
    // misses the oldest.
    void publish(const std::string& name, const std::string& data);
    // Every wait ends, now and from now on.
    void close();

    // The number of the last event: a listener begins there.
    [[nodiscard]] std::uint64_t last() const;
    // The events behind `after`, which moves on, as they go over the line; a comment where none
    // came in time, by which a connection that is gone is noticed; nothing once the hub is closed.
    [[nodiscard]] std::optional<std::string> wait(std::uint64_t& after,
                                                  std::chrono::milliseconds time);

    static constexpr std::size_t most_kept = 64;

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> kept_;  // the last of them is number last_
    std::uint64_t last_ = 0;
    bool is_closed_ = false;
};

}  // namespace yaprak::http
