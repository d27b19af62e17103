// What the names in a page of MDX stand for: files that it imports, constants that it exports, its
// front matter.
#pragma once
#include "read/blocks/reading.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yaprak {

// By its file's ending, its site, or the modules that it imports.
[[nodiscard]] bool is_mdx_page(std::string_view body, const Reading& reading);

class MdxNames {
public:
    using Front = std::map<std::string, std::string>;
    // Both must outlive this.
    MdxNames(std::string_view body, const Front& front);

    // The text that an expression stands for: 'text', 12, frontmatter.title, a constant, and the
    // file of "import x from", require('…').default, useBaseUrl('…').
    [[nodiscard]] std::optional<std::string> value(std::string_view expression) const;
    // The picture that a component of this name was imported from.
    [[nodiscard]] std::optional<std::string> picture(const std::string& component) const;
    // The page that a component of this name was imported from: './_uyari.mdx'.
    [[nodiscard]] std::optional<std::string> page(const std::string& component) const;
    [[nodiscard]] bool has_pages() const;
    // The first file that a map of files names: {light: useBaseUrl('…'), dark: …}.
    [[nodiscard]] std::optional<std::string> first_file(std::string_view map) const;

    // Whether the byte stands in a statement: an import or an export.
    [[nodiscard]] bool is_statement(std::size_t at) const;

private:
    void read_import(std::string_view statement);
    void read_export(std::string_view statement);

    const Front& front_;
    std::map<std::string, std::string, std::less<>> files_, constants_;
    std::vector<std::pair<std::size_t, std::size_t>> statements_;  // ascending
};

// Where a statement at the head of a line ends; `at` where none begins there.
[[nodiscard]] std::size_t mdx_statement_end(std::string_view body, std::size_t at);

}  // namespace yaprak
