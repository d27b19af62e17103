// Marks are found from left to right; an explicit stack knows which conditions around them hold.
#include "read/liquid/fill_liquid.hpp"

#include "base/text.hpp"
#include "read/dialect/scan_markdown.hpp"
#include "read/liquid/liquid_expression.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_mark = 2000, deepest = 32;

bool may_hold_liquid(std::string_view body) {
    return body.find("{{") != npos || body.find("{%") != npos;
}

// "{{ … }}" or "{% … %}" with what stands in it, without the hyphens that take white space away.
struct Mark {
    std::size_t begin = 0, end = 0;  // with that white space
    bool is_tag = false;
    std::string_view inside;
    std::string_view word() const { return inside.substr(0, inside.find_first_of(" \t\n")); }
    std::string_view rest() const { return trimmed(inside.substr(word().size())); }
};

// A block of tags that is open.
struct Level {
    enum class Kind : std::uint8_t { condition, dropped } kind;
    std::string_view opener;  // "if"
    bool holds = false;       // its part that is being read
    bool has_held = false;    // one of its parts
};

class LiquidFiller {
public:
    LiquidFiller(SourceMap& source, Reading& reading, LiquidNames& names)
        : source_(source),
          body_(source.text()),
          reading_(reading),
          names_(names),
          lang_(lang_of(reading, names)) {}

    std::vector<Replacement> run() {
        scan_ = scan_markdown(body_);
        std::size_t at = 0;
        while (const auto mark = next_mark(at)) {
            at = mark->end;
            if (mark->is_tag)
                at = std::max(at, take_tag(*mark));
            else if (is_shown())
                take_output(*mark);
        }
        if (!levels_.empty()) close_all();
        return std::move(edits_);
    }

private:
    static std::string lang_of(const Reading& reading, const LiquidNames& names) {
        const std::string& own = reading.document.front.lang;
        if (!own.empty()) return own;
        if (reading.context && !reading.context->lang.empty()) return reading.context->lang;
        return names.value("site.lang").value_or("tr");
    }

    // ---- finding ----

    std::optional<Mark> next_mark(std::size_t from) {
        for (std::size_t at = body_.find('{', from); at != npos; at = body_.find('{', at + 1)) {
            const char next = at + 1 < body_.size() ? body_[at + 1] : '\0';
            if ((next != '{' && next != '%') || scan_.is_code(at)) continue;
            if (const auto mark = mark_at(at, next == '%')) return mark;
        }
        return std::nullopt;
    }

    std::optional<Mark> mark_at(std::size_t at, bool is_tag) const {
        const std::string_view rest = body_.substr(at + 2, longest_mark);
        const std::size_t close = rest.find(is_tag ? "%}" : "}}");
        if (close == npos) return std::nullopt;
        std::string_view inside = rest.substr(0, close);
        if (inside.find("\n\n") != npos || inside.find(is_tag ? "{%" : "{{") != npos)
            return std::nullopt;
        Mark mark{at, at + 2 + close + 2, is_tag, {}};
        if (inside.starts_with('-')) {
            inside.remove_prefix(1);
            while (mark.begin > 0 && is_blank(body_[mark.begin - 1])) --mark.begin;
        }
        if (inside.ends_with('-')) {
            inside.remove_suffix(1);
            while (mark.end < body_.size() && is_blank(body_[mark.end])) ++mark.end;
        }
        mark.inside = trimmed(inside);
        return mark;
    }

    static bool is_blank(char c) { return is_ascii_space(char32_t((unsigned char)(c))); }

    // ---- {{ … }} ----

    void take_output(const Mark& mark) {
        const char first = mark.inside.empty() ? '\0' : mark.inside.front();
        if (first == '<' || first == '%') take_parameter(mark);
        if (first == '<' || first == '%' || first == '#' || first == '/' || first == '>') return;
        const auto expression = parse_liquid(mark.inside);
        if (!expression || !is_ours(*expression, mark)) return;
        const bool in_address = stands_in_address(mark.begin);
        if (in_address && is_start_of_address(*expression)) return replace(mark, root_before(mark));
        const LiquidValue value = evaluate_here(*expression, mark, in_address);
        if (!value) warn_of_nothing(expression->subject, mark);
        replace(mark, value.value_or(""));
    }

    // Hugo's {{< param "email" >}}: the page's own, else that of the site.
    void take_parameter(const Mark& mark) {
        const std::string_view inside = trimmed(mark.inside.substr(1, mark.inside.size() - 2));
        if (!inside.starts_with("param ")) return;
        std::string_view name = trimmed(inside.substr(6));
        if (name.size() >= 2 && is_liquid_literal(name)) name = name.substr(1, name.size() - 2);
        LiquidValue value = names_.value("page." + std::string(name));
        if (!value) value = names_.value("site.params." + std::string(name));
        if (!value) warn_of_nothing("param " + std::string(name), mark);
        replace(mark, value.value_or(""));
    }

    // What the page says of itself is filled in later, so that a table's row can say it otherwise;
    // only in addresses and before filters is that too late.
    bool is_ours(const LiquidExpression& expression, const Mark& mark) const {
        const bool has_filters = !expression.filters.empty();
        if (is_liquid_literal(expression.subject)) return has_filters;
        if (!names_.is_known(expression.subject)) return false;
        const bool is_of_page = expression.subject.starts_with("page.");
        return !is_of_page || has_filters || stands_in_address(mark.begin);
    }

    // The site's own address at the beginning of one means its root.
    static bool is_start_of_address(const LiquidExpression& expression) {
        return expression.filters.empty() &&
               (expression.subject == "site.url" || expression.subject == "site.baseurl");
    }

    std::string root_before(const Mark& mark) const {
        const std::string_view rest = body_.substr(mark.end);
        return rest.starts_with('/') || rest.starts_with("{{") ? "" : "/";
    }

    // Behind "](" or an attribute's quote, with nothing but more marks between.
    bool stands_in_address(std::size_t at) const {
        std::size_t begin = at;
        const std::size_t least = at > longest_mark ? at - longest_mark : 0;
        while (begin > least) {
            const char c = body_[begin - 1];
            if (c == '}') {
                const std::size_t open = body_.substr(least, begin - least).rfind("{{");
                if (open == npos) return false;
                begin = least + open;
                continue;
            }
            if (is_blank(c)) return false;
            if (c == '(') return begin >= 2 && body_[begin - 2] == ']';
            if (c == '"' || c == '\'') return begin >= 2 && body_[begin - 2] == '=';
            --begin;
        }
        return false;
    }

    LiquidValue evaluate_here(const LiquidExpression& expression, const Mark& mark,
                              bool in_address) {
        std::string unknown;
        const LiquidScope scope{names_, lang_, in_address, &unknown};
        LiquidValue value = evaluate(expression, scope);
        if (!unknown.empty())
            reading_.warn_once(source_.place(mark.begin), "the filter " + in_quotes(unknown) +
                                                              " is not known and changes nothing");
        return value;
    }

    void warn_of_nothing(std::string_view name, const Mark& mark) {
        reading_.warn_once(
            source_.place(mark.begin),
            in_quotes("{{ " + std::string(name) + " }}") + " has no value and is left out",
            "neither the site's settings nor its data say it");
    }

    // ---- {% … %} ----

    bool is_shown() const {
        return std::all_of(levels_.begin(), levels_.end(),
                           [](const Level& level) { return level.holds; });
    }

    // Returns where to go on, 0 behind the mark.
    std::size_t take_tag(const Mark& mark) {
        const std::string_view word = mark.word();
        if (word == "raw" || word == "comment") return pass_over(mark, word);
        if (word == "if" || word == "unless") {
            open(mark, word);
        } else if (word == "for" || word == "tablerow" || word == "case") {
            drop(mark, word);
        } else if (word == "elsif" || word == "else") {
            next_part(mark, word);
        } else if (word.starts_with("end")) {
            close(mark, word.substr(3));
        } else if (word == "assign" && is_shown()) {
            assign(mark);
        }
        return 0;
    }

    // What stands in {% raw %} is no Liquid; comments are for those who drop other tags.
    std::size_t pass_over(const Mark& mark, std::string_view word) {
        const std::string end = "end" + std::string(word);
        if (never_closed_.contains(end)) return mark.end;
        for (auto closing = next_mark(mark.end); closing; closing = next_mark(closing->end)) {
            if (!closing->is_tag || closing->word() != end) continue;
            if (word == "raw" && is_shown()) {
                replace(mark, "");
                replace(*closing, "");
            }
            return closing->end;
        }
        never_closed_.insert(end);
        return mark.end;
    }

    void push(const Mark& mark, Level level) {
        if (levels_.size() >= deepest) {
            reading_.warn_once(source_.place(mark.begin),
                               "more than 32 conditions stand inside each other");
            level.holds = false;
        }
        if (is_shown()) begin_cut(mark);
        levels_.push_back(level);
        if (is_shown()) end_cut(mark.end);
    }

    void open(const Mark& mark, std::string_view word) {
        const auto condition = condition_at(mark);
        const bool is_true_here = condition && *condition == (word == "if");
        push(mark, {Level::Kind::condition, word, is_true_here, is_true_here});
    }

    std::optional<bool> condition_at(const Mark& mark) {
        const LiquidScope scope{names_, lang_};
        const auto result = holds(mark.rest(), scope);
        if (!result && is_shown())
            reading_.warn_once(
                source_.place(mark.begin),
                "the condition " + in_quotes(mark.rest()) + " is not understood and does not hold");
        return result;
    }

    void drop(const Mark& mark, std::string_view word) {
        if (is_shown())
            reading_.warn_once(source_.place(mark.begin),
                               in_quotes("{% " + std::string(word) + " %}") +
                                   " is not known here: all that it holds is left out");
        push(mark, {Level::Kind::dropped, word});
    }

    void next_part(const Mark& mark, std::string_view word) {
        if (levels_.empty() || levels_.back().kind != Level::Kind::condition) return;
        const bool was_shown = is_shown();
        Level& level = levels_.back();
        level.holds = true;  // for what is around it
        const bool holds_here =
            !level.has_held &&
            (word == "else" || (is_shown() && condition_at(mark).value_or(false)));
        if (was_shown) begin_cut(mark);
        level.holds = holds_here;
        level.has_held = level.has_held || holds_here;
        if (is_shown()) end_cut(mark.end);
    }

    void close(const Mark& mark, std::string_view opener) {
        if (levels_.empty() || levels_.back().opener != opener) return;
        if (is_shown()) begin_cut(mark);
        levels_.pop_back();
        if (is_shown()) end_cut(mark.end);
    }

    // What is never closed holds nothing: its tags go, its text stays.
    void close_all() {
        levels_.clear();
        if (cut_ != npos) end_cut(cut_end_);
    }

    void assign(const Mark& mark) {
        const std::string_view rest = mark.rest();
        const std::size_t sign = rest.find('=');
        const auto expression =
            sign == npos ? std::nullopt : parse_liquid(trimmed(rest.substr(sign + 1)));
        if (!expression) return;
        names_.assign(std::string(trimmed(rest.substr(0, sign))),
                      evaluate_here(*expression, mark, false));
        replace(mark, "");
    }

    // ---- edits ----

    void begin_cut(const Mark& mark) {
        cut_ = mark.begin;
        cut_end_ = mark.end;
    }
    void end_cut(std::size_t end) {
        if (cut_ == npos) return;
        add({cut_, end - cut_, {}});
        cut_ = npos;
    }
    void replace(const Mark& mark, std::string by) {
        add({mark.begin, mark.end - mark.begin, std::move(by)});
    }
    // White space that two marks take away is taken away once.
    void add(Replacement edit) {
        if (!edits_.empty()) {
            const std::size_t free = edits_.back().offset + edits_.back().length;
            if (edit.offset < free) {
                const std::size_t taken = std::min(free - edit.offset, edit.length);
                edit.offset += taken;
                edit.length -= taken;
            }
        }
        edits_.push_back(std::move(edit));
    }

    SourceMap& source_;
    std::string_view body_;
    Reading& reading_;
    LiquidNames& names_;
    const std::string lang_;
    MarkdownScan scan_;
    std::set<std::string> never_closed_;  // of what is passed over: "raw"
    std::vector<Level> levels_;
    std::vector<Replacement> edits_;
    std::size_t cut_ = npos, cut_end_ = 0;  // what is being left out
};

}  // namespace

std::vector<Replacement> fill_liquid(SourceMap& source, Reading& reading) {
    if (!may_hold_liquid(source.text())) return {};
    static const SiteValues nothing;
    const PageContext* context = reading.context;
    const SiteValues& site = context && context->site ? *context->site : nothing;
    LiquidNames names(site, reading.document.front.values, context ? context->address : "");
    return LiquidFiller(source, reading, names).run();
}

}  // namespace yaprak
