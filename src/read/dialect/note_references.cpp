// References to notes, "[^1]" -> marks that md4c takes for words (read/blocks/note_marks.hpp).
#include "base/did_you_mean.hpp"
#include "read/dialect/note_syntax.hpp"
#include "read/dialect/passes.hpp"

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t most_labels = 100;  // among which one is looked for that was meant ...
constexpr int most_hints = 100;           // ... for so many references

bool is_escaped(std::string_view body, std::size_t at) {
    std::size_t backslashes = 0;
    while (backslashes < at && body[at - backslashes - 1] == '\\') ++backslashes;
    return backslashes % 2 == 1;
}

class ReferenceMarker {
public:
    explicit ReferenceMarker(const PassInput& input)
        : scan_(input.scan),
          body_(input.scan.body),
          source_(input.source),
          reading_(input.reading) {}

    std::vector<Replacement> run() {
        std::vector<Replacement> edits;
        for (std::size_t at = body_.find("[^"); at != none; at = body_.find("[^", at + 2)) {
            const std::string label(note_label(body_, at));
            if (label.empty() || scan_.is_code(at) || is_escaped(body_, at)) continue;
            const int note = reading_.notes.find(label);
            const std::size_t end = at + label.size() + 3;
            if (note < 0 && (is_link_text(end) || scan_.is_html(at))) continue;
            const SourcePos place = source_.place(at);
            if (note < 0) warn(label, place);
            edits.push_back({at, end - at, reading_.notes.mark(label, note, place)});
        }
        return edits;
    }

private:
    bool is_link_text(std::size_t end) const {
        return end < body_.size() &&
               (body_[end] == '(' || (body_[end] == '[' && body_.substr(end, 2) != "[^"));
    }

    void warn(const std::string& label, const SourcePos& at) {
        const std::vector<std::string>& labels = reading_.notes.labels();
        const bool looks = labels.size() <= most_labels && hints_ < most_hints;
        const std::string hint = looks ? did_you_mean(label, labels) : std::string();
        ++hints_;
        reading_.warn(Code::note_missing, at, "no note is called \"" + label + "\"",
                      hint.empty() ? "write \"[^" + label + "]: \" and its text" : hint);
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    SourceMap& source_;
    Reading& reading_;
    int hints_ = 0;
};

bool may_hold_references(std::string_view body) {
    return body.find("[^") != none;
}

std::vector<Replacement> mark_references(const PassInput& input) {
    return ReferenceMarker(input).run();
}

}  // namespace

const SourcePass note_references_pass = {may_hold_references, mark_references};

}  // namespace yaprak
