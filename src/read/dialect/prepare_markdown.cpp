// Most pages hold nothing to mend and need no pass of md4c for it.
#include "read/dialect/prepare_markdown.hpp"

#include "base/did_you_mean.hpp"
#include "base/utf8.hpp"
#include "read/dialect/mend_tables.hpp"
#include "read/dialect/note_syntax.hpp"
#include "read/dialect/scan_markdown.hpp"

#include <algorithm>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t longest_tag = 2000;
constexpr std::size_t none = std::string_view::npos;
// To CommonMark it is punctuation beside the stars, to the page it is nothing.
const char* const separator = "<!-- -->";

// ---- bold ------------------------------------------------------------------------------------

enum class Side { space, opening, punctuation, word };

bool is_space(char32_t c) {
    return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

bool is_punctuation(char32_t c) {
    if (c < 0x80)
        return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    return c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 || c == 0xBB ||
           c == 0xBF || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E);
}

Side side_of(char32_t c) {
    if (is_space(c)) return Side::space;
    if (c == '(' || c == '[' || c == '{' || c == 0xAB || c == 0x2018 || c == 0x201C || c == 0x201E)
        return Side::opening;
    return is_punctuation(c) ? Side::punctuation : Side::word;
}

Side before(std::string_view body, std::size_t at) {
    if (at == 0) return Side::space;
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (body[start] & 0xC0) == 0x80) --start;
    return side_of(decode(body, start).value);
}

Side after(std::string_view body, std::size_t at) {
    return at >= body.size() ? Side::space : side_of(decode(body, at).value);
}

// CommonMark 0.30, 6.2: whether a run of stars may open or close, and whether a hand that wrote it
// can have meant so.
struct Stars {
    bool opens, closes, meant_to_open, meant_to_close;
};

Stars judge(std::string_view body, std::size_t at) {
    const Side left = before(body, at), right = after(body, at + 2);
    const bool left_word = left == Side::word, right_word = right == Side::word;
    Stars stars{};
    stars.opens = right != Side::space && (right_word || !left_word);
    stars.closes = left != Side::space && (left_word || !right_word);
    stars.meant_to_open = left_word && (right == Side::opening || right == Side::punctuation);
    stars.meant_to_close = left == Side::punctuation && right_word;
    return stars;
}

bool needs_bold_mended(std::string_view body) {
    for (std::size_t at = body.find("**"); at != none; at = body.find("**", at + 2)) {
        if (!is_pair_of_stars(body, at)) continue;
        const Stars stars = judge(body, at);
        if (stars.meant_to_open || stars.meant_to_close) return true;
    }
    return false;
}

// Two neighbours that both stayed text, one of them only because of the sign beside it.
void mend_bold(const MarkdownScan& scan, std::vector<Replacement>& edits) {
    for (std::size_t i = 0; i + 1 < scan.stars.size(); ++i) {
        const std::size_t open = scan.stars[i], close = scan.stars[i + 1];
        if (open == none || close == none || close - open <= 2) continue;
        const Stars first = judge(scan.body, open), last = judge(scan.body, close);
        if (!first.opens && !first.meant_to_open) continue;
        if (!last.closes && !last.meant_to_close) continue;
        if (first.opens && last.closes) continue;
        if (!first.opens) edits.push_back({open, 0, separator});
        if (!last.closes) edits.push_back({close + 2, 0, separator});
        ++i;
    }
}

// ---- Liquid and Hugo -------------------------------------------------------------------------

struct Generator {
    std::string_view open, close;
    const char* name;
};
constexpr Generator generators[] = {
    {"{{<", ">}}", "shortcode"}, {"{{%", "%}}", "shortcode"}, {"{%", "%}", "Liquid tag"}};

bool has_generator_tags(std::string_view body) {
    return std::any_of(std::begin(generators), std::end(generators),
                       [&](const Generator& one) { return body.find(one.open) != none; });
}

class TagDropper {
public:
    TagDropper(const MarkdownScan& scan, SourceMap& source, Reading& reading)
        : scan_(scan), body_(scan.body), source_(source), reading_(reading) {}

    void run(std::vector<Replacement>& edits) {
        for (std::size_t at = body_.find('{'); at != none;) {
            const std::size_t length = scan_.is_code(at) ? 0 : tag_length(at);
            if (length > 0) edits.push_back({at, length, {}});
            at = body_.find('{', at + std::max<std::size_t>(length, 1));
        }
    }

private:
    std::size_t tag_length(std::size_t at) {
        for (const Generator& one : generators) {
            if (body_.substr(at, one.open.size()) != one.open) continue;
            const std::string_view rest = body_.substr(at, longest_tag);
            const std::size_t end = rest.find(one.close, one.open.size());
            if (end == none || rest.substr(0, end).find("\n\n") != none) return 0;
            const std::string word = first_word(rest.substr(one.open.size(), end));
            reading_.warn_once(source_.place(at),
                               "the " + std::string(one.name) + " \"" + word + "\" is dropped");
            return word == "comment" ? comment_length(at) : end + one.close.size();
        }
        return 0;
    }

    static std::string first_word(std::string_view text) {
        const std::size_t begin = std::min(text.find_first_not_of(" -\t\n"), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\n%>}", begin), text.size());
        return std::string(text.substr(begin, std::min<std::size_t>(end - begin, 60)));
    }

    // {% comment %} drops all that stands before its {% endcomment %}.
    std::size_t comment_length(std::size_t at) {
        const std::size_t own = body_.find("%}", at) + 2;
        if (comment_end_ < own) comment_end_ = body_.find("endcomment", own);
        if (comment_end_ == none) return own - at;
        const std::size_t close = body_.find("%}", comment_end_);
        return close == none ? own - at : close + 2 - at;
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    SourceMap& source_;
    Reading& reading_;
    std::size_t comment_end_ = 0;  // the last "endcomment" found, `none` when no more follow
};

// ---- references to notes ---------------------------------------------------------------------

constexpr std::size_t most_labels = 100;  // among which one is looked for that was meant ...
constexpr int most_hints = 100;           // ... for so many references

bool is_escaped(std::string_view body, std::size_t at) {
    std::size_t backslashes = 0;
    while (backslashes < at && body[at - backslashes - 1] == '\\') ++backslashes;
    return backslashes % 2 == 1;
}

class ReferenceMarker {
public:
    ReferenceMarker(const MarkdownScan& scan, SourceMap& source, Reading& reading)
        : scan_(scan), body_(scan.body), source_(source), reading_(reading) {}

    void run(std::vector<Replacement>& edits) {
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
        reading_.warn_once(at, "no note is called \"" + label + "\"",
                           hint.empty() ? "write \"[^" + label + "]: \" and its text" : hint);
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    SourceMap& source_;
    Reading& reading_;
    int hints_ = 0;
};

// In order, none inside another.
std::vector<Replacement> in_order(std::vector<Replacement> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Replacement& a, const Replacement& b) {
        return a.offset < b.offset;
    });
    std::vector<Replacement> kept;
    for (Replacement& edit : edits)
        if (kept.empty() || edit.offset >= kept.back().offset + kept.back().length)
            kept.push_back(std::move(edit));
    return kept;
}

}  // namespace

std::vector<Replacement> prepare_markdown(SourceMap& source, Reading& reading) {
    const std::string_view body = source.text();
    const bool has_tags = has_generator_tags(body), has_bold = needs_bold_mended(body);
    const bool has_notes = body.find("[^") != none;
    std::vector<Replacement> edits = mend_tables(body);
    if (!has_tags && !has_bold && !has_notes && edits.empty()) return {};
    const MarkdownScan scan = scan_markdown(body);
    std::erase_if(edits, [&](const Replacement& edit) { return scan.is_code(edit.offset); });
    if (has_bold) mend_bold(scan, edits);
    if (has_tags) TagDropper(scan, source, reading).run(edits);
    if (has_notes) ReferenceMarker(scan, source, reading).run(edits);
    return in_order(std::move(edits));
}

}  // namespace yaprak
