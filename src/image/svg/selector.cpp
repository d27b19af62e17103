#include "image/svg/selector.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/whole_number.hpp"
#include "image/svg/css_words.hpp"

#include <algorithm>
#include <string>

namespace yaprak::svg {
namespace {

constexpr std::uint32_t most_counted = 255;  // ids, classes or tags of a selector
constexpr std::size_t most_compounds = 32;
constexpr int deepest_selector = 6;  // selectors within selectors

bool is_name(char c) {
    return is_ascii_alphanumeric(static_cast<unsigned char>(c)) || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_blank(char c) {
    return is_ascii_space(static_cast<unsigned char>(c));
}

std::string_view take_name(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_name(text[end])) ++end;
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
}

// Up to the bracket that closes the one at the front, which are taken with what is in them.
std::optional<std::string_view> take_brackets(std::string_view& text, char open, char close) {
    int depth = 0;
    const std::size_t end = find_outside_quotes(text, [&](char c) {
        depth += (c == open) - (c == close);
        return c == close && depth == 0;
    });
    if (end == text.size()) return std::nullopt;
    const std::string_view inside = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return trimmed(inside);
}

std::optional<int> whole(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto number = parse_number(text);
    if (!number || *number != double(int(std::clamp(*number, -1e6, 1e6)))) return std::nullopt;
    return int(*number);
}

// "odd", "3", "2n + 1", "-n+3" (CSS Syntax 3, 6)
std::optional<PositionTest> read_position(std::string_view text) {
    std::string word;
    for (const char c : text)
        if (!is_blank(c)) word += ascii_lower(c);
    if (word == "odd") return PositionTest{2, 1};
    if (word == "even") return PositionTest{2, 0};
    const std::size_t n = word.find('n');
    if (n == word.npos) {
        const auto only = whole(word);
        return only ? std::optional(PositionTest{0, *only}) : std::nullopt;
    }
    const std::string before = word.substr(0, n), behind = word.substr(n + 1);
    const auto step = before.empty() || before == "+" ? std::optional(1)
                      : before == "-"                 ? std::optional(-1)
                                                      : whole(before);
    const auto first = behind.empty() ? std::optional(0) : whole(behind);
    if (!step || !first) return std::nullopt;
    return PositionTest{*step, *first};
}

class SelectorReader {
public:
    SelectorReader(std::string_view text, int depth) : text_(trimmed(text)), depth_(depth) {}

    std::optional<Selector> run() {
        Combinator combinator = Combinator::within;
        bool is_open = false;  // a combinator asks for one more
        while (!text_.empty()) {
            Compound compound;
            compound.combinator = combinator;
            if (!read(compound)) return std::nullopt;
            selector_.compounds.push_back(std::move(compound));
            is_open = take_combinator(combinator);
        }
        if (selector_.compounds.empty() || is_open) return std::nullopt;
        if (selector_.compounds.size() > most_compounds) return std::nullopt;
        const auto kept = [](std::uint32_t count) { return std::min(count, most_counted); };
        selector_.specificity = kept(ids_) << 16 | kept(classes_) << 8 | kept(tags_);
        return std::move(selector_);
    }

private:
    bool take_combinator(Combinator& combinator) {
        text_ = trimmed(text_);
        combinator = text_.starts_with('>')   ? Combinator::child
                     : text_.starts_with('+') ? Combinator::next
                     : text_.starts_with('~') ? Combinator::later
                                              : Combinator::within;
        if (combinator == Combinator::within) return false;
        text_ = trimmed(text_.substr(1));
        return true;
    }

    bool read(Compound& compound) {
        bool any = false;
        while (!text_.empty() && !is_blank(text_.front()) &&
               std::string_view(">+~").find(text_.front()) == std::string_view::npos) {
            if (!read_part(compound)) return false;
            any = true;
        }
        return any;
    }

    bool read_part(Compound& compound) {
        const char mark = text_.front();
        if (mark == '[') return read_attribute(compound);
        if (mark == ':') return read_pseudo(compound);
        if (mark == '*') {
            text_.remove_prefix(1);
            return true;
        }
        if (mark != '.' && mark != '#') {
            compound.tag = take_name(text_);
            ++tags_;
            return !compound.tag.empty();
        }
        text_.remove_prefix(1);
        const std::string_view name = take_name(text_);
        if (name.empty()) return false;
        ++(mark == '.' ? classes_ : ids_);
        if (mark == '.') {
            compound.classes.push_back(name);
            return true;
        }
        if (!compound.id.empty() && compound.id != name) compound.is_never = true;
        compound.id = name;
        return true;
    }

    bool read_attribute(Compound& compound) {
        auto inside = take_brackets(text_, '[', ']');
        if (!inside) return false;
        AttributeTest test;
        test.name = take_name(*inside);
        if (test.name.empty()) return false;
        ++classes_;
        *inside = trimmed(*inside);
        if (!inside->empty() && !read_test(*inside, test)) return false;
        compound.attributes.push_back(test);
        return true;
    }

    static bool read_test(std::string_view said, AttributeTest& test) {
        test.mark = said.front();
        if (std::string_view("=~|^$*").find(test.mark) == std::string_view::npos) return false;
        said.remove_prefix(1);
        if (test.mark != '=') {
            if (!said.starts_with('=')) return false;
            said.remove_prefix(1);
        }
        said = trimmed(said);
        if (said.empty()) return false;
        const bool is_quoted = said.front() == '"' || said.front() == '\'';
        const std::size_t end =
            is_quoted ? said.find(said.front(), 1) : std::min(said.find(' '), said.size());
        if (end == said.npos) return false;
        test.value = said.substr(is_quoted, end - is_quoted);
        const std::string_view flag = trimmed(said.substr(std::min(end + is_quoted, said.size())));
        test.ignores_case = flag == "i" || flag == "I";
        return flag.empty() || test.ignores_case || flag == "s" || flag == "S";
    }

    bool read_pseudo(Compound& compound) {
        text_.remove_prefix(1);
        const bool is_element = text_.starts_with(':');
        if (is_element) text_.remove_prefix(1);
        const std::string name = ascii_lower(take_name(text_));
        std::optional<std::string_view> inside;
        if (text_.starts_with('(') && !(inside = take_brackets(text_, '(', ')'))) return false;
        if (name.empty()) return false;
        if (is_element) return compound.is_never = true;
        if (inside) return read_function(name, *inside, compound);
        ++classes_;
        return read_plain(name, compound);
    }

    static bool read_plain(std::string_view name, Compound& compound) {
        const std::size_t before = compound.positions.size();
        const auto stands = [&](PositionTest test) { compound.positions.push_back(test); };
        if (name == "root") return compound.is_root = true;
        if (is_one_of(name, {"hover", "active", "focus", "focus-visible", "focus-within", "visited",
                             "target", "checked", "disabled", "before", "after", "first-line",
                             "first-letter"}))
            return compound.is_never = true;
        if (name == "first-child" || name == "only-child") stands({0, 1, false, false});
        if (name == "last-child" || name == "only-child") stands({0, 1, true, false});
        if (name == "first-of-type" || name == "only-of-type") stands({0, 1, false, true});
        if (name == "last-of-type" || name == "only-of-type") stands({0, 1, true, true});
        return compound.positions.size() > before;
    }

    bool read_function(std::string_view name, std::string_view inside, Compound& compound) {
        if (is_one_of(name, {"not", "is", "where", "matches", "-webkit-any", "-moz-any"}))
            return read_logical(name, inside, compound);
        ++classes_;
        const bool from_end = name.starts_with("nth-last");
        if (!is_one_of(name, {"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"}))
            return false;
        auto test = read_position(inside);
        if (!test) return false;
        test->from_end = from_end;
        test->of_type = name.ends_with("type");
        compound.positions.push_back(*test);
        return true;
    }

    // It is as specific as the most specific of its list; ":where" is not at all.
    bool read_logical(std::string_view name, std::string_view list, Compound& compound) {
        if (depth_ >= deepest_selector) return false;
        LogicalTest test;
        test.is_not = name == "not";
        std::uint32_t most = 0;
        while (!list.empty()) {
            auto one = SelectorReader(take_of_list(list), depth_ + 1).run();
            if (!one) return false;
            most = std::max(most, one->specificity);
            test.any_of.push_back(std::move(*one));
        }
        if (test.any_of.empty()) return false;
        compound.logical.push_back(std::move(test));
        if (name == "where") return true;
        ids_ += most >> 16;
        classes_ += most >> 8 & 255;
        tags_ += most & 255;
        return true;
    }

    std::string_view text_;
    int depth_;
    Selector selector_;
    std::uint32_t ids_ = 0, classes_ = 0, tags_ = 0;
};

}  // namespace

std::optional<Selector> read_selector(std::string_view text) {
    return SelectorReader(text, 0).run();
}

std::string_view take_of_list(std::string_view& list) {
    int depth = 0;
    const std::size_t end = find_outside_quotes(list, [&](char c) {
        depth += (c == '(' || c == '[') - (c == ')' || c == ']');
        return c == ',' && depth <= 0;
    });
    const std::string_view one = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    return one;
}

}  // namespace yaprak::svg
