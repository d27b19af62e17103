// The kinds of sites that are known: each has a file of its own here, and a row in the table. To
// add one, write such a file and add it to SiteKind and to the table.
#pragma once
#include "site/facts/rules.hpp"

#include <optional>
#include <vector>

namespace yaprak {

extern const Generator jekyll, hugo, astro, docusaurus, mkdocs, eleventy, docsify, gitbook, mdbook,
    vitepress, obsidian;

// The kind whose root the folder is most surely; of several that are equally sure the first of the
// table. Null where it is none's.
const Generator* generator_of(const std::filesystem::path& folder, Generator::Mark least);

}  // namespace yaprak
