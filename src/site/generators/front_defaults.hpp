// Front matter that a site's settings give to many pages at once.
#pragma once
#include "read/source/yaml.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yaprak {

// Values for the pages that a scope takes in.
struct ScopedValues {
    std::string path;        // a folder, a file or a pattern below the root; empty: everywhere
    std::string collection;  // "posts"; empty: any
    std::string lang;        // empty: any
    YamlNode values;         // a map
};

// The scopes of a site. Later ones go before earlier ones, longer paths before shorter ones
// (Jekyll, "Front Matter Defaults"; Hugo's cascade is the same by its folders).
class FrontDefaults {
public:
    void add(ScopedValues scope);
    bool empty() const { return scopes_.empty(); }

    // What all scopes that take in the page say together; null where none does. Pages that the same
    // scopes take in share one tree.
    std::shared_ptr<const YamlNode> of(const std::filesystem::path& page,
                                       const std::string& collection, const std::string& lang);

private:
    std::vector<ScopedValues> scopes_;
    std::map<std::vector<std::size_t>, std::shared_ptr<const YamlNode>> known_;
};

}  // namespace yaprak
