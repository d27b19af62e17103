// What a pure function made of its input, kept for the next time that the same goes in: the result
// is the same with and without.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yaprak {

// Hashes strings, looked up without a copy.
struct StringHash : std::hash<std::string_view> {
    using is_transparent = void;
};

// For one thread. Keys are compared whole. A result is kept when it is asked for the second time:
// what comes once leaves no trace but a number. When `most_bytes` are held it forgets all.
template <class Value, class Key = std::string, class Hash = StringHash>
class Memo {
public:
    explicit Memo(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    // What is kept for `key`, else `make()`; key and value together take up `size_of(value)` bytes.
    template <class Asked, class Make, class SizeOf>
    std::shared_ptr<const Value> get(const Asked& key, Make make, SizeOf size_of) {
        const auto known = kept_.find(key);
        if (known != kept_.end()) return known->second;
        auto made = std::make_shared<const Value>(make());
        if (comes_again(Hash()(key))) keep(key, made, size_of(*made));
        return made;
    }

    std::size_t size() const { return kept_.size(); }

private:
    static constexpr std::size_t most_seen = 4096;  // keys of which is known that they came once

    bool comes_again(std::size_t hash) {
        if (seen_.empty()) seen_.resize(most_seen);
        return std::exchange(seen_[hash % most_seen], hash) == hash;
    }

    template <class Asked>
    void keep(const Asked& key, std::shared_ptr<const Value> value, std::size_t size) {
        if (size > most_bytes_) return;
        if (bytes_ + size > most_bytes_) kept_.clear(), bytes_ = 0;
        bytes_ += size;
        kept_.emplace(Key(key), std::move(value));
    }

    std::size_t most_bytes_, bytes_ = 0;
    std::unordered_map<Key, std::shared_ptr<const Value>, Hash, std::equal_to<>> kept_;
    std::vector<std::size_t> seen_;  // hashes
};

}  // namespace yaprak
