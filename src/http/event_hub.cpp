#include "http/event_hub.hpp"

#include <algorithm>

namespace yaprak::http {

void EventHub::publish(const std::string& name, const std::string& data) {
    {
        const std::lock_guard lock(mutex_);
        ++last_;
        kept_.push_back("event: " + name + "\ndata: " + data + "\n\n");
        if (kept_.size() > most_kept) kept_.pop_front();
    }
    changed_.notify_all();
}

void EventHub::close() {
    {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
    }
    changed_.notify_all();
}

std::uint64_t EventHub::last() const {
    const std::lock_guard lock(mutex_);
    return last_;
}

std::optional<std::string> EventHub::wait(std::uint64_t& after, std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time, [&] { return is_closed_ || last_ > after; });
    if (is_closed_) return std::nullopt;
    if (last_ <= after) return ": nothing new\n\n";
    const std::size_t count = std::min<std::uint64_t>(last_ - after, kept_.size());
    std::string out;
    for (std::size_t i = kept_.size() - count; i < kept_.size(); ++i) out += kept_[i];
    after = last_;
    return out;
}

}  // namespace yaprak::http
