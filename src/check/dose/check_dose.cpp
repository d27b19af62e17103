// Each number is looked at with its unit; what stands around it decides the rest.
#include "check/dose/check_dose.hpp"

#include "check/dose/clock_times.hpp"
#include "check/dose/column_units.hpp"
#include "check/dose/dose_ranges.hpp"
#include "check/dose/dose_times.hpp"
#include "check/dose/laboratory.hpp"
#include "check/dose/look_alikes.hpp"
#include "check/dose/number_check.hpp"
#include "check/dose/quantities_in.hpp"

namespace yaprak {
namespace {

bool is_code(SpanCursor& spans, std::size_t offset) {
    const Span* span = spans.at(offset);
    return span && span->marks.has(Mark::code);
}

void check_text(const CheckedText& text, const Handout& handout, const NumberCheck& numbers,
                FindingSink& sink) {
    SpanCursor spans(text);
    ClockTimes times(text.text, handout.lang);
    for (const QuantityInText& one : quantities_in(text.text, handout.lang)) {
        if (is_code(spans, one.begin) || times.is_one(one)) continue;
        if (one.dose && !is_laboratory_value(one, text.text, handout.lang))
            numbers.check(one, text, !one.has_own_unit);
        check_dose_times(one, text, handout.lang, sink);
    }
    check_look_alikes(text, handout.lang, sink);
}

}  // namespace

void check_doses(const Handout& handout, FindingSink& sink) {
    const NumberCheck numbers(handout.lang, sink);
    for (const CheckedText& text : handout.texts) check_text(text, handout, numbers, sink);
    check_dose_ranges(handout, sink);
    check_columns(handout, sink);
}

}  // namespace yaprak
