// A note has two targets, its own and its first reference's. Numbers were given while reading.
#include "style/inline/note_links.hpp"

#include "language/words/dates.hpp"
#include "style/inline/words.hpp"

#include <algorithm>

namespace yaprak {

NoteLinks::NoteLinks(const Document& document, const std::string& lang, int first_target,
                     std::vector<Link>& links)
    : document_(document),
      lang_(lang),
      first_target_(first_target),
      links_(links),
      links_to_(document.notes.size(), -1),
      brought_(document.notes.size()) {
    for (std::size_t i = 0; i < document.notes.size(); ++i)
        if (document.notes[i].number > 0) by_number_.push_back(int(i));
    std::sort(by_number_.begin(), by_number_.end(),
              [this](int a, int b) { return this->at(a).number < this->at(b).number; });
}

std::string NoteLinks::mark(int note) const {
    return in_digits_of(lang_, std::to_string(at(note).number));
}

int NoteLinks::target_of_number(int number) const {
    return first_target_ + 2 * (number - 1);
}

int NoteLinks::reference_target(int note) const {
    return target_of_number(at(note).number) + 1;
}

NoteLinks::Reference NoteLinks::refer(int note, const SourcePos& where) {
    const auto index = std::size_t(note);
    if (links_to_[index] < 0) {
        links_.push_back(
            {"#", note_title(mark(note), lang_), where, target_of_number(at(note).number)});
        links_to_[index] = int(links_.size()) - 1;
    }
    const bool first = !brought_[index] && (inside_ || at(note).parent < 0);
    if (first) brought_[index] = true;
    if (first && !inside_) new_.push_back(note);
    return {mark(note), at(note).number - 1, links_to_[index], first};
}

int NoteLinks::add_link_back(int note) {
    links_.push_back({"#", way_back_title(lang_), at(note).at, reference_target(note)});
    return int(links_.size()) - 1;
}

// What a note brings along has the numbers behind its own.
std::vector<int> NoteLinks::take_new() {
    std::vector<int> out;
    for (const int root : new_) {
        out.push_back(root);
        for (auto next = std::size_t(at(root).number);
             next < by_number_.size() && at(by_number_[next]).parent >= 0; ++next)
            out.push_back(by_number_[next]);
    }
    new_.clear();
    return out;
}

}  // namespace yaprak
