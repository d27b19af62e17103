#include "cli/make/press_check.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "base/visible.hpp"
#include "cli/environment/exit_codes.hpp"
#include "cli/environment/shown_text.hpp"
#include "cli/run/shown_finding.hpp"
#include "preflight/plates.hpp"
#include "preflight/press_lines.hpp"

#include <algorithm>
#include <ostream>

namespace yaprak {
namespace {

constexpr std::size_t largest = 2'000'000'000;  // bytes

void tell_plates(const std::string& file, const PressCheckOptions& options, std::ostream& out) {
    for (const Plate& plate :
         make_plates(file, {options.plates, PlateOptions().dpi, options.limits.ink_limit})) {
        out << visible(plate.file.string()) << "  ";
        if (plate.name != "ink")
            out << translated(
                out, visible(plate.name) + ", up to " + number(plate.most * 100, 0) + " %");
        else
            out << translated(out, "all inks, up to " + number(plate.most * 100, 0) + " %, " +
                                       number(plate.area, 0) + " mm² above " +
                                       number(options.limits.ink_limit * 100, 0) + " %");
        out << std::endl;
    }
}

PressFindings check(const std::string& file, const PressCheckOptions& options, std::ostream& out) {
    PressFindings found = judge_press(read_file(file, largest), options.limits);
    for (const PressFinding& finding : found) out << shown_finding(out, file, finding) << std::endl;
    out << visible(file) << ": " << translated(out, sum_of(found)) << std::endl;
    if (!options.plates.empty()) tell_plates(file, options, out);
    return found;
}

bool has(const PressFindings& found, Weight weight) {
    return std::any_of(found.begin(), found.end(),
                       [&](const PressFinding& one) { return one.weight == weight; });
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
            const PressFindings found = check(file, options, out);
            if (has(found, Weight::error) || (options.strict && has(found, Weight::warning)))
                code = exit_some_failed;
        } catch (const Error& error) {
            Finding finding = error.finding();
            if (finding.at.file.text().empty()) finding.at = {file};
            err << shown_line(err, finding, "error") << std::endl;
            code = exit_some_failed;
        }
    }
    return code;
}

}  // namespace yaprak
