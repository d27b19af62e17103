// What an author is told of Liquid that could not be filled in.
#pragma once
#include "read/blocks/reading.hpp"
#include "read/liquid/liquid_marks.hpp"
#include "read/source/source_map.hpp"

#include <string>
#include <string_view>

namespace yaprak {

class LiquidFindings {
public:
    // All must outlive this.
    LiquidFindings(SourceMap& source, Reading& reading, const LiquidMarks& marks)
        : source_(source), reading_(reading), marks_(marks) {}

    // All is found at this place: the text is the value of a key.
    void fix(const SourcePos& at) { fixed_ = at; }

    void no_value(std::string_view name, const LiquidMark& mark) {
        const bool is_of_page = name.starts_with("page.");
        tell(Code::value_missing, mark, "{{ " + std::string(name) + " }}",
             " has no value and is left out",
             is_of_page ? "neither the front matter nor the file says it"
                        : "neither the site's settings nor its data say it");
    }
    // Hugo's {{< param "x" >}}
    void no_parameter(const LiquidMark& mark) {
        tell(Code::value_missing, mark, "{{" + std::string(mark.inside) + "}}",
             " has no value and is left out",
             "neither the front matter nor the params of the settings say it");
    }
    // A list of pages, or a map.
    void is_no_text(std::string_view name, const LiquidMark& mark) {
        tell(Code::value_missing, mark, "{{ " + std::string(name) + " }}",
             " is a list or a map and is left out",
             "a page may ask for an item, or for its size where that is known");
    }
    // The day on which the site is made.
    void day_of_run(const LiquidMark& mark) {
        tell(Code::value_missing, mark, "{{ " + std::string(trimmed(mark.inside)) + " }}",
             " is left out: the same page gives the same brochure on any day",
             "write the date, or {{ page.date }}");
    }
    void unknown_filter(const std::string& name, const LiquidMark& mark) {
        add(Code::markup_unknown, mark, "| " + name,
            "the filter " + in_quotes(name) + " is not known and changes nothing");
    }
    void unknown_condition(const LiquidMark& mark) {
        add(Code::markup_unknown, mark, "{% " + std::string(trimmed(mark.inside)) + " %}",
            "the condition " + in_quotes(mark.rest()) + " is not understood and does not hold");
    }
    void dropped_block(std::string_view word, const LiquidMark& mark) {
        tell(Code::markup_unknown, mark, "{% " + std::string(word) + " %}",
             " is not known here: all that it holds is left out");
    }
    void dropped_include(const LiquidMark& mark) {
        tell(Code::markup_dropped, mark, "{{" + std::string(trimmed(mark.inside)) + "}}",
             " is left out: other files are not read into a page", "write its text into the page");
    }
    void nested_deep(const LiquidMark& mark) {
        reading_.warn(Code::nested_deep, place_of(mark),
                      "more than 32 conditions stand inside each other");
    }

private:
    SourcePos place_of(const LiquidMark& mark) {
        return fixed_.line > 0 ? fixed_ : source_.place(mark.begin);
    }
    // What is said of the mark itself.
    void tell(Code code, const LiquidMark& mark, const std::string& shown, const char* what,
              const std::string& hint = {}) {
        add(code, mark, shown, in_quotes(shown) + what, hint);
    }
    void add(Code code, const LiquidMark& mark, const std::string& name, const std::string& problem,
             const std::string& hint = {}) {
        if (marks_.stand_in_comment(mark.begin)) return;  // nobody sees what it would be
        reading_.warnings.add_mark(code, place_of(mark), name, problem, hint);
    }

    SourceMap& source_;
    Reading& reading_;
    const LiquidMarks& marks_;
    SourcePos fixed_ = {};
};

}  // namespace yaprak
