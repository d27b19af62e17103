#include "read/source/merge_yaml.hpp"

#include <algorithm>

namespace yaprak {

YamlNode merged(YamlNode base, YamlNode over) {
    if (!base.is_map() || !over.is_map()) return over;
    for (YamlEntry& entry : over.entries) {
        const auto same = std::find_if(base.entries.begin(), base.entries.end(),
                                       [&](const YamlEntry& e) { return e.key == entry.key; });
        if (same == base.entries.end()) {
            base.entries.push_back(std::move(entry));
        } else {
            same->at = entry.at;
            same->value = merged(std::move(same->value), std::move(entry.value));
        }
    }
    base.at = over.at;
    return base;
}

}  // namespace yaprak
