// One form for the tags of all generators: Liquid's {% name a="b" %}, Hugo's {{< name a="b" >}} and
// {{% … %}}, and the components of MDX, <Name a="b">.
#pragma once
#include "read/dialect/scan_markdown.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

enum class TagSyntax { liquid, hugo, component };

struct GeneratorTag {
    static constexpr std::size_t none = std::string_view::npos;

    TagSyntax syntax = TagSyntax::liquid;
    std::size_t begin = 0, end = 0;
    bool closes = false;
    std::string name;                  // in lower case; of {% endtabs %} "tabs"
    std::size_t partner = none;        // the index of the tag that closes it or that it closes
    std::vector<std::string> words{};  // what stands in it without a key
    std::vector<std::pair<std::string, std::string>> attributes{};

    // The value of the first of these keys that has one; empty: none has.
    template <typename... Keys>
    std::string_view value(Keys... keys) const {
        std::string_view found;
        ((found = found.empty() ? value_of(keys) : found), ...);
        return found;
    }

private:
    std::string_view value_of(std::string_view key) const;
};

// In order and apart, none in code. A component has a capital and small letters in its name.
[[nodiscard]] std::vector<GeneratorTag> find_generator_tags(const MarkdownScan& scan);

}  // namespace yaprak
