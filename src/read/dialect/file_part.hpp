// What of a file is meant where it is put into a page: some lines, a section between two marks, a
// heading with what stands below it, a paragraph with a name.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace yaprak {

struct FilePart {
    enum class Kind { whole, lines, section, heading, block } kind = Kind::whole;
    std::size_t first = 1, last = std::string::npos;  // of lines, from 1
    std::string name = {};                            // of all others
};

// Its begin and end in the file's text, without the line that it ends in; nothing where there is no
// such part. A whole text begins below its front matter; where no section has the name, it may be
// a heading's.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find_part(std::string_view text,
                                                                           const FilePart& part);

// Whether the line is a mark that a section begins or ends with, of MkDocs' snippets or of mdBook.
[[nodiscard]] bool is_section_mark(std::string_view line);

}  // namespace yaprak
