// The notes of a document and the references to them: what a reference shows, where it leads, and
// which of them brings the note along.
#pragma once
#include "model/document.hpp"

#include <string>
#include <vector>

namespace yaprak {

class NoteLinks {
public:
    // `first_target` and all after it are free (Link::target); links are added to `links`.
    NoteLinks(const Document& document, const std::string& lang, int first_target,
              std::vector<Link>& links);

    struct Reference {
        std::string mark;  // "3", in the figures of the language
        int note = -1;     // index into Flow::notes
        int link = -1;     // to the note
        bool first = false;
    };
    // Asked for the references in the order in which they are read; `note` is an index into
    // Document::notes.
    Reference refer(int note, const SourcePos& at);

    // In the text of a note stand the first references to others.
    void read_notes(bool inside) { inside_ = inside; }

    // The notes first referred to since this was asked last, each with those that it brings along;
    // indices into Document::notes, by number.
    std::vector<int> take_new();

    std::string mark(int note) const;
    int target_of_number(int number) const;  // of the note itself
    int reference_target(int note) const;    // of the first reference to it
    int add_link_back(int note);             // to the first reference
    // Of Flow::notes: how many have a number.
    std::size_t count() const { return by_number_.size(); }

private:
    const Note& at(int note) const { return document_.notes[std::size_t(note)]; }

    const Document& document_;
    const std::string& lang_;
    int first_target_;
    std::vector<Link>& links_;
    std::vector<int> by_number_;  // indices into Document::notes
    std::vector<int> links_to_;   // by index; -1 while nothing referred to it
    std::vector<bool> brought_;   // by index: its first reference was met
    std::vector<int> new_;        // roots
    bool inside_ = false;
};

}  // namespace yaprak
