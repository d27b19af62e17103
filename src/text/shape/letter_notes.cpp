#include "text/shape/letter_notes.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "text/font/scripts.hpp"
#include "text/shape/itemise.hpp"
#include "text/shape/missing_kind.hpp"

#include <hb.h>

#include <algorithm>
#include <string>
#include <utility>

namespace yaprak {

bool LetterNotes::is_one_more(std::string_view problem) {
    const auto known = std::find_if(notes_.begin(), notes_.end(),
                                    [&](const Finding& each) { return each.problem == problem; });
    if (known == notes_.end()) return false;
    ++known->count;
    return true;
}

void LetterNotes::missing(char32_t character, const SourcePos& at) {
    const std::string kind = kind_of(character);
    Finding note;
    note.problem = "1 " + kind + " has no font here";
    if (is_one_more(note.problem)) return;
    note.of_several = plural_of(kind) + " have no font here";
    note.hint = "as \"" + to_utf8(character) + "\" (" + code_of(character) +
                "): name a font that has them among the layout's fallback fonts";
    note.at = at;
    note.code = Code::character_missing;
    notes_.push_back(std::move(note));
}

void LetterNotes::borrowed(char32_t letter, std::string_view family, const SourcePos& at) {
    if (script_of(letter) != HB_SCRIPT_LATIN) return;
    Finding note;
    note.problem = "1 letter is not in the font " + in_quotes(family);
    if (is_one_more(note.problem)) return;
    note.of_several = "letters are not in the font " + in_quotes(family);
    note.hint = "as " + in_quotes(to_utf8(letter)) + ": the letter is taken from another font";
    note.at = at;
    note.code = Code::character_missing;
    notes_.push_back(std::move(note));
}

void LetterNotes::tell(Warnings& warnings) {
    for (Finding& note : notes_) warnings.add(std::move(note));
    notes_.clear();
}

}  // namespace yaprak
