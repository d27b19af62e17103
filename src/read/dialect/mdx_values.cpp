// MDX's expressions -> what they stand for, where that is known without running them: "{…}" in the
// text and in the attributes of tags. Known are literals, the front matter, constants that the page
// exports, and files that it imports. Whatever else stands in braces is left out and told.
#include "base/text.hpp"
#include "model/document.hpp"
#include "read/dialect/mdx_names.hpp"
#include "read/dialect/passes.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest = 8000;       // bytes of an expression or a tag
constexpr std::size_t most_unclosed = 200;  // a page with more braces that nothing closes is no MDX

bool begins_word(char c) {
    return is_ascii_letter(static_cast<unsigned char>(c));
}

// Behind the text in quotes that begins at `at`; none: it does not end.
std::size_t string_end(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return none;
}

// Behind the "}" that closes the "{" at `at`, no matter what stands in quotes; none: nothing does.
std::size_t expression_end(std::string_view body, std::size_t at) {
    const std::string_view text = body.substr(0, std::min(body.size(), at + longest));
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        const char c = text[i];
        const bool opens_text =
            c == '"' || c == '`' || (c == '\'' && i > 0 && !begins_word(text[i - 1]));
        if (opens_text) {
            const std::size_t end = string_end(text, i);
            if (end != none) i = end - 1;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return none;
}

// Behind the ">" of the tag that begins at `at`, no matter what its values hold; none: it is none.
std::size_t tag_end(std::string_view body, std::size_t at) {
    const std::string_view text = body.substr(0, std::min(body.size(), at + longest));
    if (at + 1 >= text.size() || !begins_word(text[at + 1])) return none;
    for (std::size_t i = at + 1; i < text.size();) {
        const char c = text[i];
        if (c == '>') return i + 1;
        if (c == '<' || text.substr(i, 2) == "\n\n") return none;
        const bool is_value = i > 0 && text[i - 1] == '=';
        std::size_t end = i + 1;
        if (c == '{') end = expression_end(body, i);
        if ((c == '"' || c == '\'') && is_value) end = string_end(text, i);
        if (end == none) return none;
        i = end;
    }
    return none;
}

// A text as Markdown that says it and nothing else.
std::string as_markdown(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|~&$^=").find(c) != none) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string as_attribute(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += "&quot;";
        else
            out += c == '\n' ? ' ' : c;
    }
    return out + '"';
}

class ExpressionFiller {
public:
    explicit ExpressionFiller(const PassInput& input)
        : input_(input),
          body_(input.scan.body),
          names_(body_, input.reading.document.front.values) {}

    std::vector<Replacement> run() {
        if (!is_mdx_page(body_, input_.reading)) return {};
        for (std::size_t at = 0; (at = body_.find_first_of("{<", at)) != none;) {
            if (unclosed_ > most_unclosed) break;
            const bool stays = input_.scan.is_code(at) || (at > 0 && body_[at - 1] == '\\') ||
                               names_.is_statement(at);
            const std::size_t end = stays ? at : body_[at] == '<' ? take_tag(at) : take_text(at);
            at = std::max(end, at + 1);
        }
        tell_of_unknown();
        return std::move(edits_);
    }

private:
    // ---- "{…}" in the text ----

    // Signs of other dialects, which begin with a brace as well.
    bool is_other_sign(std::size_t at) const {
        const std::string_view rest = body_.substr(at + 1, 2);
        return rest.empty() || std::string_view("{%#:.^+-=~>/").find(rest.front()) != none ||
               (at > 0 && std::string_view("{$)]").find(body_[at - 1]) != none);
    }

    std::size_t take_text(std::size_t at) {
        if (is_other_sign(at)) return at;
        const std::size_t end = expression_end(body_, at);
        if (end == none) ++unclosed_;
        if (end == none) return at;
        const std::string_view inside = trimmed(body_.substr(at + 1, end - at - 2));
        const auto value = names_.value(inside);
        if (!value && !inside.empty()) note_unknown(at, inside);
        edits_.push_back({at, end - at, value ? as_markdown(*value) : std::string()});
        return end;
    }

    // ---- tags ----

    std::size_t take_tag(std::size_t at) {
        const std::size_t end = tag_end(body_, at);
        if (end == none) ++unclosed_;
        if (end == none) return at;
        const std::string_view rest = body_.substr(at + 1, end - at - 1);
        const std::string name(rest.substr(0, rest.find_first_of(" \t\n/>")));
        if (const auto file = names_.picture(name)) {
            edits_.push_back({at, name.size() + 1, "<img src=" + as_attribute(*file)});
        }
        const bool is_component = name.front() >= 'A' && name.front() <= 'Z';
        for (std::size_t i = at + 1 + name.size(); i < end;)
            i = take_attribute(i, is_component && !names_.picture(name));
        return end;
    }

    // Returns where to go on.
    std::size_t take_attribute(std::size_t at, bool is_component) {
        const char c = body_[at];
        const bool is_value = body_[at - 1] == '=';
        if ((c == '"' || c == '\'') && is_value) return string_end(body_, at);
        if (c != '{') return at + 1;
        const std::size_t end = expression_end(body_, at);
        std::string_view inside = trimmed(body_.substr(at + 1, end - at - 2));
        const std::string key(is_value ? key_before(at - 1) : std::string_view());
        auto value = names_.value(inside);
        const bool is_sources = !value && key == "sources";  // of a picture by day and by night
        if (is_sources) value = names_.first_file(inside);
        if (value && is_sources)
            edits_.push_back(
                {at - 1 - key.size(), end - (at - 1 - key.size()), "src=" + as_attribute(*value)});
        else if (value)
            edits_.push_back({at, end - at, as_attribute(*value)});
        else if (!is_component)
            leave_out(key, at, end, inside);
        return end;
    }

    std::string_view key_before(std::size_t sign) const {
        std::size_t begin = sign;
        while (begin > 0 && (begins_word(body_[begin - 1]) || body_[begin - 1] == '-' ||
                             is_ascii_digit(static_cast<unsigned char>(body_[begin - 1]))))
            --begin;
        return body_.substr(begin, sign - begin);
    }

    // A tag of HTML with a value in braces would be none. What it looks like is its site's matter.
    void leave_out(const std::string& key, std::size_t at, std::size_t end,
                   std::string_view inside) {
        const std::size_t begin = key.empty() ? at : at - 1 - key.size();
        if (key == "src" || key == "href" || key == "alt" || key == "title")
            note_unknown(at, inside);
        edits_.push_back({begin, end - begin, {}});
    }

    // ---- what is told ----

    void note_unknown(std::size_t at, std::string_view inside) {
        constexpr std::size_t longest_told = 40;
        std::string told(inside.substr(0, inside.find('\n')));
        if (told.size() > longest_told || told.size() < inside.size()) {
            told.resize(std::min(told.size(), longest_told));
            while (!told.empty() && (told.back() & 0x80)) told.pop_back();
            told += " …";
        }
        if (unknown_.empty()) first_unknown_ = at;
        if (std::find(unknown_.begin(), unknown_.end(), told) == unknown_.end())
            unknown_.push_back(std::move(told));
    }

    // All of a page in one sentence.
    void tell_of_unknown() const {
        if (unknown_.empty()) return;
        constexpr std::size_t most_told = 6;
        std::string others;
        for (std::size_t i = 1; i < std::min(unknown_.size(), most_told); ++i)
            others += (i > 1 ? ", " : " (and so ") + in_quotes("{" + unknown_[i] + "}");
        if (unknown_.size() > most_told) others += " …";
        if (!others.empty()) others += ")";
        const std::string first = "{" + unknown_.front() + "}";
        input_.reading.warnings.add_mark(
            Code::value_missing, input_.source.place(first_unknown_), first,
            in_quotes(first) + " has no value that is known and is left out" + others,
            "expressions of MDX are not run: write the text itself");
    }

    const PassInput& input_;
    std::string_view body_;
    const MdxNames names_;
    std::vector<std::string> unknown_;
    std::size_t first_unknown_ = 0;
    std::size_t unclosed_ = 0;
    std::vector<Replacement> edits_;
};

bool may_hold_expressions(std::string_view body) {
    return body.find('{') != none || body.find("\nimport ") != none || body.starts_with("import ");
}

std::vector<Replacement> fill_expressions(const PassInput& input) {
    return ExpressionFiller(input).run();
}

}  // namespace

const SourcePass mdx_values_pass = {may_hold_expressions, fill_expressions};

}  // namespace yaprak
