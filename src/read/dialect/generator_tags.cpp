// The tags of site generators that nothing else has read: Liquid's "{% … %}" (Jekyll) and Hugo's
// shortcodes are dropped.
#include "read/dialect/passes.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace yaprak {
namespace {

constexpr std::size_t longest_tag = 2000;
constexpr std::size_t none = std::string_view::npos;

struct Generator {
    std::string_view open, close;
    const char* name;
};
constexpr Generator generators[] = {
    {"{{<", ">}}", "shortcode"}, {"{{%", "%}}", "shortcode"}, {"{%", "%}", "Liquid tag"}};

bool may_hold_tags(std::string_view body) {
    return std::any_of(std::begin(generators), std::end(generators),
                       [&](const Generator& one) { return body.find(one.open) != none; });
}

class TagDropper {
public:
    explicit TagDropper(const PassInput& input) : input_(input), body_(input.scan.body) {}

    std::vector<Replacement> run() {
        std::vector<Replacement> edits;
        for (std::size_t at = body_.find('{'); at != none;) {
            const std::size_t length = input_.scan.is_code(at) ? 0 : tag_length(at);
            if (length > 0) edits.push_back({at, length, {}});
            at = body_.find('{', at + std::max<std::size_t>(length, 1));
        }
        return edits;
    }

private:
    std::size_t tag_length(std::size_t at) {
        for (const Generator& one : generators) {
            if (body_.substr(at, one.open.size()) != one.open) continue;
            const std::string_view rest = body_.substr(at, longest_tag);
            const std::size_t end = rest.find(one.close, one.open.size());
            if (end == none || rest.substr(0, end).find("\n\n") != none) return 0;
            const std::string word = first_word(rest.substr(one.open.size(), end));
            if (!closes_a_dropped_one(word))
                input_.reading.warnings.add_mark(
                    Code::markup_dropped, input_.source.place(at),
                    std::string(one.open) + " " + word + " " + std::string(one.close),
                    "the " + std::string(one.name) + " \"" + word + "\" is dropped");
            dropped_.insert(word);
            return end + one.close.size();
        }
        return 0;
    }

    // "/name" and "endname" behind a "name" that has been told.
    bool closes_a_dropped_one(std::string_view word) const {
        for (const std::string_view sign : {"/", "end"})
            if (word.starts_with(sign)) return dropped_.count(word.substr(sign.size())) > 0;
        return false;
    }

    static std::string first_word(std::string_view text) {
        const std::size_t begin = std::min(text.find_first_not_of(" -\t\n"), text.size());
        const std::size_t end = std::min(text.find_first_of(" \t\n%>}", begin), text.size());
        return std::string(text.substr(begin, std::min<std::size_t>(end - begin, 60)));
    }

    const PassInput& input_;
    std::string_view body_;
    std::set<std::string, std::less<>> dropped_;  // names of tags
};

std::vector<Replacement> drop_tags(const PassInput& input) {
    return TagDropper(input).run();
}

}  // namespace

const SourcePass generator_tags_pass = {may_hold_tags, drop_tags};

}  // namespace yaprak
