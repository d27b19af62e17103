// Marks in a page that ask for another file's text, in the languages of generators:
//   {{#include a.md:2:9}}                 mdBook ("Including files")
//   --8<-- "a.md:name"                    MkDocs (PyMdown Extensions: Snippets)
//   ![[page#heading]]                     Obsidian ("Embed files")
//   <!--@include: ./a.md{2,9}-->          VitePress ("Markdown file inclusion")
//   [a](a.md ':include')                  Docsify ("Embed files")
//   {% include a.md %}, {% include_relative a.md %}, {% include-markdown "a.md" %}   Jekyll and
//   others
//   {{% readfile "a.md" %}}               Hugo's themes
#pragma once
#include "read/dialect/file_part.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace yaprak {

struct InclusionMark {
    enum class Kind {
        path,     // a file by its path
        include,  // the same, below the folder of includes too
        note,     // a page by its name: Obsidian
        sign,     // begins or ends a section, and is not shown
    } kind = Kind::path;
    std::size_t begin = 0, end = 0;
    std::string file = {};
    FilePart part = {};
    bool is_optional = false;  // in code: where the file is not there, the mark is what is meant
    std::vector<std::pair<std::string, std::string>> parameters = {};  // of Liquid's include
};

// In order and apart. What stands in a comment, in {% raw %} or behind a backslash is none; in code
// only those of mdBook and MkDocs are, alone on their lines.
[[nodiscard]] std::vector<InclusionMark> find_inclusions(const MarkdownScan& scan);

// A quick look: whether there may be any.
[[nodiscard]] bool may_hold_inclusions(std::string_view body);

}  // namespace yaprak
