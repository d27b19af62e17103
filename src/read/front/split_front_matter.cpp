#include "read/front/split_front_matter.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/source/json_tree.hpp"
#include "read/source/script_literals.hpp"
#include "read/source/toml.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace yaprak {
namespace {

std::string_view without_space_behind(std::string_view line) {
    return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// Three or more of one sign, with a comment of YAML's behind them at most.
bool is_fence(std::string_view line, char sign) {
    const std::size_t end = std::min(line.find_first_not_of(sign), line.size());
    const std::string_view behind = trimmed(line.substr(end));
    return end >= 3 && (behind.empty() || (end < line.size() && behind.starts_with('#')));
}

// What "---json" says of the lines below it; nothing where the line is no such fence.
std::optional<FrontForm> named_form(std::string_view line) {
    if (!line.starts_with("---")) return std::nullopt;
    const std::string name = ascii_lower(trimmed(line.substr(3)));
    static constexpr std::pair<std::string_view, FrontForm> forms[] = {
        {"yaml", FrontForm::yaml}, {"yml", FrontForm::yaml},  {"toml", FrontForm::toml},
        {"json", FrontForm::json}, {"js", FrontForm::script}, {"javascript", FrontForm::script}};
    for (const auto& [known, form] : forms)
        if (known == name) return form;
    return std::nullopt;
}

// "title:", "image_alt :", "Title: x": what a line of front matter begins with.
bool begins_with_key(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || colon == 0 || line.front() == ' ') return false;
    if (colon + 1 < line.size() && line[colon + 1] != ' ') return false;
    const std::string_view key = trimmed(line.substr(0, colon));
    return !key.empty() && key.find_first_of(" \t<>*#") == key.npos;
}

class Splitter {
public:
    Splitter(std::string_view text, const FileName& file) : text_(text), file_(file) {
        page_.body = text;
    }

    SplitPage run() {
        const bool is_first = !skip_what_stands_above();
        const std::string_view line = current_line();
        if (is_fence(line, '-'))
            fenced(FrontForm::yaml, '-', is_first && line.starts_with("---"));
        else if (const auto form = named_form(line); form && is_first)
            fenced(*form, '-', true);
        else if (is_fence(line, '+'))
            fenced(FrontForm::toml, '+', is_first);
        else if (line.starts_with('{') && !line.starts_with("{%") && !line.starts_with("{{"))
            json();
        return page_;
    }

private:
    std::string_view current_line() const {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        return without_space_behind(text_.substr(at_, end - at_));
    }

    void next_line() {
        const std::size_t end = text_.find('\n', at_);
        at_ = end == text_.npos ? text_.size() : end + 1;
        ++line_;
    }

    // Blank lines and comments. Returns whether there were any.
    bool skip_what_stands_above() {
        const int first = line_;
        while (at_ < text_.size()) {
            const std::string_view line = current_line();
            if (trimmed(line).empty()) {
                next_line();
            } else if (line.starts_with("<!--")) {
                const std::size_t end = text_.find("-->", at_ + 4);
                if (end == text_.npos) break;
                const std::size_t behind = std::min(text_.find('\n', end), text_.size());
                if (!trimmed(text_.substr(end + 3, behind - end - 3)).empty()) break;
                while (at_ < behind) next_line();
            } else {
                break;
            }
        }
        return line_ > first;
    }

    // `must_close`: the page says with its first line that this is front matter. Otherwise a fence
    // may be a rule, and only keys and a closing fence make it front matter.
    void fenced(FrontForm form, char sign, bool must_close) {
        next_line();
        const std::size_t begin = at_;
        const int first_line = line_;
        bool has_key = false;
        for (; at_ < text_.size(); next_line()) {
            const std::string_view line = current_line();
            if (is_fence(line, sign) || (form == FrontForm::yaml && line == "...")) {
                if (!must_close && !has_key) return;
                page_.form = form;
                page_.front = text_.substr(begin, at_ - begin);
                page_.front_line = first_line;
                next_line();
                page_.body = text_.substr(at_);
                page_.body_line = line_;
                return;
            }
            if (!must_close && !has_key && !trimmed(line).empty() && line.front() != '#') {
                has_key =
                    form == FrontForm::toml ? line.find('=') != line.npos : begins_with_key(line);
                if (!has_key) return;
            }
        }
        if (must_close)
            throw Error(Code::front_matter, {file_, first_line - 1, 1},
                        "the front matter is not closed",
                        "write a line of \"" + std::string(3, sign) + "\" below its last key");
    }

    // An object that begins the page and ends a line.
    void json() {
        const std::string_view rest = text_.substr(at_);
        const std::size_t first = rest.find_first_not_of(" \t\r\n", 1);
        if (first == rest.npos || (rest[first] != '"' && rest[first] != '}')) return;
        const std::size_t length = end_of_json(rest);
        if (length == rest.npos)
            throw Error(Code::front_matter, {file_, line_, 1}, "the front matter is not closed",
                        "write a line of \"}\" below its last key");
        const std::size_t end = std::min(rest.find('\n', length), rest.size());
        if (!trimmed(rest.substr(length, end - length)).empty()) return;
        page_.form = FrontForm::json;
        page_.front = rest.substr(0, length);
        page_.front_line = line_;
        const std::size_t behind = at_ + end;
        while (at_ < behind) next_line();
        page_.body = text_.substr(at_);
        page_.body_line = line_;
    }

    std::string_view text_;
    const FileName& file_;
    SplitPage page_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace

SplitPage split_front_matter(std::string_view text, const FileName& file) {
    return Splitter(text, file).run();
}

YamlNode front_tree(const SplitPage& page, const FileName& file) {
    switch (page.form) {
        case FrontForm::toml:
            return parse_toml(page.front, file, page.front_line);
        case FrontForm::json:
            return parse_json(page.front, file, page.front_line);
        case FrontForm::script:
            return read_script_literals(page.front, file);
        default:
            return parse_yaml(page.front, file, page.front_line);
    }
}

}  // namespace yaprak
