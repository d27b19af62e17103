#include "read/html/scan_markup.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <optional>

namespace yaprak {
namespace {

constexpr std::size_t none = std::string_view::npos;
// Gumbo compares each attribute of a tag with all before it.
constexpr int most_attributes = 200;
// Each is looked through to the end of the text; after so many no '<' is tried any more.
constexpr int most_unclosed = 32;

// The attributes of a tag, from behind its name to its '>'.
class TagEnd {
public:
    TagEnd(std::string_view html, std::size_t offset) : html_(html), at_(offset) {}

    // Behind the '>'; nothing where there is none.
    std::optional<std::size_t> find() {
        while (at_ < html_.size()) {
            const char c = html_[at_];
            if (c == '>') return at_ + 1;
            closes_itself = c == '/';
            if (c == '/' || is_ascii_space(c))
                ++at_;
            else
                pass_attribute();
        }
        return std::nullopt;
    }

    bool closes_itself = false;
    int attributes = 0;

private:
    void pass_attribute() {
        ++attributes;
        ++at_;  // a name may begin with '='
        pass_until("/>= \t\n\f\r");
        const std::size_t name_end = at_;
        pass_spaces();
        if (at_ == html_.size() || html_[at_] != '=') {
            at_ = name_end;
            return;
        }
        ++at_;
        pass_spaces();
        if (at_ == html_.size() || html_[at_] == '>') return;
        const char quote = html_[at_];
        if (quote != '"' && quote != '\'') return pass_until("> \t\n\f\r");
        const std::size_t end = html_.find(quote, at_ + 1);
        at_ = end == none ? html_.size() : end + 1;
    }

    void pass_spaces() {
        while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
    }
    void pass_until(std::string_view ends) {
        at_ = std::min(html_.find_first_of(ends, at_), html_.size());
    }

    std::string_view html_;
    std::size_t at_;
};

}  // namespace

MarkupScanner::MarkupScanner(std::string_view html) : html_(html), last_close_(html.rfind('>')) {}

Markup MarkupScanner::take(MarkupKind kind, std::size_t end) {
    const Markup taken{.kind = kind, .written = html_.substr(offset_, end - offset_), .name = {}};
    offset_ = end;
    return taken;
}

Markup MarkupScanner::next() {
    if (offset_ == html_.size()) return {};
    if (html_[offset_] != '<')
        return take(MarkupKind::text, std::min(html_.find('<', offset_), html_.size()));
    if (begins_tag()) return take_tag();
    const char next = offset_ + 1 < html_.size() ? html_[offset_ + 1] : ' ';
    if (next == '!' || next == '?' || (next == '/' && offset_ + 2 < html_.size()))
        return take_hidden();
    return take(MarkupKind::sign, offset_ + 1);
}

bool MarkupScanner::begins_tag() const {
    const std::size_t name = offset_ + (html_.substr(offset_, 2) == "</" ? 2 : 1);
    return name < html_.size() && is_ascii_letter(html_[name]);
}

Markup MarkupScanner::take_tag() {
    if (last_close_ == none || offset_ > last_close_ || unclosed_ == most_unclosed)
        return take(MarkupKind::sign, offset_ + 1);
    const bool ends = html_[offset_ + 1] == '/';
    const std::size_t name = offset_ + (ends ? 2 : 1);
    const std::size_t name_end = std::min(html_.find_first_of("/> \t\n\f\r", name), html_.size());
    TagEnd tag(html_, name_end);
    const auto end = tag.find();
    if (!end) {
        ++unclosed_;
        return take(MarkupKind::sign, offset_ + 1);
    }
    Markup taken = take(ends ? MarkupKind::end_tag : MarkupKind::start_tag, *end);
    taken.name = html_.substr(name, name_end - name);
    taken.closes_itself = tag.closes_itself;
    taken.has_too_many_attributes = tag.attributes > most_attributes;
    return taken;
}

// "<!-->" and "<!--->" are whole comments; one that is not closed hides all that follows.
Markup MarkupScanner::take_hidden() {
    const std::string_view rest = html_.substr(offset_);
    const auto to_end_of = [&](std::string_view end, std::size_t from) {
        if (unclosed_ == most_unclosed) return none;
        const std::size_t found = html_.find(end, offset_ + from);
        if (found == none) ++unclosed_;
        return found == none ? none : found + end.size();
    };
    std::size_t end = none;
    if (rest.starts_with("<!-->"))
        end = offset_ + 5;
    else if (rest.starts_with("<!--->"))
        end = offset_ + 6;
    else if (rest.starts_with("<!--") && html_.find("-->", offset_ + 4) == none)
        return take_unclosed_comment();
    else if (rest.starts_with("<!--"))
        end = to_end_of("-->", 4);
    else if (rest.starts_with("<![CDATA["))
        end = to_end_of("]]>", 9);
    else if (rest.starts_with("<?"))
        end = to_end_of("?>", 2);
    if (end == none && last_close_ != none && offset_ < last_close_) end = to_end_of(">", 2);
    return end == none ? take(MarkupKind::sign, offset_ + 1) : take(MarkupKind::hidden, end);
}

Markup MarkupScanner::take_unclosed_comment() {
    Markup taken = take(MarkupKind::hidden, html_.size());
    taken.is_unclosed_comment = true;
    return taken;
}

bool shows_nothing(std::string_view html) {
    MarkupScanner scanner(html);
    for (Markup markup = scanner.next(); markup.kind != MarkupKind::end; markup = scanner.next())
        if (markup.is_unclosed_comment ||
            (markup.kind != MarkupKind::hidden &&
             (markup.kind != MarkupKind::text || !trimmed(markup.written).empty())))
            return false;
    return true;
}

}  // namespace yaprak
