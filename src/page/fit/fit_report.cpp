#include "page/fit/fit_report.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "model/imposition.hpp"

namespace yaprak {

namespace {

std::string in_whole_mm(Length length) {
    return number(length.mm(), 0) + " mm";
}

double share_filled(const FilledColumns& columns) {
    return columns.whole > 0_pt ? columns.text / columns.whole : 1;
}

std::string in_words(FitLimit limit) {
    switch (limit) {
        case FitLimit::largest:
            break;
        case FitLimit::room:
            return "set larger, it does not fit";
        case FitLimit::card:
            return "set larger, the clinic's card has no room below it";
    }
    return "it is set at its largest";
}

std::string listed(const std::vector<int>& pages) {
    std::string numbers;
    for (const int page : pages) {
        if (!numbers.empty()) numbers += page == pages.back() ? " and " : ", ";
        numbers += number(page);
    }
    return numbers;
}

}  // namespace

FitReport::FitReport(const Flow& flow, const TrialSetter& setter)
    : flow_(flow),
      setter_(setter),
      one_(is_fold(setter.layout().sheet->scheme) ? "panel" : "page") {}

std::string FitReport::pages_in_words(int pages) const {
    return counted(std::size_t(pages), one_);
}

std::string FitReport::description(const Trial& trial, Length lines) const {
    std::string text = type(trial);
    if (setter_.picture_is_adjustable())
        text += ", picture " + in_whole_mm(trial.picture) + " high";
    if (int(trial.pages.pages.size()) > wanted()) return text;
    text += ", " + number(share_filled(trial.columns) * 100, 0) + " % full";
    const Length empty = trial.columns.rest - lines;
    if (lines > 0_pt) text += ", " + in_whole_mm(lines) + " with lines to write on";
    if (empty >= 1_mm) text += ", " + in_whole_mm(empty) + " empty";
    return text;
}

void FitReport::tell_of_excess(Trial& trial, int lines, int first) const {
    const int last = trial.columns.reach;
    const std::string where = last <= first
                                  ? "on " + one_ + " " + number(last)
                                  : "on " + one_ + "s " + number(first) + " to " + number(last);
    trial.warnings.add(Code::text_long, flow_.at,
                       "the text is too long for " + pages_in_words(wanted()) + ": " +
                           number(lines) + (lines == 1 ? " line stands " : " lines stand ") + where,
                       "it is set at its smallest, " + type(trial));
}

void FitReport::tell_of_rest(Trial& trial, FitLimit limit) const {
    trial.warnings.add(Code::text_short, flow_.at,
                       "the text fills " + number(int(trial.pages.pages.size())) + " of " +
                           pages_in_words(wanted()) + ", " + in_whole_mm(trial.columns.rest) +
                           " remain empty",
                       in_words(limit) + ", " + type(trial));
}

void FitReport::tell_of_blank_pages(Trial& trial, FitLimit limit) const {
    const std::vector<int>& blank = trial.columns.blank;
    trial.warnings.add(Code::text_short, flow_.at,
                       "nothing stands on " + one_ + (blank.size() > 1 ? "s " : " ") +
                           listed(blank) + ", " + in_whole_mm(trial.columns.rest) + " remain empty",
                       in_words(limit) + ", " + type(trial) +
                           "; with `rest: notes` lines to write on stand there");
}

}  // namespace yaprak
