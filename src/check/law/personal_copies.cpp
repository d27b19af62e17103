#include "check/law/personal_copies.hpp"

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/visible.hpp"
#include "check/rules/affixes.hpp"
#include "language/letters/characters.hpp"
#include "model/clinic.hpp"

#include <algorithm>

namespace yaprak {
namespace {

constexpr std::string_view measures =
    "KVKK (6698) madde 6 ve 12; KVK Kurulu 31.01.2018 tarih ve 2018/10 sayılı karar (hukuki "
    "tavsiye değildir)";
constexpr std::string_view abroad =
    "KVKK (6698) madde 9; KVK Kurulu 31.05.2019 tarih ve 2019/157 sayılı karar (hukuki tavsiye "
    "değildir)";

enum Index : std::size_t { title, subject, file_name, password, unlocked, mail };

constexpr CheckRule rules[] = {
    {"kvkk-title", Severity::warning,
     "the title names the patient: it shows in lists of files, in windows and in search",
     "take the name out of title: and leave it in the text", measures},
    {"kvkk-subject", Severity::warning,
     "a letter's subject is not encrypted, and shows on locked screens and in lists",
     "write \"subject: ...\" without a name in the front matter", measures},
    {"kvkk-file-name", Severity::warning,
     "names of files show in mail programs, on shared disks and in the lists of printers",
     "name the copies by their number: --name \"{{brosur}}-{{no:05}}.pdf\"", measures},
    {"kvkk-password", Severity::warning,
     "who knows the patient knows the password: family, employers, whoever found the file",
     "lock with a column of random passwords, and tell them by telephone", measures},
    {"kvkk-unlocked", Severity::warning, "who gets the letter by mistake can read what it carries",
     "lock the copies with --password-column", measures},
    {"kvkk-mail", Severity::warning,
     "the sender's mail is with a provider abroad: health data would leave the country",
     "send from an address of your own, and lock the PDFs with --password-column", abroad},
};

// Words of a column's name, as plain_words() has them. Whole words first, then beginnings.
constexpr std::string_view person_words[] = {"ad",   "adi",  "adim", "adiniz", "adlari", "tc",
                                             "tckn", "tcno", "tel",  "gsm",    "cep",    "mail",
                                             "mrn",  "ssn",  "dob",  "sgk",    "id"};
constexpr std::string_view person_stems[] = {
    "adsoyad", "adisoyad", "soyad",    "soyisim", "isim",  "ismi",  "hasta",
    "kimlik",  "dogum",    "telefon",  "eposta",  "email", "adres", "protokol",
    "dosyano", "name",     "surname",  "patient", "birth", "phone", "mobile",
    "address", "vorname",  "nachname", "prenom"};
// Of names of other things: "ilaç adı", "hastane", "hastalık adı", "klinik adı".
constexpr std::string_view other_stems[] = {
    "ilac",    "klinik",   "clinic", "doktor",     "doctor", "hekim",  "hemsire",  "brosur",
    "hastane", "hastalik", "bolum",  "poliklinik", "merkez", "kurum",  "dosyaadi", "filename",
    "page",    "sayfa",    "islem",  "kod",        "sifre",  "parola", "tani"};
// Turkish letters as their likes in ASCII, words by capitals, blanks and underscores: "hastaAdı",
// "hasta_adi" and "HASTA ADI" are "hasta adi", "T.C. No" is "tc no".
std::string plain_words(std::string_view column) {
    constexpr std::pair<char32_t, char> like[] = {
        {U'ı', 'i'}, {U'ş', 's'}, {U'ç', 'c'}, {U'ğ', 'g'}, {U'ö', 'o'}, {U'ü', 'u'}, {U'â', 'a'}};
    std::string out;
    bool was_small = false;
    for (std::size_t at = 0; at < column.size();) {
        const CodePoint c = character_at(column, at);
        at += c.length;
        if (c.value == '.') continue;
        if (is_upper(c.value) && was_small) out += ' ';
        was_small = is_lower(c.value);
        const char32_t small = lower_of(c.value, true);
        const auto known = std::find_if(std::begin(like), std::end(like),
                                        [&](const auto& one) { return one.first == small; });
        if (known != std::end(like))
            out += known->second;
        else if (is_letter(small) || is_digit(small))
            append_utf8(out, small);
        else
            out += ' ';
    }
    return out;
}

bool is_of_person(std::string_view column) {
    const std::string plain = plain_words(column);
    bool is_personal = false;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', at), plain.size());
        const std::string_view word = std::string_view(plain).substr(at, end - at);
        at = end + 1;
        if (begins_with_any(word, other_stems)) return false;
        is_personal = is_personal || begins_with_any(word, person_stems) ||
                      std::find(std::begin(person_words), std::end(person_words), word) !=
                          std::end(person_words);
    }
    return is_personal;
}

class CopiesCheck {
public:
    CopiesCheck(const Handout& handout, const PersonalCopies* copies, const WordingList& list,
                FindingSink& sink)
        : handout_(handout),
          copies_(copies),
          list_(list),
          sink_(sink),
          top_{handout.document.source, 1, 1} {}

    void run() {
        check_title();
        if (copies_) check_copies();
        check_sender();
    }

private:
    void check_title() {
        for (const CheckedText& text : handout_.texts)
            if (text.kind == TextKind::title && names_person(text.text))
                tell(title, text.place(0), text.text,
                     "the title " + in_quotes(text.text) + " holds a patient's name");
    }

    void check_copies() {
        const std::string of_letter = subject_of_letter();
        if (names_person(of_letter))
            tell(subject, top_, of_letter, "the letter's subject would be " + in_quotes(of_letter));
        if (names_person(copies_->names))
            tell(file_name, top_, copies_->names,
                 "the copies would be named " + in_quotes(copies_->names));
        if (is_of_person(copies_->password_column))
            tell(password, top_, copies_->password_column,
                 "the copies would be locked with " + in_quotes(copies_->password_column));
        if (copies_->password_column.empty() && !copies_->settings.empty())
            tell(unlocked, top_, {}, "personal copies would be sent without a password");
    }

    // With the page's own words for {{title}}: its `subject:`, else its title.
    std::string subject_of_letter() const {
        auto pattern = copies_->subjects.find(handout_.lang.substr(0, handout_.lang.find('-')));
        if (pattern == copies_->subjects.end()) pattern = copies_->subjects.find("en");
        if (pattern == copies_->subjects.end()) return {};
        const FrontMatter& front = handout_.document.front;
        const auto own = front.values.find("subject");
        const std::string said = own == front.values.end() ? plain_text(front.title) : own->second;
        std::string subject = pattern->second;
        constexpr std::string_view place = "{{title}}";
        if (const std::size_t at = subject.find(place); at != subject.npos)
            subject.replace(at, place.size(), said);
        return subject;
    }

    void check_sender() {
        const std::string& from =
            copies_ && !copies_->from.empty() ? copies_->from : handout_.clinic.email;
        if (copies_ && is_abroad(copies_->host))
            tell(mail, {copies_->settings, 1, 1}, copies_->host,
                 "personal copies would be sent through " + in_quotes(copies_->host));
        else if (is_abroad(from))
            tell(mail, top_, from, "personal copies would be sent from " + in_quotes(from));
    }

    const WordingRule* listed(Index rule) const {
        const auto found =
            std::find_if(list_.copies.begin(), list_.copies.end(),
                         [&](const WordingRule& one) { return one.rule == &rules[rule]; });
        return found == list_.copies.end() ? nullptr : &*found;
    }

    bool is_abroad(std::string_view address_or_host) const {
        const WordingRule* rule = listed(mail);
        if (!rule) return false;
        const std::string_view host = address_or_host.substr(address_or_host.rfind('@') + 1);
        return std::any_of(rule->words.begin(), rule->words.end(), [&](const std::string& one) {
            const std::size_t at = host.find(one);
            return at == 0 || (at != host.npos && host[at - 1] == '.');
        });
    }

    // The list's reasons are in its own language.
    void tell(Index rule, const SourcePos& at, std::string words, std::string problem) {
        CheckFinding* told = sink_.add(rules[rule], at, std::move(words), std::move(problem));
        const WordingRule* own = listed(rule);
        if (!told || !own || !is_language(handout_.lang, "tr")) return;
        told->why = own->why;
        told->mend = own->mend;
        told->source = source_of(*own, handout_.lang);
    }

    const Handout& handout_;
    const PersonalCopies* copies_;
    const WordingList& list_;
    FindingSink& sink_;
    const SourcePos top_;
};

}  // namespace

std::span<const CheckRule> copies_rules() {
    return rules;
}

bool names_person(std::string_view text) {
    for (std::size_t at = text.find("{{"); at != text.npos; at = text.find("{{", at + 2)) {
        const std::size_t end = text.find_first_of("}|", at + 2);
        if (end == text.npos) return false;
        if (is_of_person(trimmed(text.substr(at + 2, end - at - 2)))) return true;
    }
    return false;
}

void check_personal(const Handout& handout, const PersonalCopies* copies, const WordingList& list,
                    FindingSink& sink) {
    if (!is_language(handout.lang, "tr") && !is_language(handout.clinic.lang, "tr")) return;
    const auto& texts = handout.texts;
    const bool is_personal = std::any_of(
        texts.begin(), texts.end(), [](const CheckedText& one) { return names_person(one.text); });
    if (is_personal) CopiesCheck(handout, copies, list, sink).run();
}

}  // namespace yaprak
