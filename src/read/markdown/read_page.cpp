// Notes are cut out of the page before md4c, which knows none, sees it; each is read by itself.
#include "read/dialect/note_syntax.hpp"
#include "read/markdown/markdown.hpp"

#include <utility>

namespace yaprak {
namespace {

// The page without its notes.
std::vector<Replacement> without(const std::vector<FoundNote>& notes) {
    std::vector<Replacement> edits;
    for (const FoundNote& note : notes) edits.push_back({note.begin, note.end - note.begin, {}});
    return edits;
}

class PageReader {
public:
    PageReader(std::string_view body, const FileName& file, int first_line, Reading& reading)
        : body_(body), file_(file), first_line_(first_line), reading_(reading) {}

    Blocks run() {
        const std::vector<FoundNote> found = find_notes(body_);
        define(found);
        SourceMap page(body_, file_, first_line_, without(found));
        Blocks blocks = read_blocks(page, reading_);
        for (const auto& [note, line] : defined_) read_note(*note, line);
        reading_.notes.number(reading_.document.notes, reading_.warnings);
        return blocks;
    }

private:
    void define(const std::vector<FoundNote>& found) {
        SourceMap places(body_, file_, first_line_, {});
        for (const FoundNote& note : found) {
            const int line = places.place(note.begin).line;
            const SourcePos at = places.place(note.at);
            if (reading_.notes.define(note.label) < 0) {
                reading_.warnings.add(at, "a second note is called \"" + note.label + "\"",
                                      "it is not printed; give it a label of its own");
                continue;
            }
            defined_.emplace_back(&note, line);
            reading_.document.notes.push_back({at, note.label, {}});
        }
    }

    void read_note(const FoundNote& note, int line) {
        const int index = reading_.notes.find(note.label);
        reading_.notes.read_from(index);
        SourceMap text(body_.substr(note.begin, note.end - note.begin), file_, line, note.edits);
        reading_.document.notes[std::size_t(index)].blocks = read_blocks(text, reading_);
    }

    std::string_view body_;
    const FileName& file_;
    int first_line_;
    Reading& reading_;
    std::vector<std::pair<const FoundNote*, int>> defined_;  // and the line each begins on
};

}  // namespace

Blocks read_markdown(std::string_view body, const FileName& file, int first_line,
                     Reading& reading) {
    return PageReader(body, file, first_line, reading).run();
}

}  // namespace yaprak
