// Notes are cut out of the page before md4c, which knows none, sees it; each is read by itself.
#include "read/dialect/abbreviations.hpp"
#include "read/dialect/highlights.hpp"
#include "read/dialect/mdx_partials.hpp"
#include "read/dialect/note_syntax.hpp"
#include "read/dialect/set_inclusions.hpp"
#include "read/liquid/fill_liquid.hpp"
#include "read/markdown/markdown.hpp"

#include <utility>

namespace yaprak {
namespace {

// The page without its notes.
std::vector<Replacement> without(const std::vector<FoundNote>& notes) {
    std::vector<Replacement> edits;
    edits.reserve(notes.size());
    for (const FoundNote& note : notes) edits.push_back({note.begin, note.end - note.begin, {}});
    return edits;
}

class PageReader {
public:
    PageReader(SourceMap& source, Reading& reading) : source_(source), reading_(reading) {}

    Blocks run() {
        const std::vector<FoundNote> found = find_notes(source_.text());
        define(found);
        SourceMap page(source_, without(found));
        Blocks blocks = read_blocks(page, reading_);
        for (const FoundNote* note : defined_) read_note(*note);
        reading_.notes.number(reading_.document.notes, reading_.warnings);
        return blocks;
    }

private:
    void define(const std::vector<FoundNote>& found) {
        for (const FoundNote& note : found) {
            const SourcePos at = source_.place(note.at);
            if (reading_.notes.define(note.label) < 0) {
                reading_.warnings.add(Code::note_twice, at,
                                      "a second note is called \"" + note.label + "\"",
                                      "it is not printed; give it a label of its own");
                continue;
            }
            defined_.push_back(&note);
            reading_.document.notes.push_back({at, note.label, {}});
        }
    }

    void read_note(const FoundNote& note) {
        const int index = reading_.notes.find(note.label);
        reading_.notes.read_from(index);
        SourceMap text(source_, note.begin, note.end - note.begin, note.edits);
        reading_.document.notes[std::size_t(index)].blocks = read_blocks(text, reading_);
    }

    SourceMap& source_;
    Reading& reading_;
    std::vector<const FoundNote*> defined_;
};

}  // namespace

Blocks read_markdown(std::string_view body, const FileName& file, int first_line,
                     Reading& reading) {
    SourceMap written(body, file, first_line, {});
    SourceMap whole(written, set_partials(written, reading));
    SourceMap joined(whole, set_inclusions(whole, reading));
    SourceMap fenced(joined, fence_highlights(joined));
    SourceMap filled(fenced, fill_liquid(fenced, reading));
    SourceMap marked(filled, mark_abbreviations(filled, reading.warnings));
    return PageReader(marked, reading).run();
}

}  // namespace yaprak
