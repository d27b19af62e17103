// Emphasis that Turkish authors close behind a comma or open before a bracket, "**Not,**ek" and
// "*(iki)*dir" -> emphasis that CommonMark's rules of delimiter runs (0.31.2, 6.2) can open and
// close.
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
// To CommonMark it is punctuation beside the stars, to the page it is nothing.
const char* const separator = "<!-- -->";

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
    return at == 0 ? Side::space : side_of(code_point_before(body, at));
}

Side after(std::string_view body, std::size_t at) {
    return at >= body.size() ? Side::space : side_of(decode(body, at).value);
}

// Whether a run of stars may open or close, and whether a hand that wrote it
// can have meant so.
struct Stars {
    bool opens, closes, meant_to_open, meant_to_close;
};

Stars classify(std::string_view body, const StarRun& run) {
    const std::size_t end = run.offset + run.length;
    const Side left = before(body, run.offset), right = after(body, end);
    const bool left_word = left == Side::word, right_word = right == Side::word;
    Stars stars{};
    stars.opens = right != Side::space && (right_word || !left_word);
    stars.closes = left != Side::space && (left_word || !right_word);
    stars.meant_to_open = left_word && (right == Side::opening || right == Side::punctuation);
    stars.meant_to_close = left == Side::punctuation && right_word;
    if (run.length > 1) return stars;
    // One star beside a number may be a sign of multiplication, "2*(3)*4", and one behind a word
    // the mark of a note, "Parol*, Aspirin*".
    stars.meant_to_open &=
        right == Side::opening && !is_ascii_digit(body[run.offset - (run.offset > 0 ? 1 : 0)]);
    stars.meant_to_close &= end >= body.size() || !is_ascii_digit(body[end]);
    return stars;
}

bool may_hold_emphasis_to_mend(std::string_view body) {
    for (std::size_t at = body.find('*'); at != none;) {
        const StarRun run = star_run_at(body, at);
        if (run.length > 0) {
            const Stars stars = classify(body, run);
            if (stars.meant_to_open || stars.meant_to_close) return true;
        }
        at = body.find('*', at + std::max(run.length, std::size_t{1}));
    }
    return false;
}

// Two neighbours of one length that both stayed text, one of them only because of the sign beside
// it.
std::vector<Replacement> mend_emphasis(const PassInput& input) {
    const MarkdownScan& scan = input.scan;
    std::vector<Replacement> edits;
    for (std::size_t i = 0; i + 1 < scan.stars().size(); ++i) {
        const StarRun open = scan.stars()[i], close = scan.stars()[i + 1];
        if (open.length == 0 || open.length != close.length) continue;
        if (close.offset - open.offset <= open.length) continue;
        const Stars first = classify(scan.body, open), last = classify(scan.body, close);
        if (!first.opens && !first.meant_to_open) continue;
        if (!last.closes && !last.meant_to_close) continue;
        if (first.opens && last.closes) continue;
        if (open.length == 1 && ((first.closes && !first.meant_to_open) || last.meant_to_open))
            continue;
        if (!first.opens) edits.push_back({open.offset, 0, separator});
        if (!last.closes) edits.push_back({close.offset + close.length, 0, separator});
        ++i;
    }
    return edits;
}

}  // namespace

const SourcePass emphasis_pass = {may_hold_emphasis_to_mend, mend_emphasis};

}  // namespace yaprak
