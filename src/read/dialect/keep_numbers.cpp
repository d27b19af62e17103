// "2*1 tablet", "20~30 mg" -> the same with a backslash before each sign: a number is never changed
// by markup. Only "~~" strikes, as kramdown has it, and what stands beside digits on both sides
// is no mark.
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "read/dialect/passes.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view signs = "*_~";
constexpr ByteSet sign_set(signs), signs_and_lines("*_~\n");

enum class Side { digit, letter, other };

// A run of one sign, and whether it stands in a number.
struct Run {
    std::size_t at = 0, length = 0;
    bool in_number = false;  // digits on both sides
    bool beside = false;     // a digit on one side and a letter on the other, or a blank on one
    bool opens = false;      // a blank or a sign stands before it
    bool is_mark = true;     // no blanks on both sides
};

Side side_of(char32_t c) {
    if (is_ascii_digit(c) || (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E))
        return Side::digit;
    return is_ascii_letter(c) || (c >= 0xC0 && c < 0x2000) ? Side::letter : Side::other;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

Side before(std::string_view body, std::size_t at) {
    return at == 0 ? Side::other : side_of(code_point_before(body, at));
}

Side after(std::string_view body, std::size_t at) {
    return at >= body.size() ? Side::other : side_of(decode(body, at).value);
}

std::size_t back_over_blanks(std::string_view body, std::size_t at) {
    const std::size_t from = at;
    while (at > 0 && from - at < 100 && is_blank(body[at - 1])) --at;
    return at;
}

// "2*(3+1)*4": a digit or a bracket that closes before the sign, a digit or one that opens behind.
bool beside_bracket(std::string_view body, std::size_t at, std::size_t end) {
    if (at == 0 || end >= body.size()) return false;
    const char left = body[at - 1], right = body[end];
    const bool digit_left = before(body, at) == Side::digit;
    const bool digit_right = after(body, end) == Side::digit;
    return (digit_left || left == ')') && (digit_right || right == '(') &&
           (digit_left || digit_right);
}

Run run_at(std::string_view body, std::size_t at) {
    Run run{at, std::min(body.find_first_not_of(body[at], at), body.size()) - at};
    const std::size_t left = back_over_blanks(body, at), end = at + run.length;
    const std::size_t right = std::min(body.find_first_not_of(" \t", end), body.size());
    const Side one = before(body, left), other = after(body, right);
    const bool apart_left = left<at, apart_right = right> end;
    const bool digits = one == Side::digit && other == Side::digit;
    const bool words =
        one != Side::other && other != Side::other && (one == Side::digit || other == Side::digit);
    run.in_number = (digits || (run.length == 1 && beside_bracket(body, at, end))) && !apart_left &&
                    !apart_right;
    run.beside = (digits && run.length == 1 && apart_left != apart_right) ||
                 (words && !apart_left && !apart_right);
    run.is_mark = !apart_right || !(apart_left || left == 0 || body[left - 1] == '\n');
    run.opens = apart_left || before(body, at) == Side::other;
    return run;
}

// Runs of one sign and length in one block: they pair with each other only.
class NumberKeeper {
public:
    explicit NumberKeeper(const PassInput& input) : scan_(input.scan), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = signs_and_lines.find_in(body_); at != none;) {
            if (body_[at] == '\n') {
                if (is_blank_line(at + 1)) end_block();
                at = signs_and_lines.find_in(body_, at + 1);
                continue;
            }
            const Run run = run_at(body_, at);
            const bool escaped = at > 0 && body_[at - 1] == '\\';
            if (run.length <= 2 && !escaped && !scan_.is_verbatim(at)) judge(run);
            at = signs_and_lines.find_in(body_, at + run.length);
        }
        std::sort(edits_.begin(), edits_.end(),
                  [](const Replacement& a, const Replacement& b) { return a.offset < b.offset; });
        return std::move(edits_);
    }

private:
    struct Open {
        int unmatched = 0;  // runs that a mark may have opened
        Run waiting = {};   // one beside a digit that may need its fellow
    };

    bool is_blank_line(std::size_t at) const {
        const std::size_t text = body_.find_first_not_of(" \t>", at);
        return text == none || body_[text] == '\n';
    }

    void end_block() {
        for (auto& sign : open_)
            for (Open& open : sign) open = {};
    }

    void judge(const Run& run) {
        const char sign = body_[run.at];
        if (!run.is_mark) return;
        if (sign == '~' && run.length == 1) return escape(run);
        Open& open = open_[signs.find(sign)][run.length - 1];
        // "**5**10": what opened outside a number may close in one, but for a single sign.
        const bool may_close = open.unmatched % 2 == 1 && run.length == 2;
        if (run.in_number && !may_close) return escape(run);
        const bool closes = open.unmatched % 2 == 1;
        if (run.beside && !closes) {
            if (open.waiting.length == 0) {
                open.waiting = run;
                return;
            }
            escape(open.waiting);
            escape(run);
            open.waiting = {};
            return;
        }
        if (open.waiting.length > 0) {
            open.waiting = {};  // it opened for this one
            return;
        }
        open.unmatched += closes || run.opens ? 1 : 0;
    }

    void escape(const Run& run) {
        for (std::size_t i = 0; i < run.length; ++i) edits_.push_back({run.at + i, 0, "\\"});
    }

    const MarkdownScan& scan_;
    std::string_view body_;
    Open open_[3][2];
    std::vector<Replacement> edits_;
};

// A tilde, or a sign with digits near it.
bool may_hold_numbers(std::string_view body) {
    for (std::size_t at = sign_set.find_in(body); at != none;) {
        const Run run = run_at(body, at);
        if (body[at] == '~' || run.in_number || run.beside) return true;
        at = sign_set.find_in(body, at + run.length);
    }
    return false;
}

std::vector<Replacement> keep_numbers(const PassInput& input) {
    return NumberKeeper(input).run();
}

}  // namespace

const SourcePass numbers_pass = {may_hold_numbers, keep_numbers};

}  // namespace yaprak
