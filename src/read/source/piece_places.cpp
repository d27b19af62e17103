#include "read/source/piece_places.hpp"

#include <algorithm>
#include <functional>

namespace yaprak {

PiecePlaces::PiecePlaces(SourceMap& source)
    : source_(source), text_(source.text()), last_(source.place(0)) {}

bool PiecePlaces::is_in_text(const char* pointer) const {
    return std::less_equal<>()(text_.data(), pointer) &&
           std::less_equal<>()(pointer, text_.data() + text_.size());
}

const SourcePos& PiecePlaces::of(const char* pointer) {
    if (fixed_)
        last_ = *fixed_;
    else if (is_in_text(pointer))
        last_ = source_.place(last_offset_ = offset(pointer));
    return last_;
}

std::size_t PiecePlaces::length_to_seam(std::string_view piece) const {
    if (fixed_ || !is_in_text(piece.data())) return piece.size();
    const std::size_t at = offset(piece.data());
    return std::min(piece.size(), source_.next_seam(at) - at);
}

bool PiecePlaces::is_escaped(std::string_view piece) const {
    if (piece.empty() || !is_in_text(piece.data())) return false;
    const std::size_t at = offset(piece.data());
    if (piece.front() == '&') return source_.is_authors(at);
    return at > 0 && text_[at - 1] == '\\' && source_.is_authors(at - 1);
}

SourcePos PiecePlaces::of_rule() {
    if (fixed_) return *fixed_;
    std::size_t at = last_offset_ == text_.npos ? 0 : text_.find('\n', last_offset_);
    if (at != text_.npos) at = text_.find_first_not_of("\n \t>", at);
    return at == text_.npos ? last_ : of(text_.data() + at);
}

}  // namespace yaprak
