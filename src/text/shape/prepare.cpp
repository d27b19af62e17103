// One pass over the characters, run by run.
#include "text/shape/prepare.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr int tab_columns = 4;

bool is_line_separator(char32_t c) {
    return c == U'\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// C0 and C1 controls, byte order marks, and the code points that are no characters.
bool is_for_machines(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

class Preparation {
public:
    Preparation(const StyledText& source, bool preserve_spaces)
        : source_(source), preserve_(preserve_spaces) {
        out_.text.reserve(source.text.size());
    }

    PreparedText run() {
        std::size_t at = 0;
        for (const TextRun& run : source_.runs) {
            const std::size_t end = std::min(run.end, source_.text.size());
            while (at < end) {
                take_hints(at);
                at += take(at);
            }
            out_.run_ends.push_back(out_.text.size());
        }
        drop_space_at_end();
        for (std::size_t& end : out_.run_ends) end = std::min(end, out_.text.size());
        return std::move(out_);
    }

private:
    void take_hints(std::size_t at) {
        const auto& hints = source_.break_hints;
        for (; next_hint_ < hints.size() && hints[next_hint_] <= at; ++next_hint_)
            out_.soft_hyphens.push_back(out_.text.size());
    }

    std::size_t take(std::size_t at) {
        const CodePoint c = decode(source_.text, at);
        if (is_line_separator(c.value)) {
            end_line();
        } else if (c.value == U' ' || c.value == U'\t') {
            space(c.value == U'\t');
        } else if (c.value == 0xAD) {
            out_.soft_hyphens.push_back(out_.text.size());
        } else if (!is_for_machines(c.value)) {
            append_utf8(out_.text, c.value);
            ++column_;
        }
        return std::max<std::size_t>(c.length, 1);
    }

    void end_line() {
        drop_space_at_end();
        out_.text += '\n';
        column_ = 0;
    }

    void space(bool tab) {
        if (preserve_) {
            const int count = tab ? tab_columns - column_ % tab_columns : 1;
            out_.text.append(std::size_t(count), ' ');
            column_ += count;
        } else if (!out_.text.empty() && out_.text.back() != ' ' && out_.text.back() != '\n') {
            out_.text += ' ';
        }
    }

    void drop_space_at_end() {
        if (!preserve_ && !out_.text.empty() && out_.text.back() == ' ') out_.text.pop_back();
    }

    const StyledText& source_;
    bool preserve_;
    PreparedText out_;
    std::size_t next_hint_ = 0;
    int column_ = 0;
};

}  // namespace

PreparedText prepare_text(const StyledText& text, bool preserve_spaces) {
    return Preparation(text, preserve_spaces).run();
}

}  // namespace yaprak
