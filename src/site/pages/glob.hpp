// Patterns of paths, as .gitignore and most generators write them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

// `path` is below the root, with "/" between its names. "*" and "?" stand for letters within one
// name, "[a-z]" for one of them, "**" for any number of folders. A pattern without "/" is compared
// with the last name alone; "/" at its beginning or end changes nothing. Takes time proportional
// to both lengths at most.
bool matches_glob(std::string_view pattern, std::string_view path);

// Why a pattern can find no path: "it is empty", "its \"[\" is not closed"; empty where it can.
std::string problem_of_glob(std::string_view pattern);

// One text as a whole, whatever "/" stands in it: "*", "?" and "[a-z]" as above.
bool matches_text(std::string_view pattern, std::string_view text);

// The patterns, for matches_text(), that find what a simple regular expression finds anywhere in a
// text: letters, ".", ".*", "\\.", "[a-z]", "^", "$" and "|" between whole expressions. Empty where
// the expression holds more.
std::vector<std::string> globs_of_expression(std::string_view expression);

// "a/{b,c}.md" -> "a/b.md", "a/c.md"; a pattern without braces stands alone. At most 100.
std::vector<std::string> without_braces(const std::string& pattern);

// The same for the path or any folder that it lies in: "docs" matches "docs/a/b.md".
bool matches_path(const std::vector<std::string>& patterns, std::string_view path);

// Whether something below `folder` may match the pattern, which names folders.
bool may_match_below(std::string_view pattern, std::string_view folder);

}  // namespace yaprak
