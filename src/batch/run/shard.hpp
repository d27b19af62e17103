// One part of a run that several processes or machines make together. Which items are a shard's is
// decided by their places alone: without a lock, the same each time, also for two that do it twice.
#pragma once
#include <cstddef>
#include <string>

namespace yaprak {

struct Shard {
    std::size_t index = 0, count = 1;  // index < count

    bool is_whole() const { return count == 1; }
    // Whether item `place`, counted from 0, is this shard's.
    bool has(std::size_t place) const { return place % count == index; }
    // How many of `total` items are this shard's.
    std::size_t share_of(std::size_t total) const {
        return total / count + (index < total % count ? 1 : 0);
    }
    // "1/4" as it is asked for; shards count from 0.
    std::string text() const { return std::to_string(index) + "/" + std::to_string(count); }
};

// Throws Error for what is no shard.
Shard parse_shard(const std::string& text);

}  // namespace yaprak
