// Offsets in a text that was edited before parsing -> places in the author's file.
#pragma once
#include "base/source.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yaprak {

class SourceMap;

// Replaces `length` bytes of the original at `offset`.
struct Replacement {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string by;
    // Where `by` is the text of another file: the map of that text, which knows its places.
    std::shared_ptr<SourceMap> from = nullptr;
};

// Asked in ascending order it takes linear time over all; `original` must outlive it.
class SourceMap {
public:
    // `first_line` is the file's line on which `original` begins; all edits are in order and apart.
    SourceMap(std::string_view original, FileName file, int first_line,
              std::vector<Replacement> edits);
    // Of a text that was edited before: `earlier`, which must outlive it, knows the way on.
    SourceMap(SourceMap& earlier, std::vector<Replacement> edits);
    // Of a part of a text: `length` bytes of earlier.text() from `begin` on.
    SourceMap(SourceMap& earlier, std::size_t begin, std::size_t length,
              std::vector<Replacement> edits);
    // The text with all edits done.
    std::string_view text() const { return edits_.empty() ? original_ : edited_; }
    // The place of a byte of text().
    SourcePos place(std::size_t offset);
    // The first byte of text() behind `offset` whose place does not follow from those before it;
    // npos where there is none.
    std::size_t next_seam(std::size_t offset) const;
    // Whether the byte of text() stands in the author's file.
    bool is_authors(std::size_t offset) const;

private:
    void go_back(std::size_t wanted);
    std::size_t original_offset(std::size_t offset) const;
    std::size_t edit_before(std::size_t offset) const;
    const Replacement* inserted_at(std::size_t offset) const;
    void apply_edits();
    void skip_unedited();

    SourceMap* earlier_ = nullptr;
    std::size_t begin_ = 0;  // of the part in the earlier text
    std::string_view original_;
    std::string edited_;
    FileName file_;
    std::vector<Replacement> edits_;
    std::vector<std::size_t> edited_offsets_;  // where each edit begins in `edited_`
    std::size_t offset_ = 0;                   // the last place told, and how it was
    int line_ = 1, column_ = 1;
};

}  // namespace yaprak
