// Marks are found from left to right; an explicit stack knows which conditions around them hold.
#include "read/liquid/fill_liquid.hpp"

#include "base/text.hpp"
#include "language/filters/value_filter.hpp"
#include "read/liquid/liquid_expression.hpp"
#include "read/liquid/liquid_filters.hpp"
#include "read/liquid/liquid_findings.hpp"
#include "read/liquid/liquid_holder.hpp"
#include "read/liquid/liquid_marks.hpp"
#include "read/liquid/liquid_output.hpp"

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
    std::string_view opener;        // "if"
    bool holds = false;             // its part that is being read
    bool has_held = false;          // one of its parts
    std::string_view subject = {};  // of "case"
};

class LiquidFiller {
public:
    LiquidFiller(SourceMap& source, Reading& reading, LiquidNames& names)
        : body_(source.text()),
          marks_(body_),
          findings_(source, reading, marks_),
          names_(names),
          lang_(lang_of(reading, names)),
          has_templates_(reading.context && reading.context->has_templates) {}

    // The text is the value of a key at this place.
    void is_value_at(const SourcePos& at) {
        findings_.fix(at);
        is_address_ = begins_like_address() && body_.find("{% ") == npos &&
                      text_beside_marks().find_first_of(" \n") == npos;
    }

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

    // "/x", "https://…", "{{ site.baseurl }}/x": whatever is filled into it, it is a path.
    bool begins_like_address() const {
        const auto mark = marks_.next(0);
        const bool begins_with_mark = mark && mark->begin == 0;
        const std::string_view first = begins_with_mark ? mark->inside : body_;
        static constexpr std::string_view marks[] = {"site.url", "site.baseurl", "page.url"};
        static constexpr std::string_view texts[] = {"/", "./", "../", "http://", "https://"};
        const auto begins = [&](std::string_view word) { return first.starts_with(word); };
        return begins_with_mark ? std::any_of(std::begin(marks), std::end(marks), begins)
                                : std::any_of(std::begin(texts), std::end(texts), begins);
    }

    std::string text_beside_marks() const {
        std::string text;
        std::size_t at = 0;
        for (auto mark = marks_.next(0); mark; mark = marks_.next(mark->end)) {
            text += body_.substr(at, mark->begin - at);
            at = mark->end;
        }
        return text += body_.substr(at);
    }

    bool stands_in_address(const LiquidMark& mark) const {
        return is_address_ || marks_.stand_in_address(mark.begin);
    }

    // ---- {{ … }} ----

    void take_output(const LiquidMark& mark) {
        const char first = mark.inside.empty() ? '\0' : mark.inside.front();
        if (first == '<' || first == '%') take_parameter(mark);
        if (is_book_include(mark)) return leave_out_include(mark);
        if (first == '<' || first == '%' || first == '#' || first == '/' || first == '>') return;
        const auto expression = parse_liquid(mark.inside);
        const bool is_known = expression && is_ours(*expression, mark);
        if (!is_known && stands_in_address(mark)) return close_up(mark);
        if (!expression) return;
        if (!is_known) return write_plainly(*expression, mark);
        if (asks_for_day_of_run(*expression)) {
            findings_.day_of_run(mark);
            return replace(mark, "");
        }
        const bool in_address = stands_in_address(mark);
        if (in_address && is_start_of_address(*expression)) return replace(mark, root_before(mark));
        LiquidValue value = evaluate_here(*expression, mark, in_address);
        if (is_liquid_holder(value)) value.reset();
        if (!value) tell_of_nothing(expression->subject, mark);
        replace(mark, in_address ? fit_for_address(value.value_or(""), body_.substr(0, mark.begin))
                                 : value.value_or(""));
    }

    void tell_of_nothing(const std::string& subject, const LiquidMark& mark) {
        is_liquid_holder(names_.value(subject)) ? findings_.is_no_text(subject, mark)
                                                : findings_.no_value(subject, mark);
    }

    void leave_out_include(const LiquidMark& mark) {
        if (mark.begin > 0 && body_[mark.begin - 1] == '\\') return;
        if (!mark.inside.starts_with("#title ")) findings_.dropped_include(mark);
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
        if (mark.inside.find_first_of("[$") == npos || !names_.is_known(expression.subject)) return;
        replace(mark, "{{ " + expression.subject + " }}");
    }

    // Hugo's {{< param "email" >}}: the page's own, else that of the site.
    void take_parameter(const LiquidMark& mark) {
        const std::string_view inside = trimmed(mark.inside.substr(1, mark.inside.size() - 2));
        if (!inside.starts_with("param ")) return;
        std::string_view name = trimmed(inside.substr(6));
        if (name.size() >= 2 && is_liquid_literal(name)) name = name.substr(1, name.size() - 2);
        LiquidValue value = names_.value("page." + std::string(name));
        for (const std::string& holder :
             {"site.languages." + lang_ + ".params.", "site.languages." + lang_ + ".",
              std::string("site.params.")})
            if (!value) value = names_.value(holder + std::string(name));
        if (!value) findings_.no_parameter(mark);
        replace(mark, value.value_or(""));
    }

    // What the page says of itself is filled in later, so that a table's row can say it otherwise;
    // only in addresses and before filters is that too late.
    bool is_ours(const LiquidExpression& expression, const LiquidMark& mark) const {
        const std::string& subject = expression.subject;
        const bool has_filters = !expression.filters.empty();
        if (is_liquid_literal(subject)) return true;
        if (is_liquid_number(subject)) return has_filters;
        const bool is_bare = has_filters && names_.is_bare(subject);
        if (is_bare && is_liquid_filter(expression.filters.front().name)) return true;
        if (has_templates_ && has_filters && !is_of_placeholders(expression)) return true;
        if (!names_.is_known(subject)) return false;
        const bool is_of_page = subject.starts_with("page.");
        return !is_of_page || has_filters || names_.is_of_page_alone(subject) ||
               stands_in_address(mark);
    }

    // Placeholders have filters of their own, "{{ date | uzun }}".
    static bool is_of_placeholders(const LiquidExpression& expression) {
        return std::all_of(
            expression.filters.begin(), expression.filters.end(),
            [](const LiquidFilter& filter) { return filter_called(filter.name).has_value(); });
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
        if (!unknown.empty()) findings_.unknown_filter(unknown, mark);
        return value;
    }

    // ---- {% … %} ----

    bool is_shown() const {
        return std::all_of(levels_.begin(), levels_.end(),
                           [](const Level& level) { return level.holds; });
    }

    // Returns where to go on, 0 behind the mark.
    std::size_t take_tag(const LiquidMark& mark) {
        const std::string_view word = mark.word();
        if (word == "raw" || word == "verbatim" || word == "comment") return pass_over(mark, word);
        if (word.starts_with('#') && is_shown()) replace(mark, "");  // "{% # words %}"
        if (word == "if" || word == "unless") {
            open(mark, word);
        } else if (word == "case") {
            push(mark, {Level::Kind::condition, word, false, false, mark.rest()});
        } else if (word == "for" || word == "tablerow" || word == "switch") {
            drop(mark, word);
        } else if (word == "elsif" || word == "elseif" || word == "elif" || word == "else" ||
                   word == "when") {
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
                if (const auto value = evaluate_here(*expression, *inner, false);
                    !is_liquid_holder(value))
                    text += value.value_or("");
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
            if (word != "comment" && is_shown()) {
                replace(mark, "");
                keep_as_written(mark.end, closing->begin);
                replace(*closing, "");
            } else if (is_shown()) {
                add({mark.begin, closing->end - mark.begin, {}});
            }
            return closing->end;
        }
        never_closed_.insert(end);
        return mark.end;
    }

    // Marks that no one may fill: a sign that is not seen stands between their braces.
    void keep_as_written(std::size_t begin, std::size_t end) {
        for (auto mark = marks_.next(begin); mark && mark->end <= end;
             mark = marks_.next(mark->end)) {
            const std::size_t brace = body_.find('{', mark->begin);
            add({brace + 1, 0, "\u2060"});
        }
    }

    void push(const LiquidMark& mark, Level level) {
        if (levels_.size() >= deepest) {
            findings_.nested_deep(mark);
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
        if (!result && is_shown()) findings_.unknown_condition(mark);
        return result;
    }

    void drop(const LiquidMark& mark, std::string_view word) {
        if (is_shown()) findings_.dropped_block(word, mark);
        push(mark, {Level::Kind::dropped, word});
    }

    void next_part(const LiquidMark& mark, std::string_view word) {
        if (levels_.empty() || levels_.back().kind != Level::Kind::condition) return;
        if ((word == "when") != (levels_.back().opener == "case") && word != "else") return;
        const bool was_shown = is_shown();
        Level& level = levels_.back();
        level.holds = true;  // for what is around it
        const bool holds_here =
            !level.has_held && (word == "else" || (is_shown() && part_holds(mark, level)));
        if (was_shown) begin_cut(mark);
        level.holds = holds_here;
        level.has_held = level.has_held || holds_here;
        if (is_shown()) end_cut(mark.end);
    }

    bool part_holds(const LiquidMark& mark, const Level& level) {
        if (level.opener != "case") return condition_at(mark).value_or(false);
        return is_one_of_liquid(level.subject, mark.rest(), {names_, lang_});
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
        const LiquidValue value = evaluate_here(*expression, mark, false);
        if (!value && is_liquid_holder(names_.value(expression->subject)))
            findings_.is_no_text(expression->subject, mark);
        names_.assign(std::string(trimmed(rest.substr(0, sign))), value);
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

    std::string_view body_;
    const LiquidMarks marks_;
    LiquidFindings findings_;
    LiquidNames& names_;
    const std::string lang_;
    const bool has_templates_;  // of a generator: they may ask for more than placeholders do
    std::set<std::string> never_closed_;  // of what is passed over: "raw"
    std::vector<Level> levels_;
    std::vector<Replacement> edits_;
    std::size_t cut_ = npos, cut_end_ = 0;  // what is being left out
    bool is_address_ = false;               // the whole text
};

}  // namespace

namespace {

const SiteValues& site_of(const Reading& reading) {
    static const SiteValues nothing;
    const PageContext* context = reading.context;
    return context && context->site ? *context->site : nothing;
}

}  // namespace

std::vector<Replacement> fill_liquid(SourceMap& source, Reading& reading) {
    if (!may_hold_liquid(source.text())) return {};
    const LiquidPage page(reading);
    LiquidNames names(site_of(reading), page, reading.document.site_values);
    return LiquidFiller(source, reading, names).run();
}

std::string fill_liquid_value(std::string_view text, const SourcePos& at, Reading& reading) {
    if (!may_hold_liquid(text)) return std::string(text);
    SourceMap source(text, at.file, at.line, {});
    const LiquidPage page(reading);
    LiquidNames names(site_of(reading), page, reading.document.site_values);
    LiquidFiller filler(source, reading, names);
    filler.is_value_at(at);
    SourceMap filled(source, filler.run());
    return std::string(filled.text());
}

}  // namespace yaprak
