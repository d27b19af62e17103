// layouts/mail/*.yaml, one file a kind of letter, its wording by language -> what one letter says.
#pragma once
#include "base/error.hpp"
#include "read/source/yaml.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace yaprak {

struct Clinic;
struct Document;

// What stands for each {{name}}.
using LetterValues = std::map<std::string, std::string>;

// {{title}}, {{description}}, {{category}}, {{role}}, {{note}}, {{locked}}, {{locked.text}},
// {{locked.digits}} (empty: whoever locks the PDF says its file's name there, by what opens it),
// {{unsubscribe}} (empty: whoever writes a mailing says how one leaves it), {{clinic.name}} and
// every other of the clinic,
// {{signature}}: the clinic's name, tagline, address, phone, e-mail and site.
LetterValues letter_values(const Document& document, const Clinic& clinic, const std::string& note);

struct Wording {
    std::string lang;  // the template's: "tr" for a page in "tr-TR"
    std::string subject, text, html;
};

class LetterTemplate {
public:
    // Looks for `name`.yaml (or a path with a slash) in the folders' mail/, the first wins.
    LetterTemplate(const std::string& name, const std::vector<std::filesystem::path>& folders);

    // In the wording of `lang`, else English. A line whose placeholders are all empty is left out;
    // in HTML the values are text, never markup. Throws Error with the place in the template's
    // file. May be called by several threads at once.
    Wording word(const std::string& lang, const LetterValues& values) const;

    // Whether a placeholder of that name stands anywhere in it.
    [[nodiscard]] bool asks_for(const std::string& name) const;

    // The subjects as they are written, by language.
    [[nodiscard]] std::map<std::string, std::string, std::less<>> subjects() const;

private:
    YamlNode tree_;
};

// The same for one letter.
Wording word_letter(const std::string& name, const std::vector<std::filesystem::path>& folders,
                    const std::string& lang, const LetterValues& values);

}  // namespace yaprak
