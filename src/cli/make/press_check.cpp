#include "cli/make/press_check.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/message_line.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "cli/environment/exit_codes.hpp"
#include "preflight/plates.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace {

constexpr std::size_t largest = 2'000'000'000;  // bytes

const char* word_for(Weight weight) {
    return weight == Weight::error ? "error" : weight == Weight::warning ? "warning" : "note";
}

// "out/a-press.pdf, page 2: warning: a line of 0.1 pt (0.25 pt can be held) [press-hairline]"
void tell(const std::string& file, const PressFinding& finding, std::ostream& out) {
    out << visible(file);
    if (finding.page > 0) out << ", page " << finding.page;
    out << ": " << word_for(finding.weight) << ": " << visible(finding.problem);
    if (!finding.hint.empty()) out << " (" << visible(finding.hint) << ")";
    out << " [" << name_of(finding.rule) << "]" << std::endl;
}

struct Sum {
    std::size_t errors = 0, warnings = 0, notes = 0;

    void add(Weight weight) {
        ++(weight == Weight::error ? errors : weight == Weight::warning ? warnings : notes);
    }
    std::string text() const {
        return counted(errors, "error") + ", " + counted(warnings, "warning") + ", " +
               counted(notes, "note");
    }
};

void tell_plates(const std::string& file, const PressCheckOptions& options, std::ostream& out) {
    for (const Plate& plate :
         make_plates(file, {options.plates, PlateOptions().dpi, options.limits.ink_limit})) {
        out << visible(plate.file.string()) << "  ";
        if (plate.name != "ink")
            out << visible(plate.name) << ", up to " << number(plate.most * 100, 0) << " %";
        else
            out << "all inks, up to " << number(plate.most * 100, 0) << " %, "
                << number(plate.area, 0) << " mm² above "
                << number(options.limits.ink_limit * 100, 0) << " %";
        out << std::endl;
    }
}

Sum check(const std::string& file, const PressCheckOptions& options, std::ostream& out) {
    const std::string pdf = read_file(file, largest);
    Sum sum;
    for (const PressFinding& finding : judge_press(pdf, options.limits)) {
        tell(file, finding, out);
        sum.add(finding.weight);
    }
    out << visible(file) << ": " << sum.text() << std::endl;
    if (!options.plates.empty()) tell_plates(file, options, out);
    return sum;
}

}  // namespace

std::vector<Length> folds_of(const std::string& text) {
    std::vector<Length> folds;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string_view one = trimmed(std::string_view(text).substr(begin, end - begin));
        const bool is_cm = one.ends_with("cm");
        if (one.ends_with("mm") || is_cm) one = trimmed(one.substr(0, one.size() - 2));
        const auto value = parse_number(one);
        if (!value || *value < 0)
            throw Error(Code::usage, {}, in_quotes(text) + " are no places of folds",
                        "write how far each is from the left: 100mm,200mm");
        folds.push_back(Length::from_mm(is_cm ? *value * 10 : *value));
        begin = end + 1;
    }
    return folds;
}

int check_press(const std::vector<std::string>& files, const PressCheckOptions& options,
                std::ostream& out, std::ostream& err) {
    if (files.empty())
        throw Error(Code::usage, {}, "no PDF is named", "yaprak check --press out/ad-press.pdf");
    int code = exit_done;
    for (const std::string& file : files) {
        try {
            const Sum sum = check(file, options, out);
            if (sum.errors > 0 || (options.strict && sum.warnings > 0)) code = exit_some_failed;
        } catch (const Error& error) {
            Finding finding = error.finding();
            if (finding.at.file.text().empty()) finding.at = {file};
            err << message_line(finding, "error") << std::endl;
            code = exit_some_failed;
        }
    }
    return code;
}

}  // namespace yaprak
