// Signs of the languages that templates and letters are written in: PHP, ERB, Smarty, Blade,
// Thymeleaf, FreeMarker, Mailchimp.
#include "read/finish/sign_rule.hpp"

namespace yaprak {
namespace {

bool is_closed_value(const Candidate& c) {
    const std::size_t begin = c.rest().find_first_not_of("{$#%!");
    return begin != std::string_view::npos && is_letter(c.behind(begin)) && c.goes_on_with("}");
}

// "{!! name !!}" of Blade.
bool is_raw_value(const Candidate& c) {
    return c.goes_on_with("!!}");
}

constexpr std::string_view blade_words[] = {"component", "else",    "endif",   "extends", "foreach",
                                            "if",        "include", "section", "slot",    "yield"};

// "@include(": no address and no name of a person.
bool is_blade(const Candidate& c) {
    const std::string_view name =
        c.text.substr(std::min(c.at + 1, c.text.size()), c.name_length(1));
    return c.begins_word() && c.behind(1 + name.size()) == '(' &&
           std::find(std::begin(blade_words), std::end(blade_words), name) != std::end(blade_words);
}

// "|FNAME|" of Mailchimp, whose stars are gone by now.
bool is_merge_tag(const Candidate& c) {
    std::size_t end = 1;
    while (end < 40 && ((c.behind(end) >= 'A' && c.behind(end) <= 'Z') || c.behind(end) == '_' ||
                        c.behind(end) == ':'))
        ++end;
    return end > 2 && c.behind(end) == '|' && c.before() != '|';
}

// "[%name%]".
bool is_percent_tag(const Candidate& c) {
    return c.goes_on_with("%]");
}

constexpr SignRule rules[] = {
    {{"<?", "a program's line"}, nullptr},
    {{"<%", "a tag of ERB or EJS"}, nullptr},
    {{"<#", "a tag of FreeMarker"}, nullptr},
    {{"${", "a value of a template"}, is_closed_value},
    {{"#{", "a value of a template"}, is_closed_value},
    {{"%{", "a value of a template"}, is_closed_value},
    {{"{$", "a value of Smarty"}, is_closed_value},
    {{"{!!", "a value of Blade"}, is_raw_value},
    {{"@", "a line of Blade"}, is_blade},
    {{"|", "a name of Mailchimp's"}, is_merge_tag},
    {{"[%", "a tag of a template"}, is_percent_tag},
};

}  // namespace

std::span<const SignRule> template_signs() {
    return rules;
}

}  // namespace yaprak
