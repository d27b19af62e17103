// Each sign has a rule of its own that looks at what stands around it.
#include "read/finish/markup_signs.hpp"

#include "read/finish/sign_rule.hpp"

namespace yaprak {
namespace {

// Past the mark, and past what goes on like it: "::::".
std::size_t end_of(std::string_view text, std::size_t at, std::string_view mark) {
    std::size_t end = at + mark.size();
    while (end < text.size() && text[end] == mark.back() && mark.size() > 1) ++end;
    return end;
}

// Where the mark stands next; npos: nowhere.
std::size_t find_mark(std::string_view text, const SignRule& rule, std::size_t from) {
    const std::string_view mark = rule.sign.mark;
    if (rule.place == SignPlace::anywhere) return text.find(mark, from);
    if (from == 0 && text.starts_with(mark)) return 0;
    if (rule.place == SignPlace::text) return text.npos;
    for (std::size_t end = text.find('\n', from); end != text.npos; end = text.find('\n', end + 1))
        if (text.substr(end + 1).starts_with(mark)) return end + 1;
    return text.npos;
}

void find_sign(std::string_view text, const SignRule& rule, std::vector<FoundSign>& found) {
    for (std::size_t at = find_mark(text, rule, 0); at != text.npos;) {
        if (!rule.holds || rule.holds({text, at})) found.push_back({at, &rule.sign});
        at = find_mark(text, rule, end_of(text, at, rule.sign.mark));
    }
}

}  // namespace

std::vector<FoundSign> find_markup(std::string_view text) {
    std::vector<FoundSign> found;
    const AsciiSet held = ascii_of(text);
    for (const auto& signs : {markdown_signs(), foreign_signs(), template_signs()})
        for (const SignRule& rule : signs)
            if (held.holds(rule.mark)) find_sign(text, rule, found);
    return found;
}

}  // namespace yaprak
