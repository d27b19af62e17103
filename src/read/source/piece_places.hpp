// Where md4c's pieces of text stand. md4c hands out parts of the text it was given, so that a
// pointer is a place in it; line breaks and the like lie elsewhere and are where the last piece
// was.
#pragma once
#include "read/source/source_map.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace yaprak {

class PiecePlaces {
public:
    explicit PiecePlaces(SourceMap& source);
    // All pieces are at this place.
    void fix(const SourcePos& at) { fixed_ = at; }

    std::string_view text() const { return text_; }
    bool is_in_text(const char* pointer) const;
    // Of a pointer into the text.
    std::size_t offset(const char* pointer) const { return std::size_t(pointer - text_.data()); }
    const SourcePos& of(const char* pointer);
    // How many bytes of a piece of the text stand behind each other in the author's file.
    std::size_t length_to_seam(std::string_view piece) const;
    // Whether the author wrote a backslash before the piece, or wrote it as an entity.
    bool is_escaped(std::string_view piece) const;
    // A rule has no text: it is the first line that is not blank, below the last piece.
    SourcePos of_rule();
    const SourcePos& last() const { return last_; }

private:
    SourceMap& source_;
    std::string_view text_;
    std::optional<SourcePos> fixed_;
    SourcePos last_;
    std::size_t last_offset_ = std::string_view::npos;  // npos: no piece yet
};

}  // namespace yaprak
