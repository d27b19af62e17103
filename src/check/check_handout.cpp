#include "check/check_handout.hpp"

#include "base/file.hpp"
#include "check/content/check_content.hpp"
#include "check/content/instructions.hpp"
#include "check/dose/check_dose.hpp"
#include "check/law/personal_copies.hpp"
#include "check/setting/check_setting.hpp"
#include "model/clinic.hpp"

#include <algorithm>
#include <span>

namespace yaprak {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t list_limit = 1 << 20;  // bytes of a list's file

void sort_by_place(CheckFindings& findings) {
    std::stable_sort(
        findings.begin(), findings.end(), [](const CheckFinding& a, const CheckFinding& b) {
            return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
        });
}

// The list of a language, an empty one where there is none.
template <typename List>
const List& list_for(const std::map<std::string, List, std::less<>>& lists, std::string_view lang) {
    static const List none;
    const auto found = lists.find(lang.substr(0, lang.find('-')));
    return found == lists.end() ? none : found->second;
}

std::optional<fs::path> find_list(const std::vector<fs::path>& folders, const std::string& name) {
    for (const fs::path& folder : folders)
        if (fs::exists(folder / name)) return folder / name;
    return std::nullopt;
}

CheckProfile profile_of(const Document& document, const Clinic& clinic, const CheckMeans& means,
                        Warnings& warnings) {
    std::vector<std::string> names;
    for (const CheckRule* rule : all_check_rules()) names.emplace_back(rule->name);
    KeyPlaces places = means.places;
    if (!places.in_clinic)
        places.in_clinic = [](std::string_view) { return SourcePos{"clinic.yaml"}; };
    if (!places.in_page)
        places.in_page = [&](std::string_view) { return SourcePos{document.source}; };
    CheckProfile profile = read_profile(clinic, document.front, names, places, warnings);
    const RuleChoice* choice = means.choice;
    if (!choice) return profile;
    profile.off.insert(choice->off.begin(), choice->off.end());
    for (const std::string& rule : choice->on) profile.off.erase(rule);
    return profile;
}

bool holds_figures(const Handout& handout) {
    return std::any_of(handout.texts.begin(), handout.texts.end(), [](const CheckedText& one) {
        return one.text.find_first_of("0123456789") != one.text.npos;
    });
}

// All but the doses.
void check_rest(const Handout& handout, const CheckMeans& means, FindingSink& sink,
                HandoutReport& report) {
    const HandoutFacts facts = facts_of(handout);
    report.reading = check_reading(handout, list_for(means.lists.terms, handout.lang), sink);
    check_content(handout, facts, sink);
    check_wording(handout, list_for(means.lists.wording, handout.lang), sink);
    check_personal(handout, means.copies, list_for(means.lists.wording, "tr"), sink);
    if (means.set) check_setting(handout, *means.set, sink);
    const ReadingReport& reading = report.reading;
    report.checklists =
        fill_checklists(facts, {.found = sink,
                                .reads_judged = reading.is_judged,
                                .reads_easily = reading.is_easy,
                                .knows_terms = reading.has_terms,
                                .knows_passives = reading.has_passives,
                                .has_numbers = holds_figures(handout),
                                .tells_actions = can_tell_instructions(handout.lang)});
    report.findings = sink.take();
}

}  // namespace

FindingCounts HandoutReport::counts() const {
    FindingCounts counts;
    for (const CheckFinding& one : findings)
        (one.severity == Severity::error     ? counts.errors
         : one.severity == Severity::warning ? counts.warnings
                                             : counts.hints) += 1 + one.more;
    return counts;
}

std::vector<const CheckRule*> all_check_rules() {
    std::vector<const CheckRule*> all;
    for (const auto& rules : {reading_rules(), dose_rules(), content_rules(), setting_rules(),
                              wording_rules(), copies_rules()})
        for (const CheckRule& rule : rules) all.push_back(&rule);
    return all;
}

CheckLists read_check_lists(const std::vector<fs::path>& folders) {
    CheckLists lists;
    for (const char* lang : {"tr", "en", "de", "fr", "ru", "ar"}) {
        if (const auto file = find_list(folders, "terms-" + std::string(lang) + ".tsv"))
            lists.terms[lang] = TermList(read_file(*file, list_limit), lang);
        if (const auto file = find_list(folders, "wording-" + std::string(lang) + ".yaml"))
            lists.wording[lang] = read_wording(read_file(*file, list_limit), file->string());
    }
    return lists;
}

HandoutReport check_handout(const Document& document, const Clinic& clinic, const CheckMeans& means,
                            Warnings& warnings) {
    const bool only_doses = means.depth == CheckDepth::doses;
    Handout handout = open_handout(document, clinic, profile_of(document, clinic, means, warnings),
                                   only_doses ? SentencesOf::numbers : SentencesOf::all);
    handout.today = means.today;
    FindingSink sink(handout.profile);
    HandoutReport report;
    report.source = document.source;
    report.title = plain_text(document.front.title);
    report.lang = handout.lang;
    check_doses(handout, sink);
    if (means.set) check_parted_units(means.set->pages, sink);
    if (only_doses)
        report.findings = sink.take();
    else
        check_rest(handout, means, sink, report);
    sort_by_place(report.findings);
    return report;
}

}  // namespace yaprak
