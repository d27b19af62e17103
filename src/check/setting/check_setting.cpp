#include "check/setting/check_setting.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "check/setting/emphasis.hpp"
#include "check/setting/folds.hpp"
#include "check/setting/set_text.hpp"
#include "check/setting/setting_rules.hpp"
#include "model/clinic.hpp"
#include "model/imposition.hpp"
#include "text/font/font.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace yaprak {
namespace {

// What each kind of print asks of the body's type; sizes in points, x-height in millimetres.
struct Limits {
    double error_size, size, x_height, leading, most_characters, least_characters;
};
constexpr Limits limits_by_print[] = {
    {9, 11, 1.6, 1.2, 90, 30},   // normal
    {14, 16, 2.3, 1.2, 75, 20},  // large
    {11, 12, 2.0, 1.5, 75, 20},  // dyslexia
};
// Of panels and cards in normal print, which are held nearer to the eye: the EU's guideline asks
// for 9 points, whose small letters are 1.4 mm high.
constexpr Limits limits_of_panels = {8, 9, 1.4, 1.2, 90, 20};
constexpr Length widest_panel = 120_mm;
constexpr double tiny = 8;             // points
constexpr std::size_t least_tiny = 4;  // letters; a note's number is no text
constexpr double least_contrast = 4.5, least_of_large = 3, illegible = 3;
constexpr double large_size = 18, large_bold_size = 14;
constexpr int bold = 700;
constexpr double most_of_pmcpa = 100;  // characters a line
constexpr std::size_t shown_words = 50;
constexpr double alike = 1.25;    // contrast of two colours that are one in grey
constexpr double least_hue = 60;  // degrees between them
constexpr double least_saturation = 0.35;

double hue_of(const Rgb& c, double& saturation) {
    const double most = std::max({c.red, c.green, c.blue}),
                 least = std::min({c.red, c.green, c.blue});
    saturation = most > 0 ? (most - least) / most : 0;
    if (most == least) return 0;
    const double span = most - least;
    if (most == c.red) return 60 * ((c.green - c.blue) / span) + (c.green < c.blue ? 360 : 0);
    if (most == c.green) return 60 * ((c.blue - c.red) / span) + 120;
    return 60 * ((c.red - c.green) / span) + 240;
}

bool fall_together(const Colour& a, const Colour& b) {
    double saturation_a = 0, saturation_b = 0;
    const double apart =
        std::abs(hue_of(to_rgb(a), saturation_a) - hue_of(to_rgb(b), saturation_b));
    return std::min(apart, 360 - apart) >= least_hue && saturation_a >= least_saturation &&
           saturation_b >= least_saturation && contrast(a, b) < alike;
}

class SettingCheck {
public:
    SettingCheck(const Handout& handout, const SetHandout& set, FindingSink& sink)
        : handout_(handout),
          pages_(set.pages),
          fonts_(set.fonts),
          is_shipped_(set.is_shipped),
          sink_(sink),
          text_(set_text_of(set.pages)),
          limits_(limits_for(handout, set)),
          top_{handout.document.source, 1, 1} {}

    void run(bool is_justified) {
        if (text_.size > 0_pt) check_body(is_justified);
        for (const GroundedRun& one : text_.runs) {
            check_size(one);
            check_ground(one);
        }
        check_colours();
        check_emphasis(handout_, text_.characters, sink_);
    }

private:
    static const Limits& limits_for(const Handout& handout, const SetHandout& set) {
        const PrintKind print = handout.profile.print;
        const auto& pages = set.pages.pages;
        const bool is_panel = (set.sheet && is_fold(set.sheet->scheme)) ||
                              (!pages.empty() && pages.front().trim.width > 0_pt &&
                               pages.front().trim.width <= widest_panel);
        if (print == PrintKind::normal && is_panel) return limits_of_panels;
        return limits_by_print[std::size_t(print)];
    }

    void check_body(bool is_justified) {
        const CheckProfile& profile = handout_.profile;
        const double size = text_.size.pt();
        const double least = profile.limit("type-size", limits_.size);
        if (size < least - 0.01)
            set_values(sink_.add(setting::rule(setting::type_small), top_, {},
                                 "the text is set in " + number(size, 1) + " points, and " +
                                     number(least, 1) + " or more are needed",
                                 severity_of(size < limits_.error_size)),
                       {number(size, 1), number(least, 1)});
        const double height = text_.size.pt() * fonts_[text_.font].metrics().x_height * 25.4 / 72;
        const double least_height = profile.limit("x-height", limits_.x_height);
        if (height < least_height)
            set_values(sink_.add(setting::rule(setting::x_height), top_, {},
                                 "the small letters are " + number(height, 2) + " mm high, and " +
                                     number(least_height, 1) + " mm or more are needed",
                                 severity_of(height < 1)),
                       {number(height, 2), number(least_height, 1)});
        const double least_leading = profile.limit("leading", limits_.leading);
        if (text_.leading > 0 && text_.leading < least_leading - 0.01)
            set_values(
                sink_.add(setting::rule(setting::leading), top_, {},
                          "lines stand " + number(text_.leading, 2) + " of the size apart, and " +
                              number(least_leading, 1) + " or more are needed",
                          severity_of(false)),
                {number(text_.leading, 2), number(least_leading, 1)});
        check_measure();
        if (is_justified && profile.print != PrintKind::normal)
            sink_.add(setting::rule(setting::justified), top_, {}, "the text is set to both edges");
    }

    // A layout of the program is a choice; it is told, and does not fail the page. Whoever asks for
    // large print asks for more.
    Severity severity_of(bool is_grave) const {
        if (is_grave) return Severity::error;
        const bool is_choice = is_shipped_ && handout_.profile.print == PrintKind::normal;
        return is_choice ? Severity::hint : Severity::warning;
    }

    void check_measure() {
        const double most = handout_.profile.limit("line-characters", limits_.most_characters);
        const std::string lines = "a line has " + number(text_.characters, 0) + " characters";
        if (text_.characters > most)
            set_values(
                sink_.add(setting::rule(setting::line_long), top_, {},
                          lines + ", and should have " + number(most, 0) + " at most",
                          text_.characters > most_of_pmcpa ? Severity::warning : Severity::hint),
                {number(text_.characters, 0), number(most, 0)});
        if (text_.characters > 0 && text_.characters < limits_.least_characters)
            set_values(sink_.add(setting::rule(setting::line_short), top_, {},
                                 lines + ", and should have " +
                                     number(limits_.least_characters, 0) + " or more"),
                       {number(text_.characters, 0), number(limits_.least_characters, 0)});
    }

    void check_size(const GroundedRun& one) {
        const double size = one.run->size.pt();
        if (size >= tiny - 0.01 || one.run->text.size() < least_tiny) return;
        if (!sizes_.insert(size).second) return;
        const bool is_layouts = pages_.tags[one.tag].at.line == 0;
        add(setting::type_tiny, one, "is set in " + number(size, 1) + " points",
            is_layouts ? severity_of(false) : Severity::warning, {number(size, 1)});
    }

    bool is_large(const GroundedRun& one) const {
        const double size = one.run->size.pt();
        return size >= large_size ||
               (size >= large_bold_size && fonts_[one.run->font].weight() >= bold);
    }

    void check_ground(const GroundedRun& one) {
        if (trimmed(one.run->text).empty()) return;
        if (!one.ground) {
            if (std::exchange(has_told_of_picture_, true)) return;
            return add(setting::on_picture, one, "stands on a picture", {});
        }
        const double ratio = contrast(one.run->colour, *one.ground);
        if (ratio >= (is_large(one) ? least_of_large : least_contrast)) return;
        if (!pairs_.insert(to_text(one.run->colour) + to_text(*one.ground)).second) return;
        add(setting::contrast, one, "has a contrast of " + number(ratio, 1) + " to its ground",
            ratio < illegible ? Severity::error : Severity::warning, {number(ratio, 1)});
    }

    void add(setting::Index index, const GroundedRun& one, const std::string& what,
             std::optional<Severity> severity, std::vector<std::string> values = {}) {
        CheckFinding finding;
        finding.rule = &setting::rule(index);
        finding.severity = severity.value_or(finding.rule->severity);
        finding.at = pages_.tags[one.tag].at;
        if (finding.at.line == 0) finding.at = top_;
        finding.page = one.page;
        finding.words = clipped(trimmed(one.run->text), shown_words);
        finding.problem = in_quotes(finding.words) + " " + what;
        finding.values = std::move(values);
        sink_.add(std::move(finding));
    }

    // Colours of text alone: a layout's fills have words on them.
    void check_colours() {
        std::map<std::string, const GroundedRun*> colours;
        for (const GroundedRun& one : text_.runs)
            colours.try_emplace(to_text(one.run->colour), &one);
        if (colours.size() > 40) return;
        for (auto a = colours.begin(); a != colours.end(); ++a)
            for (auto b = std::next(a); b != colours.end(); ++b) {
                if (!is_authors(a->first) || !is_authors(b->first)) continue;
                if (!fall_together(a->second->run->colour, b->second->run->colour)) continue;
                const std::string other = clipped(trimmed(a->second->run->text), shown_words);
                return add(setting::grey, *b->second,
                           "and " + in_quotes(other) + " have two colours, " + b->first + " and " +
                               a->first +
                               ", that become the same grey on a black and white printer",
                           {}, {in_quotes(other)});
            }
    }

    // The program's own colours are no mistake of who writes the page.
    bool is_authors(const std::string& colour) const {
        const auto& own = handout_.clinic.colours;
        return !is_shipped_ || std::any_of(own.begin(), own.end(), [&](const auto& one) {
            return to_text(one.second) == colour;
        });
    }

    const Handout& handout_;
    const Pages& pages_;
    const FontBook& fonts_;
    const bool is_shipped_;
    FindingSink& sink_;
    const SetText text_;
    const Limits& limits_;
    const SourcePos top_;
    std::set<double> sizes_;
    std::set<std::string> pairs_;
    bool has_told_of_picture_ = false;
};

}  // namespace

void check_setting(const Handout& handout, const SetHandout& set, FindingSink& sink) {
    SettingCheck(handout, set, sink).run(set.is_justified);
    check_folds(handout, set, sink);
}

}  // namespace yaprak
