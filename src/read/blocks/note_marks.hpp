// The references to notes while a page is read. Before md4c sees the text each becomes a mark that
// CommonMark leaves alone (to its rules a punctuation sign, as the bracket was); when its text
// comes out of md4c the mark becomes the reference, or what the author wrote.
#pragma once
#include "base/error.hpp"
#include "model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yaprak {

class NoteMarks {
public:
    // The note's index; -1 where the label is taken.
    [[nodiscard]] int define(const std::string& label);
    int find(const std::string& label) const;  // -1: none is called so
    const std::vector<std::string>& labels() const { return labels_; }

    // The mark that stands for "[^label]". `note` is -1 for what only looks like a reference.
    [[nodiscard]] std::string mark(const std::string& label, int note, const SourcePos& at);

    struct Reference {
        std::string label;
        int note = -1;
        SourcePos at;
    };
    struct Part {
        std::string_view text;                 // what stands before the mark ...
        const Reference* reference = nullptr;  // ... and the mark's meaning; none at the end
    };
    static bool is_marked(std::string_view text) { return text.find('\x01') != text.npos; }
    struct Found {
        std::size_t offset = 0, length = 0;
    };
    // The first mark, or what looks like one.
    [[nodiscard]] static std::optional<Found> find_mark(std::string_view text);
    // A text that may hold marks, part by part.
    std::vector<Part> parts(std::string_view text) const;
    // As the author wrote it.
    std::string restored(std::string_view text) const;

    // From now on what is read is this note's text, -1: the page's own.
    void read_from(int note) { from_ = note; }
    // A reference was set. Told in reading order.
    void mention(int note);
    // Numbers the notes in the order in which they are first referred to: those that a note refers
    // to follow it. Warns of those that nothing leads to.
    void number(std::vector<Note>& notes, Warnings& warnings) const;

private:
    std::unordered_map<std::string, int> notes_;
    std::vector<std::string> labels_;  // by note
    std::vector<Reference> references_;
    std::vector<std::vector<int>> mentions_{1};  // of the page, then of each note
    int from_ = -1;
};

}  // namespace yaprak
