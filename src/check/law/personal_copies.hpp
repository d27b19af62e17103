// What of a patient shows to others when a page is made for every row of a table and sent: in the
// names of files, in subjects, in passwords; and through whose hands the letters go (KVKK, law no.
// 6698, articles 6, 9 and 12). Warnings only, no legal advice.
#pragma once
#include "check/law/wording.hpp"
#include "check/rules/handout.hpp"

#include <map>
#include <span>
#include <string>

namespace yaprak {

// What is known of a merge before it is made. Empty: that part is not known and not judged.
struct PersonalCopies {
    std::string settings = {};  // the file mail.yaml
    std::string host = {};      // of it: the server ...
    std::string from = {};      // ... and the sender's address
    // Of letters, by language, as the template has them: "{{title}}".
    std::map<std::string, std::string, std::less<>> subjects = {};
    std::string names = {};            // pattern of the files' names: "{{ad}}-{{no}}.pdf"
    std::string password_column = {};  // whose values lock the copies
};

[[nodiscard]] std::span<const CheckRule> copies_rules();

// `copies` may be null: then the page and the clinic alone are looked at. The list, which a lawyer
// can edit, says reasons and sources, and whose servers are abroad.
void check_personal(const Handout& handout, const PersonalCopies* copies, const WordingList& list,
                    FindingSink& sink);

// "{{Ad}}", "{{ Hasta | ... }}": whether a placeholder names a person.
[[nodiscard]] bool names_person(std::string_view text);

}  // namespace yaprak
