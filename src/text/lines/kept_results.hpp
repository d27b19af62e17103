// What a paragraph gave before, by what was asked of it.
#pragma once
#include <algorithm>
#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace yaprak {

// A question that is asked once leaves no more than its key; the answer is kept from the second
// time on. For all threads at once; few questions are expected, each is compared with all.
template <class Key, class Value>
class KeptResults {
public:
    struct Made {
        Value value;
        bool may_be_kept = true;
    };

    // What is kept for `key`, else the value of `make()`, which returns a Made.
    template <class Make>
    Value get(const Key& key, Make make) {
        std::optional<Value> kept;
        const bool asked_before = ask(key, kept);
        if (kept) return std::move(*kept);
        Made made = make();
        if (asked_before && made.may_be_kept) keep(key, made.value);
        return std::move(made.value);
    }

private:
    struct Entry {
        Key key;
        std::optional<Value> value;
    };

    Entry* find(const Key& key) {
        const auto found = std::find_if(entries_.begin(), entries_.end(),
                                        [&](const Entry& entry) { return entry.key == key; });
        return found == entries_.end() ? nullptr : &*found;
    }

    bool ask(const Key& key, std::optional<Value>& kept) {
        const std::lock_guard lock(mutex_);
        if (const Entry* entry = find(key)) {
            kept = entry->value;
            return true;
        }
        entries_.push_back({key, std::nullopt});
        return false;
    }

    void keep(const Key& key, const Value& value) {
        const std::lock_guard lock(mutex_);
        find(key)->value = value;
    }

    std::mutex mutex_;
    std::vector<Entry> entries_;
};

}  // namespace yaprak
