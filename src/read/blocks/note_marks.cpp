// A mark is "^", U+0001, the reference's number, "^". U+0001 never is in a text that was read.
#include "read/blocks/note_marks.hpp"

#include <charconv>

namespace yaprak {
namespace {

constexpr std::string_view opening = "^\x01";
constexpr char closing = '^';

}  // namespace

int NoteMarks::define(const std::string& label) {
    const int note = int(labels_.size());
    if (!notes_.emplace(label, note).second) return -1;
    labels_.push_back(label);
    mentions_.emplace_back();
    return note;
}

int NoteMarks::find(const std::string& label) const {
    const auto found = notes_.find(label);
    return found == notes_.end() ? -1 : found->second;
}

std::string NoteMarks::mark(const std::string& label, int note, const SourcePos& at) {
    std::string out(opening);
    out += std::to_string(references_.size());
    out += closing;
    references_.push_back({label, note, at});
    return out;
}

std::optional<NoteMarks::Found> NoteMarks::find_mark(std::string_view text) {
    const std::size_t at = text.find(opening);
    const std::size_t end = at == text.npos ? at : text.find(closing, at + opening.size());
    if (end == text.npos) return std::nullopt;
    return Found{at, end + 1 - at};
}

std::vector<NoteMarks::Part> NoteMarks::parts(std::string_view text) const {
    std::vector<Part> out;
    std::size_t begin = 0;
    for (auto at = text.find(opening); at != text.npos; at = text.find(opening, begin)) {
        std::size_t index = 0;
        const char* const digits = text.data() + at + opening.size();
        const auto read = std::from_chars(digits, text.data() + text.size(), index);
        const auto end = std::size_t(read.ptr - text.data());
        if (read.ec != std::errc() || index >= references_.size() || end == text.size()) break;
        out.push_back({text.substr(begin, at - begin), &references_[index]});
        begin = end + 1;
    }
    out.push_back({text.substr(begin), nullptr});
    return out;
}

std::string NoteMarks::restored(std::string_view text) const {
    std::string out;
    for (const Part& part : parts(text)) {
        out += part.text;
        if (part.reference) out.append("[^").append(part.reference->label).append("]");
    }
    return out;
}

void NoteMarks::mention(int note) {
    mentions_[std::size_t(from_ + 1)].push_back(note);
}

// Depth first, on a stack of (from, which of its mentions comes next).
void NoteMarks::number(std::vector<Note>& notes, Warnings& warnings) const {
    int last = 0;
    std::vector<std::pair<int, std::size_t>> open{{-1, 0}};
    while (!open.empty()) {
        const int from = open.back().first;
        const std::vector<int>& mentions = mentions_[std::size_t(from + 1)];
        if (open.back().second == mentions.size()) {
            open.pop_back();
            continue;
        }
        const int to = mentions[open.back().second++];
        Note& note = notes[std::size_t(to)];
        if (note.number > 0) continue;
        note.number = ++last;
        note.parent = from;
        open.emplace_back(to, 0);
    }
    for (const Note& note : notes)
        if (note.number == 0)
            warnings.add(Code::note_unused, note.at,
                         "nothing refers to the note \"" + note.label + "\"",
                         "it is not printed; write [^" + note.label + "] where it belongs");
}

}  // namespace yaprak
