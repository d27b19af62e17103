// What changes a value of a layout though another file says it: a range of `fit`, a variant, a part
// that stands in an area. For `--explain`.
#pragma once
#include "read/source/yaml.hpp"

#include <map>
#include <string>
#include <vector>

namespace yaprak {

class LayoutChanges {
public:
    explicit LayoutChanges(const YamlNode& layout);

    struct Change {
        std::string words;  // "40mm where image is missing"
        SourcePos at;
    };
    // Those of a value by its path, "hero.height", that other files than its own make.
    std::vector<Change> of(const std::string& path, const SourcePos& said_at) const;

private:
    void add_fit(const YamlNode& layout);
    void add_variants(const YamlNode& layout);
    void add_values(const YamlNode& map, const std::string& path, const std::string& when);
    void add_parts(const YamlNode& layout);

    std::map<std::string, std::vector<Change>> by_path_;
};

// A value as it is written in one line.
std::string yaml_value(const YamlNode& node);

}  // namespace yaprak
