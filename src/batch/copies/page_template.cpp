// The tags stand in one row, each knowing where its part ends.
#include "batch/copies/page_template.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <stdexcept>

namespace yaprak {

namespace {

constexpr std::size_t most_conditions = 64, deepest = 16;

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

// What stands behind a word and a blank: "yaş > 18" of "#if yaş > 18".
std::optional<std::string_view> behind(std::string_view inside, std::string_view word) {
    if (!inside.starts_with(word)) return std::nullopt;
    const std::string_view rest = inside.substr(word.size());
    if (!rest.empty() && !is_ascii_space(rest[0])) return std::nullopt;
    return trimmed(rest);
}

}  // namespace

class TemplateReader {
public:
    TemplateReader(PageTemplate& out, const FileName& file,
                   const std::function<bool(const std::string&)>& known)
        : out_(out), page_(out.page_), file_(file), known_(known) {}

    void run() {
        Lines lines(page_);
        for (std::size_t begin = page_.find("{{"); begin != page_.npos;
             begin = page_.find("{{", begin + 2)) {
            const std::size_t first = page_.find_first_not_of(' ', begin + 2);
            if (first == page_.npos || (page_[first] != '#' && page_[first] != '/' &&
                                        page_.compare(first, 4, "else") != 0))
                continue;
            const std::size_t close = page_.find("}}", begin);
            if (close == page_.npos) break;
            at_ = {file_, lines.at(begin)};
            begin_ = begin;
            end_ = close + 2;
            take(trimmed(std::string_view(page_).substr(begin + 2, close - begin - 2)));
        }
        if (open_.empty()) return;
        const bool loop = tag(open_.back().tag).kind == PageTemplate::Kind::repeats;
        const std::string word = loop ? "each" : open_.back().word;
        throw Error(Code::condition, {file_, open_.back().line},
                    std::string(loop ? "a" : "an") + " {{#" + word + "}} is not closed",
                    "close it with {{/" + word + "}}");
    }

private:
    struct Open {
        std::size_t tag;
        int line;
        std::string word;
        bool had_else = false;
        std::vector<std::size_t> parts;  // the tags of its parts
    };

    PageTemplate::Tag& tag(std::size_t i) { return out_.tags_[i]; }

    void take(std::string_view inside) {
        if (const auto condition = behind(inside, "#if"); condition && !condition->empty())
            return open("if", *condition, false);
        if (const auto condition = behind(inside, "#unless"); condition && !condition->empty())
            return open("unless", *condition, true);
        if (const auto list = behind(inside, "#each"); list && !list->empty()) return repeat(*list);
        if (inside == "/if" || inside == "/unless" || inside == "/each")
            return close(std::string(inside.substr(1)));
        if (inside == "else") return otherwise();
        for (const std::string_view word : {"else if", "elseif"})
            if (const auto condition = behind(inside, word); condition && !condition->empty())
                return another(*condition);
        if (inside.starts_with("else")) return;  // a column's name
        throw Error(
            Code::condition, at_, "unknown \"{{" + std::string(inside) + "}}\"",
            "there are {{#if name}}, {{#unless name}}, {{#each name}}, {{else}} and {{/if}}");
    }

    void open(const char* word, std::string_view condition, bool negated) {
        push(word, PageTemplate::Kind::opens);
        tag(out_.tags_.size() - 1).subject = condition_of(condition);
        tag(out_.tags_.size() - 1).is_negated = negated;
    }

    void push(const char* word, PageTemplate::Kind kind) {
        if (open_.size() >= deepest)
            throw Error(Code::too_much, at_, "more than 16 {{#if}} stand inside each other");
        open_.push_back({out_.tags_.size(), at_.line, word, false, {out_.tags_.size()}});
        add(kind);
    }

    int condition_of(std::string_view text) {
        if (out_.conditions_.size() >= most_conditions)
            throw Error(Code::too_much, at_, "more than 64 conditions stand in the page");
        const auto known = [&](const std::string& name) {
            return known_(name) || (in_loop() && names_item(name));
        };
        try {
            out_.conditions_.emplace_back(text, known);
        } catch (const std::invalid_argument& problem) {
            throw Error(Code::condition, at_,
                        std::string(problem.what()) + " in " + in_quotes(text),
                        "{{#if bölüm = \"Uyku\" and yaş >= 18}}");
        }
        if (!in_loop())
            for (const std::string& name : out_.conditions_.back().names())
                out_.names_.push_back({name, at_.line});
        return int(out_.conditions_.size()) - 1;
    }

    bool in_loop() {
        return std::any_of(open_.begin(), open_.end(), [&](const Open& one) {
            return tag(one.tag).kind == PageTemplate::Kind::repeats;
        });
    }

    void repeat(std::string_view list) {
        const bool is_inside = in_loop();
        push("each", PageTemplate::Kind::repeats);
        tag(out_.tags_.size() - 1).subject = int(out_.lists_.size());
        out_.lists_.push_back({std::string(list), at_.line, is_inside});
    }

    // An {{else}} that stands in no condition is a column's name.
    void otherwise() {
        if (open_.empty() || open_.back().word == "each") return;
        if (open_.back().had_else)
            throw Error(Code::condition, at_, "a second {{else}} in one {{#if}}");
        open_.back().had_else = true;
        next_part(PageTemplate::Kind::otherwise);
    }

    void another(std::string_view condition) {
        if (open_.empty() || open_.back().word == "each" || open_.back().had_else)
            throw Error(Code::condition, at_, "{{else if}} stands in no {{#if}}",
                        "open it with {{#if name}}");
        next_part(PageTemplate::Kind::another);
        tag(out_.tags_.size() - 1).subject = condition_of(condition);
    }

    void next_part(PageTemplate::Kind kind) {
        tag(open_.back().parts.back()).next = out_.tags_.size();
        open_.back().parts.push_back(out_.tags_.size());
        add(kind);
    }

    void close(const std::string& word) {
        if (open_.empty())
            throw Error(Code::condition, at_, "\"{{/" + word + "}}\" closes nothing",
                        "open it with {{#" + word + " name}}");
        if (open_.back().word != word)
            throw Error(Code::condition, at_,
                        "\"{{/" + word + "}}\" closes the {{#" + open_.back().word + "}} of line " +
                            std::to_string(open_.back().line),
                        "close that with {{/" + open_.back().word + "}} first");
        tag(open_.back().parts.back()).next = out_.tags_.size();
        open_.pop_back();
        add(word == "each" ? PageTemplate::Kind::ends_loop : PageTemplate::Kind::closes);
    }

    void add(PageTemplate::Kind kind) {
        std::size_t line = begin_, next = end_;
        while (line > 0 && (page_[line - 1] == ' ' || page_[line - 1] == '\t')) --line;
        while (next < page_.size() && (page_[next] == ' ' || page_[next] == '\t')) ++next;
        const bool alone =
            (line == 0 || page_[line - 1] == '\n') && (next == page_.size() || page_[next] == '\n');
        const std::size_t begin = alone ? line : begin_;
        out_.tags_.push_back({kind, begin, alone ? std::min(next + 1, page_.size()) : end_});
    }

    PageTemplate& out_;
    const std::string& page_;
    const FileName& file_;
    const std::function<bool(const std::string&)>& known_;
    SourcePos at_;
    std::size_t begin_ = 0, end_ = 0;
    std::vector<Open> open_;
};

PageTemplate::PageTemplate(std::string_view page, const FileName& file,
                           const std::function<bool(const std::string&)>& known)
    : page_(page), known_(known) {
    TemplateReader(*this, file, known).run();
}

}  // namespace yaprak
