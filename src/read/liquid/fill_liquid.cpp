// Marks are found from left to right; an explicit stack knows which conditions around them hold.
#include "read/liquid/fill_liquid.hpp"

#include "base/text.hpp"
#include "read/liquid/liquid_expression.hpp"
#include "read/liquid/liquid_marks.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace yaprak {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t deepest = 32;

bool may_hold_liquid(std::string_view body) {
    return body.find("{{") != npos || body.find("{%") != npos;
}

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
          lang_(lang_of(reading, names)),
          marks_(body_) {}

    std::vector<Replacement> run() {
        std::size_t at = 0;
        while (const auto mark = marks_.next(at)) {
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

    // ---- {{ … }} ----

    void take_output(const LiquidMark& mark) {
        const char first = mark.inside.empty() ? '\0' : mark.inside.front();
        if (first == '<' || first == '%') take_parameter(mark);
        if (first == '<' || first == '%' || first == '#' || first == '/' || first == '>') return;
        const auto expression = parse_liquid(mark.inside);
        const bool is_known = expression && is_ours(*expression, mark);
        if (!is_known && marks_.stand_in_address(mark.begin)) return close_up(mark);
        if (!expression) return;
        if (!is_known) return write_plainly(*expression, mark);
        if (is_day_of_run(*expression)) return leave_out_day(mark);
        const bool in_address = marks_.stand_in_address(mark.begin);
        if (in_address && is_start_of_address(*expression)) return replace(mark, root_before(mark));
        const LiquidValue value = evaluate_here(*expression, mark, in_address);
        if (!value) warn_of_nothing(expression->subject, mark);
        replace(mark, in_address ? fit_for_address(value.value_or(""), mark) : value.value_or(""));
    }

    // "now" and "today" are the day on which the site is made.
    static bool is_day_of_run(const LiquidExpression& expression) {
        const std::string_view subject = expression.subject;
        return is_liquid_literal(subject) && !expression.filters.empty() &&
               expression.filters.front().name.starts_with("date") &&
               (subject.substr(1, subject.size() - 2) == "now" ||
                subject.substr(1, subject.size() - 2) == "today");
    }

    void leave_out_day(const LiquidMark& mark) {
        reading_.warn(Code::value_missing, source_.place(mark.begin),
                      in_quotes("{{ " + std::string(trimmed(mark.inside)) + " }}") +
                          " is left out: the same page gives the same brochure on any day",
                      "write the date, or {{ page.date }}");
        replace(mark, "");
    }

    // An address ends at a blank: what is filled in later stands without any.
    void close_up(const LiquidMark& mark) {
        std::string inside(mark.inside);
        inside.erase(std::remove(inside.begin(), inside.end(), ' '), inside.end());
        if (inside.size() + 4 < mark.end - mark.begin) replace(mark, "{{" + inside + "}}");
    }

    // What is filled in later is known by its plain name: page["title"] is page.title.
    void write_plainly(const LiquidExpression& expression, const LiquidMark& mark) {
        if (mark.inside.find('[') == npos || !names_.is_known(expression.subject)) return;
        replace(mark, "{{ " + expression.subject + " }}");
    }

    // An address ends at a blank; the number of a telephone needs none.
    std::string fit_for_address(std::string value, const LiquidMark& mark) const {
        const std::string_view before = body_.substr(0, mark.begin);
        const bool is_number = before.ends_with("tel:") || before.ends_with("sms:");
        for (std::size_t at; (at = value.find_first_of(" \n")) != npos;)
            value.replace(at, 1, is_number ? "" : "%20");
        return value;
    }

    // Hugo's {{< param "email" >}}: the page's own, else that of the site.
    void take_parameter(const LiquidMark& mark) {
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
    bool is_ours(const LiquidExpression& expression, const LiquidMark& mark) const {
        const bool has_filters = !expression.filters.empty();
        if (is_liquid_literal(expression.subject)) return true;
        if (!names_.is_known(expression.subject)) return false;
        const bool is_of_page = expression.subject.starts_with("page.");
        return !is_of_page || has_filters || marks_.stand_in_address(mark.begin);
    }

    // The site's own address at the beginning of one means its root.
    static bool is_start_of_address(const LiquidExpression& expression) {
        return expression.filters.empty() &&
               (expression.subject == "site.url" || expression.subject == "site.baseurl");
    }

    std::string root_before(const LiquidMark& mark) const {
        const std::string_view rest = body_.substr(mark.end);
        return rest.starts_with('/') || rest.starts_with("{{") ? "" : "/";
    }

    LiquidValue evaluate_here(const LiquidExpression& expression, const LiquidMark& mark,
                              bool in_address) {
        std::string unknown;
        const LiquidScope scope{names_, lang_, in_address, &unknown};
        LiquidValue value = evaluate(expression, scope);
        if (!unknown.empty())
            reading_.warn(Code::markup_unknown, source_.place(mark.begin),
                          "the filter " + in_quotes(unknown) + " is not known and changes nothing");
        return value;
    }

    void warn_of_nothing(std::string_view name, const LiquidMark& mark) {
        reading_.warn(
            Code::value_missing, source_.place(mark.begin),
            in_quotes("{{ " + std::string(name) + " }}") + " has no value and is left out",
            "neither the site's settings nor its data say it");
    }

    // ---- {% … %} ----

    bool is_shown() const {
        return std::all_of(levels_.begin(), levels_.end(),
                           [](const Level& level) { return level.holds; });
    }

    // Returns where to go on, 0 behind the mark.
    std::size_t take_tag(const LiquidMark& mark) {
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
        } else if ((word == "assign" || word == "set") && is_shown()) {  // "set": Nunjucks
            assign(mark);
        } else if (word == "capture" && is_shown()) {
            return capture(mark);
        }
        return 0;
    }

    // A name for the text up to {% endcapture %}, with the values in it; other tags in it are too
    // much. Returns where to go on.
    std::size_t capture(const LiquidMark& mark) {
        const std::string end = "endcapture";
        if (never_closed_.contains(end)) return mark.end;
        std::string text;
        std::size_t at = mark.end;
        while (const auto inner = marks_.next(at)) {
            text += body_.substr(at, inner->begin - at);
            at = inner->end;
            if (inner->is_tag && inner->word() == end) {
                names_.assign(std::string(mark.rest()), std::string(trimmed(text)));
                add({mark.begin, at - mark.begin, {}});
                return at;
            }
            if (inner->is_tag) return mark.end;
            if (const auto expression = parse_liquid(inner->inside))
                text += evaluate_here(*expression, *inner, false).value_or("");
        }
        never_closed_.insert(end);
        return mark.end;
    }

    // What stands in {% raw %} is no Liquid, and what stands in {% comment %} is not shown.
    std::size_t pass_over(const LiquidMark& mark, std::string_view word) {
        const std::string end = "end" + std::string(word);
        if (never_closed_.contains(end)) return mark.end;
        for (auto closing = marks_.next(mark.end); closing; closing = marks_.next(closing->end)) {
            if (!closing->is_tag || closing->word() != end) continue;
            if (word == "raw" && is_shown()) {
                replace(mark, "");
                replace(*closing, "");
            } else if (is_shown()) {
                add({mark.begin, closing->end - mark.begin, {}});
            }
            return closing->end;
        }
        never_closed_.insert(end);
        return mark.end;
    }

    void push(const LiquidMark& mark, Level level) {
        if (levels_.size() >= deepest) {
            reading_.warn(Code::nested_deep, source_.place(mark.begin),
                          "more than 32 conditions stand inside each other");
            level.holds = false;
        }
        if (is_shown()) begin_cut(mark);
        levels_.push_back(level);
        if (is_shown()) end_cut(mark.end);
    }

    void open(const LiquidMark& mark, std::string_view word) {
        const auto condition = condition_at(mark);
        const bool is_true_here = condition && *condition == (word == "if");
        push(mark, {Level::Kind::condition, word, is_true_here, is_true_here});
    }

    std::optional<bool> condition_at(const LiquidMark& mark) {
        const LiquidScope scope{names_, lang_};
        const auto result = holds(mark.rest(), scope);
        if (!result && is_shown())
            reading_.warn(
                Code::markup_unknown, source_.place(mark.begin),
                "the condition " + in_quotes(mark.rest()) + " is not understood and does not hold");
        return result;
    }

    void drop(const LiquidMark& mark, std::string_view word) {
        if (is_shown())
            reading_.warn(Code::markup_unknown, source_.place(mark.begin),
                          in_quotes("{% " + std::string(word) + " %}") +
                              " is not known here: all that it holds is left out");
        push(mark, {Level::Kind::dropped, word});
    }

    void next_part(const LiquidMark& mark, std::string_view word) {
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

    void close(const LiquidMark& mark, std::string_view opener) {
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

    void assign(const LiquidMark& mark) {
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

    void begin_cut(const LiquidMark& mark) {
        cut_ = mark.begin;
        cut_end_ = mark.end;
    }
    void end_cut(std::size_t end) {
        if (cut_ == npos) return;
        add({cut_, end - cut_, {}});
        cut_ = npos;
    }
    void replace(const LiquidMark& mark, std::string by) {
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
    const LiquidMarks marks_;
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
    LiquidNames names(site, reading.document.front.values, context ? context->address : "",
                      reading.document.site_values);
    return LiquidFiller(source, reading, names).run();
}

}  // namespace yaprak
