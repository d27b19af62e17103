// What the author hid -> nothing: HTML's comments as CommonMark 0.31.2 has them (md4c's 0.30 takes
// no "--" inside), kramdown's {::comment}, Obsidian's %%…%%, MDX's {/* … */}, Hugo's {{/* … */}}
// and
// {# … #} of Nunjucks and Jinja. They may stand in any block and hold blank lines. kramdown's other
// extensions and Word's elements lose their tags.
#include "base/text.hpp"
#include "read/dialect/passes.hpp"
#include "read/source/byte_set.hpp"

#include <algorithm>
#include <array>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t longest_tag = 1000;
constexpr ByteSet openings("<{%");

// The place of `what` from an offset that never falls, in linear time over all.
class Seeker {
public:
    Seeker(std::string_view body, std::string_view what) : body_(body), what_(what) {}
    std::size_t from(std::size_t at) {
        if (found_ != none && found_ < at) found_ = body_.find(what_, at);
        return found_;
    }

private:
    std::string_view body_, what_;
    std::size_t found_ = 0;
};

class Hider {
public:
    explicit Hider(const PassInput& input)
        : input_(input),
          body_(input.scan.body),
          html_end_(body_, "-->"),
          extension_end_(body_, "{:/"),
          percent_end_(body_, "%%"),
          mdx_end_(body_, "*/}"),
          template_end_(body_, "#}"),
          blank_line_(body_, "\n\n") {}

    std::vector<Replacement> run() {
        for (std::size_t at = openings.find_in(body_); at != none;) {
            const bool stays = input_.scan.is_code(at) || (at > 0 && body_[at - 1] == '\\');
            const std::size_t end = stays ? at : hidden_end(at);
            if (end > at) edits_.push_back({at, end - at, {}});
            at = openings.find_in(body_, std::max({end, at + 1, passed_}));
        }
        return std::move(edits_);
    }

private:
    std::string_view ahead(std::size_t at, std::size_t length) const {
        return body_.substr(at, length);
    }

    // Word's "<o:p>" and its like are no HTML: the tag goes, what it holds stays.
    std::size_t office_tag_end(std::size_t at) const {
        constexpr std::array<std::string_view, 4> prefixes = {"o:", "st1:", "w:", "v:"};
        std::string_view rest = ahead(at, longest_tag).substr(1);
        if (rest.starts_with('/')) rest.remove_prefix(1);
        const bool known = std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view one) {
            return rest.starts_with(one) && rest.size() > one.size() &&
                   is_ascii_letter(static_cast<unsigned char>(rest[one.size()]));
        });
        const std::size_t end = known ? ahead(at, longest_tag).find('>') : none;
        return end == none ? at : at + end + 1;
    }

    std::size_t hidden_end(std::size_t at) {
        if (body_[at] == '<' && ahead(at, 4) != "<!--") return office_tag_end(at);
        if (ahead(at, 4) == "<!--") return html_comment_end(at);
        if (ahead(at, 2) == "%%") return percent_comment_end(at);
        if (ahead(at, 3) == "{::") return extension(at);
        if (ahead(at, 3) == "{:/") return tag_end(at);
        if (ahead(at, 3) == "{/*") return behind(mdx_end_.from(at), 3, at);
        if (ahead(at, 2) == "{#") return template_comment_end(at);
        if (ahead(at, 4) == "{{/*") return behind(mdx_end_.from(at), 4, at);
        return at;
    }

    static std::size_t behind(std::size_t found, std::size_t length, std::size_t at) {
        return found == none ? at : found + length;
    }

    // "{#name}" is a heading's name: a comment has a blank or a hyphen behind its first sign.
    std::size_t template_comment_end(std::size_t at) {
        const char next = at + 2 < body_.size() ? body_[at + 2] : '\0';
        if (!is_ascii_space(static_cast<unsigned char>(next)) && next != '-') return at;
        return behind(template_end_.from(at + 2), 2, at);
    }

    // One that md4c itself takes for HTML from end to end is left to it, empty: it may part two
    // lists.
    std::size_t html_comment_end(std::size_t at) {
        const bool known = input_.scan.is_html(at);
        for (const std::string_view empty : {"<!-->", "<!--->"})
            if (ahead(at, empty.size()) == empty) return known ? at : at + empty.size();
        const std::size_t close = html_end_.from(at + 4);
        if (close == none) return at;
        if (!known || !input_.scan.is_html(close)) return close + 3;
        passed_ = close + 3;
        if (!trimmed(body_.substr(at + 4, close - at - 4)).empty())
            edits_.push_back({at + 4, close - at - 4, " "});
        return at;
    }

    // "%%" that opens stands behind a blank; only at the head of a block it reaches over blank
    // lines.
    std::size_t percent_comment_end(std::size_t at) {
        if (ahead(at, 3) == "%%%" || (at > 0 && !is_ascii_space(body_[at - 1]))) return at;
        if (at + 2 < body_.size() && is_ascii_digit(body_[at + 2])) return at;  // "%%50"
        const std::size_t close = percent_end_.from(at + 2);
        if (close == none || ahead(close, 3) == "%%%") return at;
        if (close + 2 < body_.size() && is_ascii_digit(body_[close + 2])) return at;
        if (begins_block(at) || blank_line_.from(at) > close) return close + 2;
        return at;
    }

    bool begins_block(std::size_t at) const {
        const std::size_t text = at;
        while (at > 0 && text - at < 80 && std::string_view(" \t>-*+#").find(body_[at - 1]) != none)
            --at;
        return (at == 0 || body_[at - 1] == '\n') &&
               !(text + 2 < body_.size() && is_ascii_digit(body_[text + 2]));
    }

    std::size_t tag_end(std::size_t at) const {
        const std::size_t end = ahead(at, longest_tag).find('}');
        return end == none ? at : at + end + 1;
    }

    std::size_t extension(std::size_t at) {
        const std::size_t end = tag_end(at);
        if (end == at) return at;
        const std::string_view tag = body_.substr(at + 3, end - at - 4);
        const std::string name(tag.substr(0, tag.find_first_of(" \t/")));
        if (name == "nomarkdown" || name == "options") return end;
        if (name != "comment") {
            input_.reading.warn(Code::markup_unknown, input_.source.place(at),
                                "kramdown's extension \"" + name + "\" is not known",
                                "its tags are dropped, what it holds is kept");
            return end;
        }
        if (tag.ends_with('/')) return end;
        const std::size_t close = extension_end_.from(end);
        if (close != none) return tag_end(close);
        input_.reading.warn(Code::markup_unclosed, input_.source.place(at),
                            "the comment has no end", "write {:/comment} where it ends");
        return end;
    }

    const PassInput& input_;
    std::string_view body_;
    Seeker html_end_, extension_end_, percent_end_, mdx_end_, template_end_, blank_line_;
    std::size_t passed_ = 0;  // behind the last comment that stays
    std::vector<Replacement> edits_;
};

bool may_hide(std::string_view body) {
    constexpr std::array<std::string_view, 12> signs = {
        "<!--", "%%", "{::", "{:/", "{/*", "{{/*", "{# ", "{#-", "<o:", "<st1:", "<w:", "<v:"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return body.find(sign) != none; });
}

std::vector<Replacement> hide(const PassInput& input) {
    return Hider(input).run();
}

}  // namespace

const SourcePass hidden_pass = {may_hide, hide};

}  // namespace yaprak
