// What Material for MkDocs adds to Markdown (PyMdown Extensions: Keys, Caret): ++ctrl+c++ -> keys,
// ^^words^^ -> words that were inserted. Its "H~2~O" stays as it is written: no mark changes a
// number.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_line = 400;

bool is_alphanumeric(char c) {
    return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || (c & 0x80);
}

// "Ctrl" of "ctrl", "Page Up" of "page-up".
std::string key_name(std::string_view key) {
    std::string out;
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool begins = i == 0 || key[i - 1] == '-';
        const char c = key[i];
        if (c == '-')
            out += ' ';
        else
            out += begins && c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    }
    return out;
}

class PymdownSigns {
public:
    explicit PymdownSigns(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        for (std::size_t at = body_.find_first_of("+^"); at != none;) {
            const bool stays = (at > 0 && body_[at - 1] == '\\') || input_.scan.is_verbatim(at);
            const std::size_t end = stays ? at : take(at);
            at = body_.find_first_of("+^", std::max(end, at + 1));
        }
        return std::move(edits_);
    }

private:
    char before(std::size_t at) const { return at == 0 ? '\n' : body_[at - 1]; }
    char at_or_end(std::size_t at) const { return at < body_.size() ? body_[at] : '\n'; }
    std::string_view line(std::size_t at) const {
        const std::string_view rest = body_.substr(at, longest_line);
        return rest.substr(0, rest.find('\n'));
    }

    // Returns where to go on.
    std::size_t take(std::size_t at) {
        switch (body_[at]) {
            case '+':
                return take_keys(at);
            default:
                return take_inserted(at);
        }
    }

    std::size_t replace(std::size_t at, std::size_t end, std::string by) {
        edits_.push_back({at, end - at, std::move(by)});
        return end;
    }

    std::size_t take_keys(std::size_t at) {
        const std::string_view text = line(at);
        if (!text.starts_with("++") || is_alphanumeric(before(at)) || before(at) == '+') return at;
        const std::size_t close = text.find("++", 2);
        if (close == none || close == 2 || at_or_end(at + close + 2) == '+') return at;
        std::string_view keys = text.substr(2, close - 2);
        const bool are_keys = std::all_of(keys.begin(), keys.end(), [](char c) {
            return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '-' || c == '+';
        });
        if (!are_keys || is_alphanumeric(at_or_end(at + close + 2))) return at;
        std::string out;
        while (!keys.empty()) {
            const std::size_t end = std::min(keys.find('+'), keys.size());
            out += (out.empty() ? "<kbd>" : "+<kbd>") + key_name(keys.substr(0, end)) + "</kbd>";
            keys.remove_prefix(std::min(end + 1, keys.size()));
        }
        return replace(at, at + close + 2, std::move(out));
    }

    std::size_t take_inserted(std::size_t at) {
        const std::string_view text = line(at);
        if (!text.starts_with("^^") || text.substr(2).starts_with('^')) return at;
        const std::size_t close = text.find("^^", 2);
        if (close == none || close == 2) return at;
        const bool is_tight = !is_ascii_space(static_cast<unsigned char>(text[2])) &&
                              !is_ascii_space(static_cast<unsigned char>(text[close - 1]));
        if (!is_tight) return at;
        replace(at, at + 2, "<ins>");
        return replace(at + close, at + close + 2, "</ins>");
    }

    const PassInput& input_;
    std::string_view body_;
    std::vector<Replacement> edits_;
};

bool may_hold_signs(std::string_view body) {
    return body.find("++") != none || body.find("^^") != none;
}

std::vector<Replacement> write_signs(const PassInput& input) {
    return PymdownSigns(input).run();
}

}  // namespace

const SourcePass pymdown_pass = {may_hold_signs, write_signs};

}  // namespace yaprak
