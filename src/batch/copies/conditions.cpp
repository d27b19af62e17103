#include "batch/copies/conditions.hpp"

#include "language/words/casing.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t most_names = 16, deepest = 16;

// The lines of offsets that are asked for in order, so that every byte is looked at once.
class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}
    int at(std::size_t offset) {
        const auto begin = text_.begin();
        line_ +=
            int(std::count(begin + std::ptrdiff_t(counted_), begin + std::ptrdiff_t(offset), '\n'));
        counted_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t counted_ = 0;
    int line_ = 1;
};

// Whether a placeholder that begins here is a tag: its first letter is # or /.
bool is_tag(std::string_view page, std::size_t begin) {
    const std::size_t first = page.find_first_not_of(' ', begin + 2);
    return first != page.npos && (page[first] == '#' || page[first] == '/');
}

std::string without_spaces(std::string_view text) {
    std::string out(text);
    out.erase(std::remove(out.begin(), out.end(), ' '), out.end());
    return out;
}

}  // namespace

Conditions::Conditions(std::string_view page, const FileName& file) : page_(page) {
    Lines lines(page);
    std::vector<int> open;  // the line of each part
    for (std::size_t begin = page.find("{{"); begin != page.npos;
         begin = page.find("{{", begin + 2)) {
        if (!is_tag(page, begin)) continue;
        const std::size_t close = page.find("}}", begin);
        if (close == page.npos) break;
        const std::string word = without_spaces(page.substr(begin + 2, close - begin - 2));
        const SourcePos at{file, lines.at(begin)};
        if (word == "/if") {
            if (open.empty())
                throw Error(Code::condition, at, "\"{{/if}}\" closes nothing",
                            "open it with {{#if name}}");
            open.pop_back();
            add_tag(begin, close + 2, -1);
        } else if (word.starts_with("#if") && word.size() > 3) {
            open.push_back(at.line);
            if (open.size() > deepest)
                throw Error(Code::too_much, at, "more than 16 {{#if}} stand inside each other");
            add_tag(begin, close + 2, index_of(word.substr(3)));
            if (names_.size() > most_names)
                throw Error(Code::too_much, at, "more than 16 names decide by {{#if}}");
        } else {
            throw Error(Code::condition, at, "unknown \"{{" + word + "}}\"",
                        "there are {{#if name}} and {{/if}}");
        }
    }
    if (!open.empty())
        throw Error(Code::condition, {file, open.back()}, "an {{#if}} is not closed",
                    "close it with {{/if}}");
}

int Conditions::index_of(const std::string& name) {
    const auto known = std::find(names_.begin(), names_.end(), name);
    if (known != names_.end()) return int(known - names_.begin());
    names_.push_back(name);
    return int(names_.size()) - 1;
}

void Conditions::add_tag(std::size_t begin, std::size_t end, int name) {
    std::size_t line = begin, next = end;
    while (line > 0 && (page_[line - 1] == ' ' || page_[line - 1] == '\t')) --line;
    while (next < page_.size() && (page_[next] == ' ' || page_[next] == '\t')) ++next;
    const bool alone =
        (line == 0 || page_[line - 1] == '\n') && (next == page_.size() || page_[next] == '\n');
    if (alone) begin = line, end = std::min(next + 1, page_.size());
    tags_.push_back({begin, end, name});
}

ChosenText Conditions::choose(const std::vector<bool>& holds) const {
    ChosenText chosen;
    std::vector<bool> open;  // whether each part around holds
    std::size_t from = 0;
    int line = 1;
    const auto pass = [&](std::size_t to, bool kept) {
        for (; from < to; ++from) {
            if (kept) {
                if (chosen.text.empty() || chosen.text.back() == '\n') chosen.lines.push_back(line);
                chosen.text += page_[from];
            }
            line += page_[from] == '\n';
        }
    };
    const auto all_hold = [&] { return std::find(open.begin(), open.end(), false) == open.end(); };
    for (const Tag& tag : tags_) {
        pass(tag.begin, all_hold());
        pass(tag.end, false);
        if (tag.name < 0)
            open.pop_back();
        else
            open.push_back(holds[std::size_t(tag.name)]);
    }
    pass(page_.size(), all_hold());
    return chosen;
}

bool is_true(std::string_view value) {
    const std::size_t begin = value.find_first_not_of(" \t");
    if (begin == value.npos) return false;
    value = value.substr(begin, value.find_last_not_of(" \t") + 1 - begin);
    const std::string word = fold_case(value, "tr");
    for (const char* no : {"0", "no", "false", "hayır", "yanlış"})
        if (word == no) return false;
    return true;
}

}  // namespace yaprak
